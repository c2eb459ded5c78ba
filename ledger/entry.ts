import { canonicalJson, type Json } from "./canonical-json.ts";
import { type Header, readHeader } from "./header.ts";
import { toHex } from "./hex.ts";

/** SHA-256 of the bytes, 32 bytes. */
export type Sha256 = (bytes: Uint8Array) => Uint8Array;
/** The same where hashing is asynchronous, as in Web Crypto. */
export type AsyncSha256 = (bytes: Uint8Array) => Promise<Uint8Array>;

/** What the writer knows before the entry has a place in its stream. */
export type Draft = Omit<Header, "v" | "stream" | "seq" | "prev" | "at" | "fields"> & {
  readonly fields: { readonly [name: string]: Json };
};

/** `salt` and `commitment` in lower-case hex. */
export type SealedValue = {
  readonly name: string;
  readonly value: Json;
  readonly salt: string;
  readonly commitment: string;
};

export type SealedEntry = {
  readonly header: string;
  readonly leafHash: string;
  readonly seq: number;
  readonly prev: string;
  readonly values: readonly SealedValue[];
};

export const SALT_BYTES = 32;

const utf8 = new TextEncoder();

/**
 * Seals `draft` at its place in the stream: commits to each field under a fresh salt, writes the header (header.ts
 * has the format), hashes it. `prev` is the leaf hash of entry `seq - 1`, NO_ENTRY for the first; `at` is the
 * recorded instant, ISO 8601 with milliseconds and Z; `salt` returns 32 new random bytes at each call.
 * Throws RangeError when the header would not be a valid entry v1 or a salt is not 32 bytes; TypeError when a
 * value has no canonical form.
 */
export function sealEntry(input: {
  readonly draft: Draft;
  readonly stream: string;
  readonly seq: number;
  readonly prev: string;
  readonly at: string;
  readonly salt: () => Uint8Array;
  readonly sha256: Sha256;
}): SealedEntry {
  const { draft, stream, seq, prev, at, sha256 } = input;
  const { occurred, actor, type, label, visibility, organisation, shared, origin, subject } = draft;
  const values = Object.entries(draft.fields).map(([name, value]) => sealValue({ ...input, name, value }));
  const fields = Object.fromEntries(values.map(({ name, commitment }) => [name, commitment]));
  const placed = { v: 1, stream, seq, prev, at };
  const said = { occurred, actor, type, label, visibility, organisation, shared, origin, subject };
  const header = canonicalJson({ ...placed, ...said, fields });
  readHeader(header);
  return { header, leafHash: toHex(sha256(leafBytes(header))), seq, prev, values };
}

function sealValue(input: {
  name: string;
  value: Json;
  salt: () => Uint8Array;
  sha256: Sha256;
}): SealedValue {
  const { name, value } = input;
  const salt = input.salt();
  if (salt.length !== SALT_BYTES) throw new RangeError(`a salt has ${SALT_BYTES} bytes, not ${salt.length}`);
  return { name, value, salt: toHex(salt), commitment: toHex(input.sha256(commitmentBytes(salt, value))) };
}

/** The bytes whose hash is a field's commitment: salt, then the value's canonical JSON in UTF-8. */
export function commitmentBytes(salt: Uint8Array, value: Json): Uint8Array {
  return joined(salt, canonicalJson(value));
}

/** The bytes whose hash is the leaf hash: 0x00, then the header in UTF-8. */
export function leafBytes(header: string): Uint8Array {
  return joined(LEAF, header);
}

const LEAF = Uint8Array.of(0);

function joined(head: Uint8Array, text: string): Uint8Array {
  const bytes = new Uint8Array(head.length + text.length);
  bytes.set(head);
  const { read, written } = utf8.encodeInto(text, bytes.subarray(head.length));
  // Nearly every text is ASCII, a byte a unit; any other is written anew, in the room it needs.
  if (read === text.length && written === text.length) return bytes;
  const tail = utf8.encode(text);
  const longer = new Uint8Array(head.length + tail.length);
  longer.set(head);
  longer.set(tail, head.length);
  return longer;
}
