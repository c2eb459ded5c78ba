import { describe, expect, it } from "vitest";
import { givenUrls } from "./given-urls.ts";

const urls = {
  DATABASE_URL: "postgresql://app@localhost/m",
  WORKER_DATABASE_URL: "postgresql://worker@localhost/m",
  MIGRATE_DATABASE_URL: "postgresql://migrate@localhost/m",
};

describe("the database the environment names", () => {
  it("is the embedded one when no address is given", () => {
    expect(givenUrls({})).toBeUndefined();
  });

  it("is the one of the three addresses", () => {
    expect(givenUrls(urls)).toEqual(urls);
  });

  it("is refused in one line that names the addresses left out", () => {
    expect(() => givenUrls({ DATABASE_URL: urls.DATABASE_URL })).toThrow(
      "WORKER_DATABASE_URL and MIGRATE_DATABASE_URL must be set too: give all three database addresses, or none.",
    );
  });
});
