/**
 * log/head.json: the head of the stream, proved to be a leaf of the head log (head-leaf.ts). Canonical JSON in UTF-8:
 *
 *     {"head":{"root":<hex>,"size":<entries>,"stream":…,"v":1},"index":<place of the leaf, from 0>,"proof":[<hex>,…]}
 */
import { canonicalJson } from "./canonical-json.ts";
import { type HeadLeaf, readHeadLeaf } from "./head-leaf.ts";
import { fromHashes, toHashes } from "./proof-hashes.ts";
import { readJson } from "./read-json.ts";

export type HeadProof = {
  readonly head: HeadLeaf;
  /** Place of the leaf in the head log, from 0. */
  readonly index: number;
  /** Hashes of 32 bytes, from the leaf to the root. */
  readonly proof: readonly Uint8Array[];
};

/** The bytes of head.json. Throws RangeError when they would be none. */
export function writeHeadProof({ head, index, proof }: HeadProof): Uint8Array {
  const { stream, size, root } = head;
  const text = canonicalJson({ head: { root, size, stream, v: 1 }, index, proof: toHashes(proof) });
  readHeadProof(text);
  return new TextEncoder().encode(text);
}

/** What head.json says, nothing of it checked. Throws RangeError with the reason. */
export function readHeadProof(text: string): HeadProof {
  const value: unknown = readJson(text);
  if (typeof value !== "object" || value === null) throw new RangeError("not an object");
  const { head, index, proof, ...more }: { head?: unknown; index?: unknown; proof?: unknown } = value;
  const hashes = fromHashes(proof);
  const isPlaced = typeof index === "number" && Number.isSafeInteger(index) && index >= 0;
  if (Object.keys(more).length > 0 || hashes === null || !isPlaced)
    throw new RangeError("expected head, index and proof");
  const leaf = readHeadLeaf(JSON.stringify(head) ?? "");
  if (canonicalJson({ head: { ...leaf, v: 1 }, index, proof: toHashes(hashes) }) !== text)
    throw new RangeError("not canonical JSON");
  return { head: leaf, index, proof: hashes };
}
