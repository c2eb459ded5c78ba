import { hash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toHex } from "./hex.ts";
import {
  type ConsistencyClaim,
  checkConsistency,
  checkConsistencyAsync,
  checkInclusion,
  checkInclusionAsync,
  consistencyProof,
  type InclusionClaim,
  inclusionProof,
  nodeBytes,
  treeGrower,
  treeGrowerAsync,
  treeRoot,
} from "./merkle-tree.ts";
import {
  EMPTY_ROOT,
  FORGED_ROOT,
  REFERENCE_CONSISTENCIES,
  REFERENCE_INCLUSIONS,
  REFERENCE_LEAVES,
} from "./reference-log.ts";

const sha256 = (bytes: Uint8Array): Uint8Array => hash("sha256", bytes, "buffer");
const sha256Async = async (bytes: Uint8Array): Promise<Uint8Array> => sha256(bytes);
const bytesOf = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex, "hex"));
const leafHashOf = (leaf: Uint8Array): Uint8Array => sha256(Uint8Array.of(0, ...leaf));

const HASHES = REFERENCE_LEAVES.map(({ hash: text }) => bytesOf(text));
const rootAt = (size: number): Uint8Array => treeRoot(HASHES.slice(0, size), sha256);
const SIZES = [1, 2, 3, 4, 5, 6, 7, 8];

const INCLUSIONS: InclusionClaim[] = SIZES.flatMap((size) =>
  HASHES.slice(0, size).map((leafHash, index) => {
    const proof = inclusionProof(HASHES.slice(0, size), index, sha256);
    return { index, size, leafHash, root: rootAt(size), proof };
  }),
);
const CONSISTENCIES: ConsistencyClaim[] = SIZES.flatMap((size) =>
  SIZES.filter((old) => old <= size).map((oldSize) => {
    const proof = consistencyProof(HASHES.slice(0, size), oldSize, sha256);
    return { oldSize, oldRoot: rootAt(oldSize), size, root: rootAt(size), proof };
  }),
);

/** One bit of the first byte of one hash of the proof. */
function flipped(proof: readonly Uint8Array[]): Uint8Array[][] {
  return proof.map((_, at) =>
    proof.map((one, i) => (i === at ? Uint8Array.of((one[0] ?? 0) ^ 1, ...one.subarray(1)) : one)),
  );
}

describe("the tree of RFC 6962", () => {
  test("hashes the eight published leaves to their published hashes", () => {
    expect(REFERENCE_LEAVES.map(({ leaf }) => toHex(leafHashOf(bytesOf(leaf))))).toEqual(
      REFERENCE_LEAVES.map(({ hash: text }) => text),
    );
  });

  test("has the nine published roots, and the published hashes of a leaf and of a node", () => {
    expect([0, ...SIZES].map((size) => toHex(rootAt(size)))).toEqual([
      EMPTY_ROOT,
      ...REFERENCE_LEAVES.map(({ root }) => root),
    ]);
    expect(toHex(leafHashOf(Buffer.from("L123456")))).toBe(
      "395aa064aa4c29f7010acfe3f25db9485bbd4b91897b6ad7ad547639252b4d56",
    );
    expect(toHex(sha256(nodeBytes(Buffer.from("N123"), Buffer.from("N456"))))).toBe(
      "aa217fe888e47007fa15edab33c2b492a722cb106c64667fc2b044444de66bbb",
    );
  });

  test.each(REFERENCE_INCLUSIONS)("proves leaf %i in %i leaves as published", (index, size, proof) => {
    expect(inclusionProof(HASHES.slice(0, size), index, sha256).map(toHex)).toEqual(proof);
  });

  test.each(REFERENCE_CONSISTENCIES)("proves that %i leaves grew to %i as published", (old, size, proof) => {
    expect(consistencyProof(HASHES.slice(0, size), old, sha256).map(toHex)).toEqual(proof);
  });

  test("accepts all 36 inclusion and 36 consistency proofs over one to eight leaves", async () => {
    expect([INCLUSIONS.length, CONSISTENCIES.length]).toEqual([36, 36]);
    for (const claim of INCLUSIONS) {
      expect(checkInclusion(claim, sha256)).toBe(true);
      expect(await checkInclusionAsync(claim, sha256Async)).toBe(true);
    }
    for (const claim of CONSISTENCIES) {
      expect(checkConsistency(claim, sha256)).toBe(true);
      expect(await checkConsistencyAsync(claim, sha256Async)).toBe(true);
    }
  });

  test("refuses all 230 mutants: a bit flipped in any hash, a hash added, a hash removed", async () => {
    let refused = 0;
    for (const claim of INCLUSIONS) {
      const { proof } = claim;
      const shorter = proof.length === 0 ? [] : [proof.slice(0, -1)];
      for (const mutant of [...flipped(proof), [...proof, new Uint8Array(32)], ...shorter]) {
        expect(checkInclusion({ ...claim, proof: mutant }, sha256)).toBe(false);
        expect(await checkInclusionAsync({ ...claim, proof: mutant }, sha256Async)).toBe(false);
        refused += 1;
      }
    }
    for (const claim of CONSISTENCIES)
      for (const mutant of flipped(claim.proof)) {
        expect(checkConsistency({ ...claim, proof: mutant }, sha256)).toBe(false);
        expect(await checkConsistencyAsync({ ...claim, proof: mutant }, sha256Async)).toBe(false);
        refused += 1;
      }
    expect(refused).toBe(230);
  });

  test("refuses a consistency proof against a log whose last leaf was forged", () => {
    const forged = [...HASHES.slice(0, 7), leafHashOf(Buffer.from("forged"))];
    expect(toHex(treeRoot(forged, sha256))).toBe(FORGED_ROOT);
    const proof = consistencyProof(HASHES, 6, sha256);
    const claim = { oldSize: 6, oldRoot: rootAt(6), size: 8, proof };
    expect(checkConsistency({ ...claim, root: rootAt(8) }, sha256)).toBe(true);
    expect(checkConsistency({ ...claim, root: bytesOf(FORGED_ROOT) }, sha256)).toBe(false);
  });

  test("takes equal sizes with equal roots and no proof alone, and an empty start with its own root alone", () => {
    const equal = { oldSize: 4, oldRoot: rootAt(4), size: 4, root: rootAt(4) };
    expect(checkConsistency({ ...equal, proof: [] }, sha256)).toBe(true);
    expect(checkConsistency({ ...equal, proof: [rootAt(1)] }, sha256)).toBe(false);
    expect(checkConsistency({ ...equal, root: rootAt(5), proof: [] }, sha256)).toBe(false);
    const grown = { oldSize: 0, size: 4, root: rootAt(4), proof: [] };
    expect(checkConsistency({ ...grown, oldRoot: rootAt(0) }, sha256)).toBe(true);
    expect(checkConsistency({ ...grown, oldRoot: rootAt(1) }, sha256)).toBe(false);
  });

  test("refuses places and sizes that are none, and hashes of another length", () => {
    const leaf = { index: 0, size: 1, leafHash: rootAt(1), root: rootAt(1), proof: [] };
    expect(checkInclusion(leaf, sha256)).toBe(true);
    for (const wrong of [{ index: 1 }, { index: -1 }, { index: 0.5 }, { size: 0 }, { size: Number.NaN }])
      expect(checkInclusion({ ...leaf, ...wrong }, sha256), JSON.stringify(wrong)).toBe(false);
    const short = new Uint8Array(31);
    expect(checkInclusion({ ...leaf, leafHash: short, root: short }, sha256)).toBe(false);
    const grown = { oldSize: 2, oldRoot: rootAt(2), size: 1, root: rootAt(1), proof: [] };
    expect(checkConsistency(grown, sha256)).toBe(false);
    expect(() => inclusionProof(HASHES, 8, sha256)).toThrow(RangeError);
    expect(() => consistencyProof(HASHES, 9, sha256)).toThrow(RangeError);
  });
});

