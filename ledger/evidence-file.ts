/**
 * The encrypted evidence file, v1, to the byte.
 *
 *     file   = magic || chunk 0 || chunk 1 || … || chunk n       magic = "MCEVID01" in ASCII, 8 bytes
 *     chunk  = AES-256-GCM(data key, nonce, plaintext, aad)      ciphertext, then its tag of 16 bytes
 *
 * Every chunk but the last holds 262,144 bytes of plaintext, the last one 1 to 262,144; an empty file is one empty
 * chunk. Each file has a data key of its own, 32 random bytes, and so may count its nonces:
 *
 *     nonce  = 0x00000000 || chunk number as 8 bytes             numbers are big-endian and begin at 0
 *     aad    = magic || workspace (16 bytes) || file id (16 bytes) || chunk number (8 bytes) || last (0x00 or 0x01)
 *
 * A chunk opens in its own place of its own file of its own workspace and nowhere else; a file cut at the end of a
 * chunk has no last one. The data key is kept beside the file, wrapped by a master key of the installation:
 *
 *     wrapped = 0x01 || master key's number (4 bytes) || nonce (12 random bytes) || AES-256-GCM(master key, data key)
 *     aad     = "MCEVKEY1" in ASCII || workspace || file id || master key's number
 *
 * 65 bytes in all. Rotation wraps the same data key anew under another master key; the file stays as it is.
 */
import { toHex } from "./hex.ts";

export const CHUNK_BYTES = 262_144;
const TAG_BYTES = 16;
const NONCE_BYTES = 12;
const KEY_BYTES = 32;
const WRAPPED_BYTES = 1 + 4 + NONCE_BYTES + KEY_BYTES + TAG_BYTES;

const ascii = new TextEncoder();
const MAGIC = ascii.encode("MCEVID01");
const KEY_MAGIC = ascii.encode("MCEVKEY1");

type Sealing = {
  /** 32 bytes. */
  readonly key: Uint8Array;
  /** 12 bytes, never used twice with one key. */
  readonly nonce: Uint8Array;
  readonly aad: Uint8Array;
};

/** AES-256-GCM as the platform has it: `open` returns null for whatever it cannot authenticate, and then no byte. */
export type Aead = {
  readonly seal: (sealing: Sealing, plaintext: Uint8Array) => Uint8Array;
  readonly open: (sealing: Sealing, ciphertext: Uint8Array) => Uint8Array | null;
};

/** Which file it is: two ids of 128 bits in the written form of a UUID. */
export type FileName = { readonly workspaceId: string; readonly fileId: string };

/** Master keys of 32 bytes by their number; the highest wraps. */
export type MasterKeys = ReadonlyMap<number, Uint8Array>;

/** What was stored is not what was sealed, or not with these keys. */
export class EvidenceFileError extends Error {
  readonly problem: "altered" | "truncated" | "unknown_key";

  constructor(problem: EvidenceFileError["problem"]) {
    super(`the encrypted file is refused: ${problem}`);
    this.name = "EvidenceFileError";
    this.problem = problem;
  }
}

type Cipher = FileName & { readonly fileKey: Uint8Array; readonly aead: Aead };

/** The encrypted file of `plaintext`, chunk by chunk. `fileKey` must be new: it seals this one file, once. */
export async function* sealFile(
  plaintext: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  cipher: Cipher,
): AsyncGenerator<Uint8Array, void, undefined> {
  yield MAGIC;
  let number = 0;
  for await (const { bytes, isLast } of cutInto(CHUNK_BYTES, plaintext)) {
    yield cipher.aead.seal(placeOf(cipher, number, isLast ? LAST : NOT_LAST), bytes);
    number += 1;
  }
}

/**
 * The plaintext of an encrypted file, chunk by chunk, none before it is authenticated.
 * Throws EvidenceFileError where a chunk is not the one sealed in this place of this file, or the last is missing.
 */
export async function* openFile(
  file: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  cipher: Cipher,
): AsyncGenerator<Uint8Array, void, undefined> {
  let number = 0;
  for await (const { bytes, isLast } of cutInto(CHUNK_BYTES + TAG_BYTES, afterMagic(file))) {
    const plaintext = cipher.aead.open(placeOf(cipher, number, isLast ? LAST : NOT_LAST), bytes);
    if (plaintext === null) throw new EvidenceFileError(isLast ? "truncated" : "altered");
    yield plaintext;
    number += 1;
  }
}

const LAST = Uint8Array.of(1);
const NOT_LAST = Uint8Array.of(0);

