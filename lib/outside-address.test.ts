import { describe, expect, it } from "vitest";
import { InsideAddress, isOutside, lookupOutside, requireOutside } from "./outside-address.ts";

describe("an address that somebody typed", () => {
  it.each(["1.1.1.1", "93.184.216.34", "2606:4700:4700::1111"])("%s is outside", (address) => {
    expect(isOutside(address)).toBe(true);
  });

  it.each([
    ...["127.0.0.1", "10.1.2.3", "172.31.255.255", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0"],
    ...["224.0.0.1", "255.255.255.255", "::1", "::", "fe80::1", "fc00::1", "fd12::1", "ff02::1"],
    ...[
      "::ffff:127.0.0.1",
      "::ffff:8.8.8.8",
      "64:ff9b::7f00:1",
      "2002:7f00:1::",
      "2001:db8::1",
      "",
      "intranet",
    ],
  ])("%s is not", (address) => {
    expect(isOutside(address)).toBe(false);
  });

  it.each([
    ...["http://witness.example.org/", "ftp://witness.example.org/", "https://127.0.0.1/", "https://[::1]/"],
    ...["https://0x7f000001/", "https://2130706433/", "https://127.1/", "https://[::ffff:10.0.0.1]/"],
  ])("%s is refused before it is called", (url) => {
    expect(() => requireOutside(new URL(url))).toThrow(InsideAddress);
  });

  it("whose name leads inside is refused when it is resolved", async () => {
    const resolved = new Promise((settle) => lookupOutside("localhost", { all: false }, settle));
    expect(await resolved).toBeInstanceOf(InsideAddress);
  });
});
