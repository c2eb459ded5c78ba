/**
 * log/since.json: proofs that the head log of the bundle's checkpoint continues the ones that were given out before, so
 * that who holds an older bundle can compare. Canonical JSON in UTF-8, a list by growing size:
 *
 *     [{"proof":[<hex>,…],"root":<hex>,"size":<leaves>},…]
 *
 * The earlier signed notes are in the older bundles: here would be signatures that nobody can check after a rotation.
 */
import { canonicalJson } from "./canonical-json.ts";
import { fromHex, toHex } from "./hex.ts";
import { fromHashes, toHashes } from "./proof-hashes.ts";
import { readJson } from "./read-json.ts";

export type SinceProof = {
  /** Leaves of the earlier head log. */
  readonly size: number;
  readonly root: Uint8Array;
  /** Consistency proof (merkle-tree.ts) from that size to the checkpoint's. */
  readonly proof: readonly Uint8Array[];
};

/** The bytes of since.json, in the order of size. Throws RangeError when they would be none. */
export function writeSinceProofs(proofs: readonly SinceProof[]): Uint8Array {
  const ordered = [...proofs].sort((one, other) => one.size - other.size);
  const text = spelled(ordered);
  readSinceProofs(text);
  return new TextEncoder().encode(text);
}

/** The proofs of since.json, none of them checked. Throws RangeError with the reason. */
export function readSinceProofs(text: string): SinceProof[] {
  const value: unknown = readJson(text);
  if (!Array.isArray(value)) throw new RangeError("not a list");
  const proofs = value.map(readSinceProof);
  if (proofs.some(({ size }, i) => size <= (proofs[i - 1]?.size ?? -1)))
    throw new RangeError("not by growing size");
  if (spelled(proofs) !== text) throw new RangeError("not canonical JSON");
  return proofs;
}

function spelled(proofs: readonly SinceProof[]): string {
  return canonicalJson(
    proofs.map(({ proof, root, size }) => ({ proof: toHashes(proof), root: toHex(root), size })),
  );
}

function readSinceProof(value: unknown): SinceProof {
  if (typeof value !== "object" || value === null) throw new RangeError("not a list of proofs");
  const { proof, root, size }: { proof?: unknown; root?: unknown; size?: unknown } = value;
  const [hashes, bytes] = [fromHashes(proof), typeof root === "string" ? fromHex(root) : null];
  const isSized = typeof size === "number" && Number.isSafeInteger(size) && size >= 0;
  if (hashes === null || bytes?.length !== 32 || !isSized)
    throw new RangeError("expected proof, root and size");
  return { size, root: bytes, proof: hashes };
}
