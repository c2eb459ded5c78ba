import { describe, expect, it } from "vitest";
import { parseEmailAddress } from "./email-address.ts";

const STORED = "claire@example.org";

const hostile = [
  '"claire@evil.example"@example.org',
  '"claire"@example.org',
  "claire@evil.example@example.org",
  "claire@@example.org",
  "@example.org",
  "claire@",
  "claire",
  "",
  " ",
  "@",
  "claire＠example.org",
  "claire@example．org",
  "claire@example。org",
  "ｃlaire@example.org",
  "claire﹫example.org",
  "clаire@example.org",
  "claire@exаmple.org",
  "claire@examplе.org",
  "сlaire@example.org",
  "claire@example.оrg",
  "claire@example.org,eve@evil.example",
  "eve@evil.example,claire@example.org",
  "claire@example.org;eve@evil.example",
  "claire@example.org eve@evil.example",
  "claire@example.org\teve@evil.example",
  "claire@example.org\r\nBcc: eve@evil.example",
  "claire@example.org\nBcc: eve@evil.example",
  "claire@example.org\r",
  "claire@example.org\n",
  "claire@example.org\0",
  "\0claire@example.org",
  "claire@example.org%0ABcc:eve@evil.example",
  "<claire@example.org>",
  "Claire <claire@example.org>",
  "claire@example.org <eve@evil.example>",
  "eve@evil.example (claire@example.org)",
  "claire(x)@example.org",
  "claire@[127.0.0.1]",
  "claire@[IPv6:::1]",
  "claire@example.org:25",
  "claire@example..org",
  "claire@.example.org",
  "claire@example.org.",
  "claire@-example.org",
  "claire@example-.org",
  "claire\\@example.org",
  "claire@example.org/",
  "mailto:claire@example.org",
  " claire@example.org",
  "claire@example.org ",
  "claire @example.org",
  "claire@ example.org",
  "claire\u200b@example.org",
  "claire\u00a0@example.org",
  "claire@example.org\u2028",
  "claire\u0301@example.org",
  "claire@ex\u00e9mple.org",
  "ﬁona@example.org",
  "claire@example.org\ud800",
  `${"a".repeat(65)}@example.org`,
  `a@${"b".repeat(64)}.org`,
  `a@${"b.".repeat(130)}org`,
  "claire%evil.example@[example.org]",
  "claire!eve@evil.example@example.org",
];

describe("the address that identifies a person", () => {
  it.each(hostile)("refuses %j", (address) => {
    expect(parseEmailAddress(address)).toBeNull();
  });

  it.each([
    "CLAIRE@example.org",
    "claire@EXAMPLE.org",
    "claire@xn--exmple-cua.org",
    "claire+eve@example.org",
  ])("keeps %j as it is, so that it can only meet the same stored address", (address) => {
    expect(parseEmailAddress(address)).toBe(address);
    expect(parseEmailAddress(address)).not.toBe(STORED);
  });

  it.each([STORED, "c.l'aire_1@sub.example.org", "admin@localhost"])("accepts %j", (address) => {
    expect(parseEmailAddress(address)).toBe(address);
  });

  it("refuses what is not a text", () => {
    expect(parseEmailAddress(["claire@example.org"])).toBeNull();
    expect(parseEmailAddress(undefined)).toBeNull();
  });

  it("was tried with sixty hostile addresses", () => {
    expect(new Set(hostile).size).toBeGreaterThanOrEqual(60);
  });
});
