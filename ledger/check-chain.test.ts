import { hash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkChain, checkChainAsync } from "./check-chain.ts";
import type { StoredEntry } from "./check-entry.ts";
import { type SealedEntry, sealEntry } from "./entry.ts";
import { NO_ENTRY } from "./header.ts";

const sha256 = (bytes: Uint8Array) => hash("sha256", bytes, "buffer");
const webSha256 = async (bytes: Uint8Array) =>
  new Uint8Array(await crypto.subtle.digest("SHA-256", Uint8Array.from(bytes)));

function chainOf(length: number, stream = "incident:2021-001"): SealedEntry[] {
  const chain: SealedEntry[] = [];
  let salts = 0;
  const salt = () => Uint8Array.from(sha256(Uint8Array.of(salts >> 16, salts >> 8, salts++)));
  for (let seq = 1; seq <= length; seq += 1) {
    const prev = chain.at(-1)?.leafHash ?? NO_ENTRY;
    const draft = {
      type: "entry.written",
      actor: "person-7",
      occurred: null,
      label: "fact" as const,
      visibility: "case" as const,
      organisation: null,
      shared: true,
      origin: "live" as const,
      subject: { kind: "entry", id: `entry-${seq}` },
      fields: { text: `line ${seq}`, minutes: seq * 5 },
    };
    chain.push(sealEntry({ draft, stream, seq, prev, at: "2026-11-22T09:30:00.000Z", salt, sha256 }));
  }
  return chain;
}

const CHAIN = chainOf(8);
const LAST = CHAIN[7];
const HEAD = { seq: 8, leafHash: LAST?.leafHash ?? "" };
const line = fc.integer({ min: 0, max: CHAIN.length - 1 });

function changed(at: number, change: (entry: StoredEntry) => StoredEntry): StoredEntry[] {
  return CHAIN.map((entry, i) => (i === at ? change(entry) : entry));
}

/** `text` with one character, chosen by `where`, exchanged for another. */
function withOneChange(text: string, where: number): string {
  const i = where % text.length;
  const other = text[i] === "7" ? "8" : "7";
  return text.slice(0, i) + other + text.slice(i + 1);
}

describe("a whole stream is valid", () => {
  test("from its first entry to its head, in Node and with Web Crypto", async () => {
    const report = { valid: true, entries: 8, head: HEAD, firstBroken: null, problems: [] };
    expect(checkChain(CHAIN, sha256, HEAD)).toEqual(report);
    expect(await checkChainAsync(CHAIN, webSha256, HEAD)).toEqual(report);
  });

  test("and without any entry, when none was ever written", () => {
    expect(checkChain([], sha256)).toMatchObject({ valid: true, entries: 0, head: null });
  });

  test("after any of its values were erased with their salts", () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 16, maxLength: 16 }), (erased) => {
        const chain = CHAIN.map((entry, i) => ({
          ...entry,
          values: entry.values.map((v, j) => (erased[2 * i + j] ? { ...v, value: null, salt: null } : v)),
        }));
        expect(checkChain(chain, sha256, HEAD).valid).toBe(true);
      }),
    );
  });
});

describe("a changed stream is found out, and the first broken line named", () => {
  test("any one character of any header", () => {
    fc.assert(
      fc.property(line, fc.nat(), (at, where) => {
        const chain = changed(at, (entry) => ({ ...entry, header: withOneChange(entry.header, where) }));
        expect(checkChain(chain, sha256).firstBroken).toBe(at + 1);
      }),
    );
  });

  test("any one character of any leaf hash", () => {
    fc.assert(
      fc.property(line, fc.nat(), (at, where) => {
        const chain = changed(at, (entry) => ({ ...entry, leafHash: withOneChange(entry.leafHash, where) }));
        expect(checkChain(chain, sha256).firstBroken).toBe(at + 1);
      }),
    );
  });

  test("any one character of any salt, and any one change of any value", () => {
    fc.assert(
      fc.property(line, fc.nat(1), fc.nat(), fc.boolean(), (at, field, where, isSalt) => {
        const chain = changed(at, (entry) => ({
          ...entry,
          values: entry.values.map((v, i) => {
            if (i !== field) return v;
            if (isSalt) return { ...v, salt: withOneChange(v.salt ?? "", where) };
            return {
              ...v,
              value: typeof v.value === "number" ? v.value + 1 : withOneChange(String(v.value), where),
            };
          }),
        }));
        expect(checkChain(chain, sha256)).toMatchObject({ valid: false, firstBroken: at + 1 });
      }),
    );
  });

  test("two lines exchanged", () => {
    fc.assert(
      fc.property(line, line, (a, b) => {
        fc.pre(a !== b);
        const chain = CHAIN.map((entry, i) => CHAIN[i === a ? b : i === b ? a : i] ?? entry);
        expect(checkChain(chain, sha256).firstBroken).toBe(Math.min(a, b) + 1);
      }),
    );
  });

  test("a line removed: from the middle by the links, from the end by the head known from elsewhere", () => {
    fc.assert(
      fc.property(line, (at) => {
        const chain = CHAIN.filter((_, i) => i !== at);
        expect(checkChain(chain, sha256, HEAD).firstBroken).toBe(at + 1);
      }),
    );
    expect(checkChain(CHAIN.slice(0, 7), sha256, HEAD).problems).toMatchObject([
      { kind: "head_mismatch", entry: 8 },
    ]);
  });

  test("a line inserted, even a copy of its neighbour", () => {
    fc.assert(
      fc.property(line, line, (at, source) => {
        const chain = CHAIN.flatMap((entry, i) => (i === at ? [CHAIN[source] ?? entry, entry] : [entry]));
        const report = checkChain(chain, sha256);
        expect(report.valid).toBe(false);
        expect(report.firstBroken).toBe(source === at ? at + 2 : at + 1);
      }),
    );
  });

  test("a line of another incident in its place", () => {
    const other = chainOf(8, "incident:2021-002");
    const chain = CHAIN.map((entry, i) => (i === 3 ? (other[3] ?? entry) : entry));
    const report = checkChain(chain, sha256);
    expect(report.firstBroken).toBe(4);
    expect(report.problems.map(({ kind }) => kind)).toContain("other_stream");
  });

  test("a line rewritten with its own hashes put right breaks the link of the next", () => {
    const forged = chainOf(8).map((entry) => entry);
    const third = CHAIN[2];
    const salt = () => new Uint8Array(32);
    const draft = JSON.parse(third?.header ?? "");
    const at = "2026-11-22T09:30:00.000Z";
    const rewritten = { ...draft, fields: { text: "another text", minutes: 0 } };
    forged[2] = sealEntry({
      draft: rewritten,
      stream: draft.stream,
      seq: 3,
      prev: draft.prev,
      at,
      salt,
      sha256,
    });
    expect(checkChain(forged, sha256).problems).toEqual([
      { kind: "broken_link", entry: 4, expected: forged[2].leafHash, found: third?.leafHash },
    ]);
  });

  test("a chain recomputed from end to end contradicts the head known from elsewhere", () => {
    const forged = chainOf(8, "incident:2021-001 ");
    expect(checkChain(forged, sha256)).toMatchObject({ valid: true });
    expect(checkChain(forged, sha256, HEAD).problems.map(({ kind }) => kind)).toEqual(["head_mismatch"]);
  });
});
