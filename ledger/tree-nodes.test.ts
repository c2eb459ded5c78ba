import { hash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toHex } from "./hex.ts";
import {
  consistencyProof,
  consistencySpans,
  inclusionProof,
  inclusionSpans,
  treeRoot,
} from "./merkle-tree.ts";
import { growingTree, type HashOf, type Place, spanRoot, wholeNodes } from "./tree-nodes.ts";

const sha256 = (bytes: Uint8Array): Uint8Array => hash("sha256", bytes, "buffer");
const LEAVES = Array.from({ length: 200 }, (_, i) => sha256(Buffer.from(`leaf ${i}`)));

/** Grown in the given steps, each going on from what the steps before stored. */
function grownBy(steps: readonly number[]) {
  const stored = new Map<string, Uint8Array>();
  const keyOf = ({ level, position }: Place) => `${level}/${position}`;
  const hashOf: HashOf = (place) => {
    const found = place.level === 0 ? LEAVES[place.position] : stored.get(keyOf(place));
    if (found === undefined) throw new Error(`no node ${keyOf(place)}`);
    return found;
  };
  let size = 0;
  let root = sha256(new Uint8Array());
  for (const step of steps) {
    const tree = growingTree(size, hashOf, sha256);
    for (const leaf of LEAVES.slice(size, size + step)) tree.add(leaf);
    for (const node of tree.takeNodes()) stored.set(keyOf(node), node.hash);
    size = tree.size;
    root = tree.root();
  }
  return { size, root, hashOf, stored };
}

describe("a tree kept as the roots of its whole subtrees", () => {
  test("grown in any steps has the root and the proofs of the whole", () => {
    const steps = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(steps, fc.nat(), (drawn, place) => {
        const { size, root, hashOf } = grownBy(drawn);
        const leaves = LEAVES.slice(0, size);
        const index = place % size;
        const rootsOf = (spans: { from: number; to: number }[]) =>
          spans.map((span) => toHex(spanRoot(span, hashOf, sha256)));
        expect(toHex(root)).toBe(toHex(treeRoot(leaves, sha256)));
        expect(toHex(spanRoot({ from: 0, to: size }, hashOf, sha256))).toBe(toHex(root));
        expect(rootsOf(inclusionSpans(index, size))).toEqual(
          inclusionProof(leaves, index, sha256).map(toHex),
        );
        expect(rootsOf(consistencySpans(index, size))).toEqual(
          consistencyProof(leaves, index, sha256).map(toHex),
        );
      }),
      { numRuns: 60, seed: 6962 },
    );
  });

  test("stores fewer nodes than it has leaves, each once", () => {
    for (const size of [1, 2, 3, 64, 100]) expect(grownBy([size]).stored.size).toBeLessThan(size);
  });

  test("of twenty doublings is proved by twenty hashes at most", () => {
    const size = 1_048_576;
    const read = (spans: { from: number; to: number }[]) => spans.flatMap(wholeNodes).length;
    expect(inclusionSpans(777_777, size)).toHaveLength(20);
    expect(consistencySpans(777_777, size).length).toBeLessThanOrEqual(21);
    expect(read(inclusionSpans(777_777, size - 1))).toBeLessThan(60);
  });

  test("without a leaf has the root of nothing", () => {
    const { root } = growingTree(0, () => sha256(new Uint8Array(1)), sha256);
    expect(toHex(root())).toBe(toHex(sha256(new Uint8Array())));
    expect(wholeNodes({ from: 0, to: 0 })).toEqual([]);
  });
});
