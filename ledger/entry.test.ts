import { hash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { checkEntry, checkEntryAsync } from "./check-entry.ts";
import { type Draft, sealEntry } from "./entry.ts";
import { NO_ENTRY, readHeader } from "./header.ts";

const sha256 = (bytes: Uint8Array) => hash("sha256", bytes, "buffer");
const webSha256 = async (bytes: Uint8Array) =>
  new Uint8Array(await crypto.subtle.digest("SHA-256", Uint8Array.from(bytes)));

const DRAFT: Draft = {
  type: "exposure.opened",
  actor: "person-7",
  occurred: { date: "2021-02-23" },
  label: "fact",
  visibility: "case",
  organisation: "org-12",
  shared: false,
  origin: "demonstration",
  subject: { kind: "exposure", id: "exposure-3" },
  fields: { awareness: "2021-02-23T17:00:00.000Z", persons: { count: 27000, confirmed: false } },
};
const PLACE = { stream: "incident:2021-001", seq: 1, prev: NO_ENTRY, at: "2026-11-22T09:30:00.000Z" };

function countingSalt() {
  let calls = 0;
  return () => new Uint8Array(32).fill(++calls);
}

function seal(draft: Partial<Draft> = {}, place: Partial<typeof PLACE> = {}) {
  return sealEntry({ draft: { ...DRAFT, ...draft }, ...PLACE, ...place, salt: countingSalt(), sha256 });
}

/*
 * Computed with OpenSSL, not with this code. S1 and S2 are 32 bytes 0x01 and 32 bytes 0x02:
 *   (printf S1; printf '"2021-02-23T17:00:00.000Z"') | openssl dgst -sha256
 *   (printf S2; printf '{"confirmed":false,"count":27000}') | openssl dgst -sha256
 *   (printf '\0'; printf '%s' "$HEADER") | openssl dgst -sha256
 */
const AWARENESS = "2a2bc21e468762d7ce6956e0c45c9084db4e37be481897699e56dfff7f9e59a6";
const PERSONS = "1597316a95c0a6cfac6d0917385ee8298a780630e1eb0b367a45b6281283bec6";
const HEADER =
  `{"actor":"person-7","at":"2026-11-22T09:30:00.000Z","fields":{"awareness":"${AWARENESS}","persons":"${PERSONS}"},` +
  `"label":"fact","occurred":{"date":"2021-02-23"},"organisation":"org-12","origin":"demonstration",` +
  `"prev":"0000000000000000000000000000000000000000000000000000000000000000","seq":1,"shared":false,` +
  `"stream":"incident:2021-001","subject":{"id":"exposure-3","kind":"exposure"},"type":"exposure.opened","v":1,` +
  `"visibility":"case"}`;
const LEAF = "1424c0fb0c952ead5f012fd607ab155f628d87f05750f2ae9ff053aca5698345";

describe("an entry of the log has exactly one sequence of bytes", () => {
  test("a known act under known salts gives the header and hashes computed with another tool", () => {
    const sealed = seal();
    expect(sealed.header).toBe(HEADER);
    expect(sealed.leafHash).toBe(LEAF);
    expect(sealed.values).toEqual([
      { name: "awareness", value: DRAFT.fields.awareness, salt: "01".repeat(32), commitment: AWARENESS },
      { name: "persons", value: DRAFT.fields.persons, salt: "02".repeat(32), commitment: PERSONS },
    ]);
  });

  test("the same value in two entries shows two unlike commitments", () => {
    const salt = countingSalt();
    const [first, second] = [1, 2].map(() => sealEntry({ draft: DRAFT, ...PLACE, salt, sha256 }));
    expect(first?.values[0]?.commitment).not.toBe(second?.values[0]?.commitment);
  });

  test("no value of a field is readable in the header", () => {
    expect(seal({ fields: { text: "rang the laboratory" } }).header).not.toContain("laboratory");
  });

  test("what the type of a draft does not name is left out of the header", () => {
    const draft = { ...DRAFT, address: "::1" };
    expect(sealEntry({ draft, ...PLACE, salt: countingSalt(), sha256 }).header).toBe(HEADER);
  });
});

describe("an entry that would break the format is refused before it is written", () => {
  test.each([
    ["a recorded instant without milliseconds", { at: "2026-11-22T09:30:00Z" }],
    ["a recorded instant with an offset", { at: "2026-11-22T10:30:00.000+01:00" }],
    ["a day that does not exist", { at: "2026-02-30T09:30:00.000Z" }],
    ["number zero", { seq: 0 }],
    ["a number that is not whole", { seq: 1.5 }],
    ["a link that is no hash", { prev: "none" }],
    ["an upper-case link", { prev: LEAF.toUpperCase() }],
    ["a stream without a name", { stream: "" }],
  ])("%s", (_, place) => {
    expect(() => seal({}, place)).toThrow(RangeError);
  });

  test.each<[string, Partial<Draft>]>([
    ["an event that is not noun.verb", { type: "Opened" }],
    ["nobody as actor", { actor: "" }],
    ["a day with a time", { occurred: { date: "2021-02-23T10:00" } }],
    ["a field name with a dot", { fields: { "a.b": 1 } }],
  ])("%s", (_, draft) => {
    expect(() => seal(draft)).toThrow(RangeError);
  });

  test("a short salt", () => {
    const salt = () => new Uint8Array(16);
    expect(() => sealEntry({ draft: DRAFT, ...PLACE, salt, sha256 })).toThrow("a salt has 32 bytes, not 16");
  });

  test("the refusal names the member at fault", () => {
    expect(() => seal({}, { seq: 0 })).toThrow("not a header of entry v1: seq is 0");
    expect(() => readHeader("{}")).toThrow("not a header of entry v1: v is absent");
    expect(() => readHeader(HEADER.replace('"v":1', '"v":1,"w":1'))).toThrow('unknown member "w"');
    expect(() => readHeader(HEADER.replace('"v":1', '"v": 1'))).toThrow("not canonical JSON");
  });
});

describe("an auditor re-computes an entry without trusting what is stored", () => {
  test("a sealed entry has no problem, in Node and with Web Crypto", async () => {
    expect(checkEntry(seal(), sha256)).toEqual([]);
    expect(await checkEntryAsync(seal(), webSha256)).toEqual([]);
  });

  test("a value erased with its salt leaves the entry whole", () => {
    const { values, ...entry } = seal();
    const erased = values.map((stored) => ({ ...stored, value: null, salt: null }));
    expect(checkEntry({ ...entry, values: erased }, sha256)).toEqual([]);
  });

  test("a field recorded as null is a value, not an erasure", () => {
    const entry = seal({ fields: { reason: null } });
    const [stored] = entry.values;
    expect(checkEntry(entry, sha256)).toEqual([]);
    expect(stored?.salt).toBe("01".repeat(32));
  });

  test.each([
    ["a value replaced", "commitment_mismatch", { value: "2021-02-24T17:00:00.000Z" }],
    ["a salt replaced", "commitment_mismatch", { salt: "03".repeat(32) }],
    ["a salt in another spelling", "commitment_mismatch", { salt: "0A".repeat(32) }],
    ["a salt erased without its value", "commitment_mismatch", { salt: null }],
    ["a value erased without its salt", "commitment_mismatch", { value: null }],
    ["a row moved to a field that does not exist", "unknown_value", { name: "detection" }],
    ["a row moved over another field's", "repeated_value", { name: "persons" }],
  ])("%s is found: %s", (_, kind, change) => {
    const entry = seal();
    const values = [...entry.values].reverse().map((v) => (v.name === "awareness" ? { ...v, ...change } : v));
    expect(checkEntry({ ...entry, values }, sha256).map((problem) => problem.kind)).toContain(kind);
  });

  test("a row of a value removed altogether is found and named", () => {
    const entry = seal();
    const problems = checkEntry({ ...entry, values: entry.values.slice(1) }, sha256);
    expect(problems).toEqual([
      { kind: "missing_value", field: "awareness", expected: AWARENESS, found: "no row" },
    ]);
  });

  test("a column that says something else than the header is found and named", () => {
    const columns = { seq: 1, actor: "person-8", type: "exposure.opened" };
    expect(checkEntry({ ...seal(), columns }, sha256)).toEqual([
      { kind: "column_mismatch", field: "actor", expected: "person-7", found: "person-8" },
    ]);
  });
});
