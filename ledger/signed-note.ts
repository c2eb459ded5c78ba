/**
 * The signed note of c2sp.org/signed-note.
 *
 *     text, which ends in U+000A
 *     (empty line)
 *     — <key name> <base64 of key id (4 bytes) || signature>        one line or more, each ending in U+000A
 *
 * The signature covers the text with its last newline, without the empty line. Text may hold empty lines: the last one
 * splits. No control character but the newline. A key's name is not empty and holds no white space and no "+".
 *
 *     key id        = SHA-256( name || 0x0A || type || public key )[0:4]
 *     verifier key  = <name>+<key id, 8 lower-case hex digits>+<base64 of type || public key>
 *
 * Types read here: 0x01 Ed25519; 0x04 Ed25519 cosignature with a time (cosignature.ts).
 */
import { fromBase64, toBase64 } from "./base64.ts";
import { cosignedBytes, readCosignature } from "./cosignature.ts";
import type { AsyncSha256, Sha256 } from "./entry.ts";
import { fromHex, toHex } from "./hex.ts";

export const ED25519 = 1;
export const ED25519_COSIGNATURE = 4;

export type VerifierKey = {
  readonly name: string;
  /** Eight lower-case hexadecimal digits. */
  readonly keyId: string;
  readonly type: typeof ED25519 | typeof ED25519_COSIGNATURE;
  /** 32 bytes. */
  readonly publicKey: Uint8Array;
};

export type NoteSignature = {
  readonly name: string;
  /** Eight lower-case hexadecimal digits. */
  readonly keyId: string;
  /** What follows the key id: 64 bytes for Ed25519, 72 for a cosignature. */
  readonly payload: Uint8Array;
};

export type Note = { readonly text: string; readonly signatures: readonly NoteSignature[] };

/** Whether the Ed25519 `signature` (64 bytes) of `message` is by `publicKey` (32 bytes). */
export type Verify = (publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array) => Promise<boolean>;

/** A signature that holds, by a key that was given; `time` of a cosignature, in seconds since 1970. */
export type GoodSignature = { readonly key: VerifierKey; readonly time: number | null };

export type OpenedNote = { readonly text: string; readonly signatures: readonly GoodSignature[] };

const MOST_SIGNATURES = 100;
const MOST_UNITS = 1_000_000;
const KEY_BYTES = 32;
const NAME = /^[^\s\p{White_Space}\p{Cc}+]+$/u;

const utf8 = new TextEncoder();

/** The key that `text` spells, its id recomputed. Throws RangeError with the reason. */
export function readVerifierKey(text: string, sha256: Sha256): VerifierKey {
  const key = spelledKey(text);
  return withId(key, sha256(keyBytes(key)));
}

/** readVerifierKey for an asynchronous hash. */
export async function readVerifierKeyAsync(text: string, sha256: AsyncSha256): Promise<VerifierKey> {
  const key = spelledKey(text);
  return withId(key, await sha256(keyBytes(key)));
}

type NamedKey = Omit<VerifierKey, "keyId">;

/** The text of a verifier key. Throws RangeError when the name or the key cannot be one. */
export function writeVerifierKey(key: NamedKey, sha256: Sha256): string {
  if (!isKeyName(key.name)) throw new RangeError("not the name of a key");
  if (key.publicKey.length !== KEY_BYTES) throw new RangeError(`a public key has ${KEY_BYTES} bytes`);
  return `${key.name}+${keyIdOf(key, sha256)}+${toBase64(typed(key))}`;
}

/** The id of a key: the first four bytes of its hash, in hex. */
export function keyIdOf(key: NamedKey, sha256: Sha256): string {
  return toHex(sha256(keyBytes(key)).subarray(0, 4));
}

/** Whether a key may have this name. */
export function isKeyName(name: string): boolean {
  return NAME.test(name) && name.isWellFormed();
}

function spelledKey(text: string): NamedKey & { readonly keyId: string } {
  const [name = "", keyId = "", encoded = "", ...more] = text.split("+");
  // Base64 may hold "+" itself: what was split there belongs together again.
  const bytes = fromBase64([encoded, ...more].join("+"));
  if (!isKeyName(name) || !/^[0-9a-f]{8}$/.test(keyId)) throw new RangeError("not a verifier key");
  const type = bytes?.[0];
  if (bytes?.length !== 1 + KEY_BYTES || (type !== ED25519 && type !== ED25519_COSIGNATURE))
    throw new RangeError("not a verifier key of a known type");
  return { name, keyId, type, publicKey: bytes.slice(1) };
}

