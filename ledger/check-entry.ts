/**
 * Check of one stored entry against the format of header.ts. Every hash is recomputed; nothing stored beside the
 * header is believed.
 */
import type { Json } from "./canonical-json.ts";
import { type AsyncSha256, commitmentBytes, leafBytes, SALT_BYTES, type Sha256 } from "./entry.ts";
import { type Header, readHeader } from "./header.ts";
import { fromHex, toHex } from "./hex.ts";

/** A field as stored. An erased one has neither value nor salt. */
export type StoredValue = { readonly name: string; readonly value: Json; readonly salt: string | null };

export type StoredEntry = {
  readonly header: string;
  readonly leafHash: string;
  readonly values: readonly StoredValue[];
  /** Copies of header members kept beside it for querying; each must say what the header says. */
  readonly columns?: { readonly [K in Exclude<keyof Header, "occurred" | "subject" | "fields">]?: Header[K] };
};

export type EntryProblem = {
  readonly kind:
    | "bad_header"
    | "hash_mismatch"
    | "column_mismatch"
    | "commitment_mismatch"
    | "missing_value"
    | "unknown_value"
    | "repeated_value";
  /** The field or column concerned, when it is one. */
  readonly field?: string;
  readonly expected: string;
  readonly found: string;
};

type Claim = {
  readonly kind: "hash_mismatch" | "commitment_mismatch";
  readonly field?: string;
  readonly bytes: Uint8Array;
  readonly expected: string;
};
type Examined = {
  readonly header: Header | null;
  readonly problems: EntryProblem[];
  readonly claims: readonly Claim[];
};
/** What the check of one entry found; `leafHash` is the recomputed one. */
export type Verdict = {
  readonly header: Header | null;
  readonly leafHash: string;
  readonly problems: EntryProblem[];
};

/** The problems of one entry, none when it is whole. Erased fields are no problem. */
export function checkEntry(stored: StoredEntry, sha256: Sha256): EntryProblem[] {
  return verdictOf(stored, sha256).problems;
}

/** checkEntry for an asynchronous hash. */
export async function checkEntryAsync(stored: StoredEntry, sha256: AsyncSha256): Promise<EntryProblem[]> {
  return (await verdictOfAsync(stored, sha256)).problems;
}

/** checkEntry with the header and the leaf hash it recomputed, for who checks the links between entries. */
export function verdictOf(stored: StoredEntry, sha256: Sha256): Verdict {
  const examined = examine(stored);
  const digests = examined.claims.map((claim) => toHex(sha256(claim.bytes)));
  return settle(examined, digests);
}

/** verdictOf for an asynchronous hash. */
export async function verdictOfAsync(stored: StoredEntry, sha256: AsyncSha256): Promise<Verdict> {
  const examined = examine(stored);
  const digests = await Promise.all(examined.claims.map(async (claim) => toHex(await sha256(claim.bytes))));
  return settle(examined, digests);
}

function examine(stored: StoredEntry): Examined {
  const leaf: Claim = { kind: "hash_mismatch", bytes: leafBytes(stored.header), expected: stored.leafHash };
  const problems: EntryProblem[] = [];
  const header = readOrReport(stored.header, problems);
  if (header === null) return { header, problems, claims: [leaf] };
  compareColumns(stored, header, problems);
  const claims = claimsOf(stored.values, header, problems);
  return { header, problems, claims: [leaf, ...claims] };
}

function settle(examined: Examined, digests: readonly string[]): Verdict {
  const { header, problems, claims } = examined;
  for (const [i, { kind, field, expected }] of claims.entries()) {
    const found = digests[i] ?? "";
    if (found !== expected)
      problems.push({ kind, ...(field === undefined ? {} : { field }), expected, found });
  }
  return { header, problems, leafHash: digests[0] ?? "" };
}

function readOrReport(text: string, problems: EntryProblem[]): Header | null {
  try {
    return readHeader(text);
  } catch (error) {
    problems.push({ kind: "bad_header", expected: "a header of entry v1", found: reasonOf(error) });
    return null;
  }
}

function compareColumns(stored: StoredEntry, header: Header, problems: EntryProblem[]): void {
  if (stored.columns === undefined) return;
  const members = new Map<string, unknown>(Object.entries(header));
  for (const [field, copy] of Object.entries(stored.columns)) {
    const expected = String(members.get(field));
    if (String(copy) !== expected)
      problems.push({ kind: "column_mismatch", field, expected, found: String(copy) });
  }
}

function claimsOf(values: readonly StoredValue[], header: Header, problems: EntryProblem[]): Claim[] {
  const claims: Claim[] = [];
  const awaited = new Map(Object.entries(header.fields));
  const seen = new Set<string>();
  for (const stored of values) {
    const field = stored.name;
    const expected = awaited.get(field);
    if (expected === undefined)
      problems.push({ kind: "unknown_value", field, expected: "no such field", found: field });
    else if (seen.has(field))
      problems.push({ kind: "repeated_value", field, expected: "one value", found: "another" });
    else if (!isErased(stored)) {
      const bytes = committedBytes(stored);
      if (bytes instanceof Uint8Array) claims.push({ kind: "commitment_mismatch", field, bytes, expected });
      else problems.push({ kind: "commitment_mismatch", field, expected, found: bytes.fault });
    }
    seen.add(field);
  }
  for (const [field, expected] of awaited) {
    if (!seen.has(field)) problems.push({ kind: "missing_value", field, expected, found: "no row" });
  }
  return claims;
}

/** True when value and salt are both gone. A value of null that still has its salt is a value. */
export function isErased(stored: StoredValue): boolean {
  return stored.salt === null && stored.value === null;
}

function committedBytes({ value, salt }: StoredValue): Uint8Array | { readonly fault: string } {
  if (salt === null) return { fault: "a value without its salt" };
  const bytes = fromHex(salt);
  if (bytes?.length !== SALT_BYTES) return { fault: "a salt that is not 32 bytes in hex" };
  try {
    return commitmentBytes(bytes, value);
  } catch (error) {
    return { fault: reasonOf(error) };
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