const leavesOf = (count: number): Uint8Array[] =>
  Array.from({ length: count }, (_, i) => leafHashOf(Buffer.from(`leaf ${i}`)));
const LEAVES = leavesOf(300);

/** The definition of RFC 6962, word for word. */
function definedRoot(leaves: readonly Uint8Array[]): Uint8Array {
  const [only] = leaves;
  if (only === undefined) return sha256(new Uint8Array());
  if (leaves.length === 1) return only;
  let k = 1;
  while (2 * k < leaves.length) k *= 2;
  return sha256(Uint8Array.of(1, ...definedRoot(leaves.slice(0, k)), ...definedRoot(leaves.slice(k))));
}

describe("for trees of any size", () => {
  test("growing leaf by leaf gives the root of the definition at each size, in Node and in a browser", async () => {
    const [grower, awaited] = [treeGrower(sha256), treeGrowerAsync(sha256Async)];
    for (const [i, leaf] of LEAVES.slice(0, 70).entries()) {
      const expected = toHex(definedRoot(LEAVES.slice(0, i)));
      expect([grower.size, toHex(grower.root())]).toEqual([i, expected]);
      expect([awaited.size, toHex(await awaited.root())]).toEqual([i, expected]);
      grower.add(leaf);
      await awaited.add(leaf);
    }
  });

  test("each leaf is proved, at its own place alone", () => {
    const drawn = fc.integer({ min: 2, max: LEAVES.length }).chain((size) =>
      fc.record({
        size: fc.constant(size),
        index: fc.nat(size - 1),
        elsewhere: fc.nat(size - 1),
      }),
    );
    fc.assert(
      fc.property(drawn, ({ size, index, elsewhere }) => {
        const leaves = LEAVES.slice(0, size);
        const [leafHash = new Uint8Array()] = leaves.slice(index);
        const claim = { size, leafHash, root: definedRoot(leaves) };
        const proof = inclusionProof(leaves, index, sha256);
        expect(proof.length).toBeLessThanOrEqual(Math.ceil(Math.log2(size)));
        expect(checkInclusion({ ...claim, index, proof }, sha256)).toBe(true);
        fc.pre(elsewhere !== index);
        expect(checkInclusion({ ...claim, index: elsewhere, proof }, sha256)).toBe(false);
      }),
      { numRuns: 60, seed: 6962 },
    );
  });

  test("each growth is proved, and none from another beginning", () => {
    const drawn = fc
      .integer({ min: 2, max: LEAVES.length })
      .chain((size) =>
        fc.record({ size: fc.constant(size), oldSize: fc.integer({ min: 1, max: size - 1 }) }),
      );
    fc.assert(
      fc.property(drawn, ({ size, oldSize }) => {
        const leaves = LEAVES.slice(0, size);
        const proof = consistencyProof(leaves, oldSize, sha256);
        const claim = { oldSize, size, root: definedRoot(leaves), proof };
        const before = LEAVES.slice(0, oldSize);
        expect(checkConsistency({ ...claim, oldRoot: definedRoot(before) }, sha256)).toBe(true);
        const other = [...before.slice(0, -1), LEAVES.at(-1) ?? new Uint8Array()];
        fc.pre(size < LEAVES.length);
        expect(checkConsistency({ ...claim, oldRoot: definedRoot(other) }, sha256)).toBe(false);
      }),
      { numRuns: 60, seed: 9162 },
    );
  });
});
