/**
 * What is sent to a witness to be cosigned: the body of add-checkpoint, c2sp.org/tlog-witness.
 *
 *     old <size the witness cosigned last, 0 if none>
 *     base64 of a hash of the consistency proof        at most 63 lines
 *     (empty line)
 *     the checkpoint, a signed note
 */
import { readCheckpoint, readSize } from "./checkpoint.ts";
import { proofLines, readProofLines } from "./proof-lines.ts";

export type WitnessRequest = {
  readonly oldSize: number;
  readonly proof: readonly Uint8Array[];
  /** The signed note, verbatim. */
  readonly note: string;
};

/** The body to be sent. Throws RangeError when it would be none. */
export function writeWitnessRequest({ oldSize, proof, note }: WitnessRequest): string {
  const body = `old ${oldSize}\n${proofLines(proof)}\n${note}`;
  readWitnessRequest(body);
  return body;
}

/** The request a body holds, its signatures and its proof not checked. Throws RangeError with the reason. */
export function readWitnessRequest(body: string): WitnessRequest {
  const split = body.indexOf("\n\n");
  const [first = "", ...lines] = body.slice(0, Math.max(split, 0)).split("\n");
  if (!first.startsWith("old ")) throw new RangeError("not a request to a witness: no old size");
  const note = body.slice(split + 2);
  readCheckpoint(note);
  return { oldSize: readSize(first.slice(4)), proof: readProofLines(lines), note };
}