function withId(key: VerifierKey, digest: Uint8Array): VerifierKey {
  if (toHex(digest.subarray(0, 4)) !== key.keyId)
    throw new RangeError("the id of the verifier key is of another key");
  return key;
}

function keyBytes(key: NamedKey): Uint8Array {
  return joined(utf8.encode(`${key.name}\n`), typed(key));
}

function typed({ type, publicKey }: Pick<VerifierKey, "type" | "publicKey">): Uint8Array {
  return joined(Uint8Array.of(type), publicKey);
}

function joined(head: Uint8Array, tail: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(head.length + tail.length);
  bytes.set(head);
  bytes.set(tail, head.length);
  return bytes;
}

/** The parts of a note, no signature checked. Throws RangeError with the reason. */
export function readNote(note: string): Note {
  if (note.length > MOST_UNITS) throw new RangeError("not a signed note: too long");
  if (!isNoteText(note)) throw new RangeError("not a signed note: a character no note may hold");
  const split = note.lastIndexOf("\n\n");
  if (split < 1 || !note.endsWith("\n"))
    throw new RangeError("not a signed note: no text, empty line, signatures");
  const lines = note.slice(split + 2, -1).split("\n");
  if (lines.length > MOST_SIGNATURES)
    throw new RangeError(`not a signed note: over ${MOST_SIGNATURES} signatures`);
  return { text: note.slice(0, split + 1), signatures: lines.map(readSignature) };
}

function isNoteText(text: string): boolean {
  for (const unit of text) if (unit < " " && unit !== "\n") return false;
  return text.isWellFormed();
}

function readSignature(line: string): NoteSignature {
  const [dash, name = "", encoded = "", ...more] = line.split(" ");
  const bytes = fromBase64(encoded);
  const isSigned = dash === "—" && more.length === 0 && isKeyName(name) && bytes !== null && bytes.length > 4;
  if (!isSigned) throw new RangeError("not a signed note: a line that is no signature");
  return { name, keyId: toHex(bytes.subarray(0, 4)), payload: bytes.slice(4) };
}

/**
 * The note whose `signatures` these are, as the one text that has them. Throws RangeError when it would be none.
 */
export function writeNote(text: string, signatures: readonly NoteSignature[]): string {
  const lines = signatures.map(signatureLine).join("");
  const note = `${text}\n${lines}`;
  if (readNote(note).text !== text) throw new RangeError("not a signed note: signatures that split the text");
  return note;
}

/** One line of signature, with its newline. */
export function signatureLine({ name, keyId, payload }: NoteSignature): string {
  const id = fromHex(keyId);
  if (id?.length !== 4) throw new RangeError("a key id has eight hexadecimal digits");
  return `— ${name} ${toBase64(joined(id, payload))}\n`;
}

/**
 * The note with the signatures by `keys`, all of them checked. Signatures by other keys count for nothing. Throws
 * RangeError when the note is none, when a signature by one of `keys` fails, or when there is no signature by them.
 */
export async function openNote(
  note: string,
  keys: readonly VerifierKey[],
  verify: Verify,
): Promise<OpenedNote> {
  const { text, signatures } = readNote(note);
  const good: GoodSignature[] = [];
  for (const signature of signatures) {
    const key = keys.find(({ name, keyId }) => name === signature.name && keyId === signature.keyId);
    if (key !== undefined) good.push(await goodSignature({ text, signature, key, verify }));
  }
  if (good.length === 0) throw new RangeError("no signature by a known key");
  return { text, signatures: good };
}

type Checking = { text: string; signature: NoteSignature; key: VerifierKey; verify: Verify };

async function goodSignature({ text, signature, key, verify }: Checking): Promise<GoodSignature> {
  const { time, bytes, signed } = signedBy(key, text, signature.payload);
  if (bytes.length !== 64 || !(await verify(key.publicKey, signed, bytes)))
    throw new RangeError(`the signature by ${key.name} does not hold`);
  return { key, time };
}

function signedBy(key: VerifierKey, text: string, payload: Uint8Array) {
  if (key.type === ED25519) return { time: null, bytes: payload, signed: utf8.encode(text) };
  const { time, signature } = readCosignature(payload);
  return { time, bytes: signature, signed: cosignedBytes(time, text) };
}
