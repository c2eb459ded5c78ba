import { fromBase64, toBase64 } from "./base64.ts";

const MOST_HASHES = 63;

/** The hashes of a proof, one line of base64 each. */
export function proofLines(proof: readonly Uint8Array[]): string {
  return proof.map((hash) => `${toBase64(hash)}\n`).join("");
}

/** The hashes that the lines spell. Throws RangeError for a line that is no hash, and for more than 63. */
export function readProofLines(lines: readonly string[]): Uint8Array[] {
  if (lines.length > MOST_HASHES) throw new RangeError(`a proof has at most ${MOST_HASHES} hashes`);
  return lines.map((line) => {
    const hash = fromBase64(line);
    if (hash?.length !== 32) throw new RangeError("a line of the proof is no hash");
    return hash;
  });
}
