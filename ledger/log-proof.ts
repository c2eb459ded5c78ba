/**
 * One leaf proved to be in a log, to be kept as a file: c2sp.org/tlog-proof.
 *
 *     c2sp.org/tlog-proof@v1
 *     extra <base64>             optional; nothing vouches for it
 *     index <place, from 0>
 *     base64 of a hash of the inclusion proof        at most 63 lines
 *     (empty line)
 *     the checkpoint with its cosignatures, a signed note
 */
import { fromBase64, toBase64 } from "./base64.ts";
import { readCheckpoint, readSize } from "./checkpoint.ts";
import { proofLines, readProofLines } from "./proof-lines.ts";

export type LogProof = {
  readonly extra: Uint8Array | null;
  readonly index: number;
  readonly proof: readonly Uint8Array[];
  /** The signed note, verbatim. */
  readonly note: string;
};

const TITLE = "c2sp.org/tlog-proof@v1";

/** The text of the file. Throws RangeError when it would be none. */
export function writeLogProof({ extra, index, proof, note }: LogProof): string {
  const beside = extra === null ? "" : `extra ${toBase64(extra)}\n`;
  const text = `${TITLE}\n${beside}index ${index}\n${proofLines(proof)}\n${note}`;
  readLogProof(text);
  return text;
}

/** The proof a file holds, nothing of it checked. Throws RangeError with the reason. */
export function readLogProof(text: string): LogProof {
  const split = text.indexOf("\n\n");
  const [title, ...lines] = text.slice(0, Math.max(split, 0)).split("\n");
  if (title !== TITLE) throw new RangeError("not a log proof: its first line");
  const extra = lines[0]?.startsWith("extra ") ? readExtra(lines.shift()) : null;
  const place = lines.shift() ?? "";
  if (!place.startsWith("index ")) throw new RangeError("not a log proof: no index");
  const note = text.slice(split + 2);
  readCheckpoint(note);
  return { extra, index: readSize(place.slice(6)), proof: readProofLines(lines), note };
}

function readExtra(line = ""): Uint8Array {
  const bytes = fromBase64(line.slice("extra ".length));
  if (bytes === null) throw new RangeError("not a log proof: its extra line");
  return bytes;
}
