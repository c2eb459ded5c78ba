/**
 * The checkpoint of c2sp.org/tlog-checkpoint: the text of a signed note (signed-note.ts) of exactly three lines.
 *
 *     origin     the log's name, which is also its key's name
 *     size       leaves, in decimal without a leading zero
 *     root       base64 of the 32 bytes of the root
 *
 * The format allows further lines; we write none, and read none.
 */
import { fromBase64, toBase64 } from "./base64.ts";
import type { Verify } from "./signed-note.ts";
import { ED25519, isKeyName, type OpenedNote, openNote, readNote, type VerifierKey } from "./signed-note.ts";

export type Checkpoint = { readonly origin: string; readonly size: number; readonly root: Uint8Array };

/** The text to be signed. Throws RangeError when the parts make no checkpoint. */
export function checkpointText({ origin, size, root }: Checkpoint): string {
  const text = `${origin}\n${size}\n${toBase64(root)}\n`;
  readText(text);
  return text;
}

/** The checkpoint a signed note holds, no signature checked. Throws RangeError with the reason. */
export function readCheckpoint(note: string): Checkpoint {
  return readText(readNote(note).text);
}

/**
 * The checkpoint and the signatures by `keys` on it. Throws RangeError when the note is no checkpoint, when a
 * signature by one of `keys` fails, or when the log itself, the key named as the origin, has not signed.
 */
export async function openCheckpoint(
  note: string,
  keys: readonly VerifierKey[],
  verify: Verify,
): Promise<Checkpoint & Pick<OpenedNote, "signatures">> {
  const { text, signatures } = await openNote(note, keys, verify);
  const checkpoint = readText(text);
  const isSigned = signatures.some(({ key }) => key.type === ED25519 && key.name === checkpoint.origin);
  if (!isSigned) throw new RangeError("the log has not signed its checkpoint");
  return { ...checkpoint, signatures };
}

function readText(text: string): Checkpoint {
  const [origin = "", size = "", root = "", end, ...more] = text.split("\n");
  if (end !== "" || more.length > 0) throw new RangeError("not a checkpoint: three lines");
  if (!isKeyName(origin)) throw new RangeError("not a checkpoint: its origin");
  const bytes = fromBase64(root);
  if (bytes?.length !== 32) throw new RangeError("not a checkpoint: its root");
  return { origin, size: readSize(size), root: bytes };
}

/** The size that `text` spells in decimal, without a leading zero. Throws RangeError when it spells none. */
export function readSize(text: string): number {
  const size = Number(text);
  if (!/^(0|[1-9][0-9]*)$/.test(text) || !Number.isSafeInteger(size))
    throw new RangeError("not the size of a log");
  return size;
}