function placeOf({ workspaceId, fileId, fileKey }: Cipher, number: number, last: Uint8Array): Sealing {
  const counted = new Uint8Array(8);
  new DataView(counted.buffer).setBigUint64(0, BigInt(number));
  const aad = joined([MAGIC, idBytes(workspaceId), idBytes(fileId), counted, last]);
  return { key: fileKey, nonce: joined([new Uint8Array(4), counted]), aad };
}

async function* afterMagic(file: AsyncIterable<Uint8Array> | Iterable<Uint8Array>) {
  let head: Uint8Array | null = new Uint8Array(0);
  for await (const bytes of file) {
    if (head === null) yield bytes;
    else {
      head = joined([head, bytes]);
      if (head.length < MAGIC.length) continue;
      if (toHex(head.subarray(0, MAGIC.length)) !== toHex(MAGIC)) throw new EvidenceFileError("altered");
      yield head.subarray(MAGIC.length);
      head = null;
    }
  }
  if (head !== null) throw new EvidenceFileError("truncated");
}

/** Pieces of exactly `size` bytes, the last shorter or as long; of nothing, one empty piece. */
async function* cutInto(size: number, stream: AsyncIterable<Uint8Array> | Iterable<Uint8Array>) {
  let piece = new Uint8Array(size);
  let filled = 0;
  for await (const bytes of stream) {
    let from = 0;
    while (from < bytes.length) {
      if (filled === size) {
        yield { bytes: piece, isLast: false };
        [piece, filled] = [new Uint8Array(size), 0];
      }
      const taken = bytes.subarray(from, from + size - filled);
      piece.set(taken, filled);
      filled += taken.length;
      from += taken.length;
    }
  }
  yield { bytes: piece.subarray(0, filled), isLast: true };
}

type Wrapping = FileName & { readonly masterKeys: MasterKeys; readonly aead: Aead };

/** The number of the master key that wraps: the highest. Throws EvidenceFileError without any. */
export function currentKey(masterKeys: MasterKeys): number {
  if (masterKeys.size === 0) throw new EvidenceFileError("unknown_key");
  return Math.max(...masterKeys.keys());
}

/** The data key wrapped by the newest master key: 65 bytes. `nonce` is 12 new random bytes. */
export function wrapKey(
  fileKey: Uint8Array,
  wrapping: Wrapping & { readonly nonce: Uint8Array },
): Uint8Array {
  const number = currentKey(wrapping.masterKeys);
  const { nonce, aead } = wrapping;
  const { counted, ...sealing } = keySealing(wrapping, { number, nonce });
  return joined([Uint8Array.of(1), counted, nonce, aead.seal(sealing, fileKey)]);
}

/** The data key that `wrapped` holds. Throws EvidenceFileError where its master key is not there or does not open it. */
export function unwrapKey(wrapped: Uint8Array, wrapping: Wrapping): Uint8Array {
  if (wrapped.length !== WRAPPED_BYTES || wrapped[0] !== 1) throw new EvidenceFileError("altered");
  const number = wrappedBy(wrapped);
  const { counted, ...sealing } = keySealing(wrapping, {
    number,
    nonce: wrapped.subarray(5, 5 + NONCE_BYTES),
  });
  const fileKey = wrapping.aead.open(sealing, wrapped.subarray(1 + counted.length + NONCE_BYTES));
  if (fileKey === null) throw new EvidenceFileError("altered");
  return fileKey;
}

/** The number of the master key that a wrapped key asks for. */
export function wrappedBy(wrapped: Uint8Array): number {
  return new DataView(wrapped.buffer, wrapped.byteOffset, wrapped.byteLength).getUint32(1);
}

function keySealing(
  { workspaceId, fileId, masterKeys }: Wrapping,
  { number, nonce }: { number: number; nonce: Uint8Array },
): Sealing & { counted: Uint8Array } {
  const key = masterKeys.get(number);
  if (key === undefined) throw new EvidenceFileError("unknown_key");
  const counted = new Uint8Array(4);
  new DataView(counted.buffer).setUint32(0, number);
  return { key, nonce, counted, aad: joined([KEY_MAGIC, idBytes(workspaceId), idBytes(fileId), counted]) };
}

function idBytes(id: string): Uint8Array {
  const digits = id.replaceAll("-", "");
  if (!/^[0-9a-f]{32}$/.test(digits)) throw new RangeError("an id has 128 bits");
  return Uint8Array.from({ length: 16 }, (_, index) =>
    Number.parseInt(digits.slice(2 * index, 2 * index + 2), 16),
  );
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
