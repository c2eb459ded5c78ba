/**
 * The Merkle tree of RFC 6962 section 2.1 (also c2sp.org/merkle-tree), its proofs, and their checks as RFC 9162
 * sections 2.1.3.2 and 2.1.4.2 give them.
 *
 *     root of no leaf    = SHA-256( "" )
 *     root of one leaf   = SHA-256( 0x00 || leaf data )                     its leaf hash
 *     root of D[0:n]     = SHA-256( 0x01 || root of D[0:k] || root of D[k:n] )   k: the largest power of two < n
 *
 * An odd node is promoted, never doubled. Leaves are counted from 0. Leaf hashes, roots and the hashes of proofs are
 * 32 bytes. Proofs run from the leaf to the root.
 */
import type { AsyncSha256, Sha256 } from "./entry.ts";

export type InclusionClaim = {
  /** Place of the leaf, from 0. */
  readonly index: number;
  readonly size: number;
  readonly leafHash: Uint8Array;
  readonly root: Uint8Array;
  readonly proof: readonly Uint8Array[];
};

export type ConsistencyClaim = {
  readonly oldSize: number;
  readonly oldRoot: Uint8Array;
  readonly size: number;
  readonly root: Uint8Array;
  readonly proof: readonly Uint8Array[];
};

/** Leaves `from` to `to - 1`. */
export type Span = { readonly from: number; readonly to: number };

/** A computation that asks for hashes: it yields bytes, and is given their SHA-256. */
type Hashing<T> = Generator<Uint8Array, T, Uint8Array>;

function settled<T>(work: Hashing<T>, sha256: Sha256): T {
  let step = work.next();
  while (step.done !== true) step = work.next(sha256(step.value));
  return step.value;
}

async function settledAsync<T>(work: Hashing<T>, sha256: AsyncSha256): Promise<T> {
  let step = work.next();
  while (step.done !== true) step = work.next(await sha256(step.value));
  return step.value;
}

/** The bytes whose hash is the parent of two nodes: 0x01, left, right. */
export function nodeBytes(left: Uint8Array, right: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(1 + left.length + right.length);
  bytes[0] = 1;
  bytes.set(left, 1);
  bytes.set(right, 1 + left.length);
  return bytes;
}

const NOTHING = new Uint8Array(0);

/** The root over `leafHashes`. */
export function treeRoot(leafHashes: readonly Uint8Array[], sha256: Sha256): Uint8Array {
  const grower = treeGrower(sha256);
  for (const leafHash of leafHashes) grower.add(leafHash);
  return grower.root();
}

/** The proof that leaf `index` is in the tree over `leafHashes`. Throws RangeError when there is no such leaf. */
export function inclusionProof(
  leafHashes: readonly Uint8Array[],
  index: number,
  sha256: Sha256,
): Uint8Array[] {
  const spans = inclusionSpans(index, leafHashes.length);
  return spans.map(({ from, to }) => treeRoot(leafHashes.slice(from, to), sha256));
}

/**
 * The proof that the tree over `leafHashes` continues the one over its first `oldSize`; empty when `oldSize` is 0 or
 * the whole. Throws RangeError when the tree has fewer leaves.
 */
export function consistencyProof(
  leafHashes: readonly Uint8Array[],
  oldSize: number,
  sha256: Sha256,
): Uint8Array[] {
  const spans = consistencySpans(oldSize, leafHashes.length);
  return spans.map(({ from, to }) => treeRoot(leafHashes.slice(from, to), sha256));
}

/** The subtrees whose roots prove leaf `index` in a tree of `size`, in the order of the proof. */
export function inclusionSpans(index: number, size: number): Span[] {
  if (!isCount(index) || !isCount(size) || index >= size)
    throw new RangeError(`no leaf ${index} in a tree of ${size}`);
  const spans: Span[] = [];
  let [from, to] = [0, size];
  while (to - from > 1) {
    const middle = from + splitOf(to - from);
    const isLeft = index < middle;
    spans.push(isLeft ? { from: middle, to } : { from, to: middle });
    [from, to] = isLeft ? [from, middle] : [middle, to];
  }
  return spans.reverse();
}

/** The subtrees whose roots prove that a tree of `size` continues the one of `oldSize`, in the order of the proof. */
export function consistencySpans(oldSize: number, size: number): Span[] {
  if (!isCount(oldSize) || !isCount(size) || oldSize > size)
    throw new RangeError(`a tree of ${size} continues none of ${oldSize}`);
  if (oldSize === 0 || oldSize === size) return [];
  const spans: Span[] = [];
  let [from, to] = [0, size];
  while (to !== oldSize) {
    const middle = from + splitOf(to - from);
    const isLeft = oldSize <= middle;
    spans.push(isLeft ? { from: middle, to } : { from, to: middle });
    [from, to] = isLeft ? [from, middle] : [middle, to];
  }
  // A tree that began as a whole left subtree is its own start: the verifier holds its root already.
  if (from > 0) spans.push({ from, to });
  return spans.reverse();
}

/** The largest power of two below `count`, which is at least 2. */
function splitOf(count: number): number {
  let power = 1;
  while (power * 2 < count) power *= 2;
  return power;
}

type Peak = { readonly leaves: number; readonly hash: Uint8Array };

function* joinedPeaks(peaks: Peak[], leafHash: Uint8Array): Hashing<void> {
  let [leaves, hash] = [1, leafHash];
  for (let last = peaks.at(-1); last?.leaves === leaves; last = peaks.at(-1)) {
    peaks.pop();
    [leaves, hash] = [2 * leaves, yield nodeBytes(last.hash, hash)];
  }
  peaks.push({ leaves, hash });
}

function* rootOfPeaks(peaks: readonly Peak[]): Hashing<Uint8Array> {
  let root = peaks.at(-1)?.hash ?? (yield NOTHING);
  for (const { hash } of peaks.slice(0, -1).reverse()) root = yield nodeBytes(hash, root);
  return root;
}

/** The tree leaf by leaf, holding no more than one hash for each doubling of its size. */
export type TreeGrower = {
  add(leafHash: Uint8Array): void;
  readonly size: number;
  root(): Uint8Array;
};

/** A tree without a leaf yet. */
export function treeGrower(sha256: Sha256): TreeGrower {
  const peaks: Peak[] = [];
  let size = 0;
  return {
    add(leafHash) {
      settled(joinedPeaks(peaks, leafHash), sha256);
      size += 1;
    },
    get size() {
      return size;
    },
    root: () => settled(rootOfPeaks(peaks), sha256),
  };
}

export type AsyncTreeGrower = {
  add(leafHash: Uint8Array): Promise<void>;
  readonly size: number;
  root(): Promise<Uint8Array>;
};

/** treeGrower for an asynchronous hash. Wait for each `add` before the next. */
export function treeGrowerAsync(sha256: AsyncSha256): AsyncTreeGrower {
  const peaks: Peak[] = [];
  let size = 0;
  return {
    async add(leafHash) {
      await settledAsync(joinedPeaks(peaks, leafHash), sha256);
      size += 1;
    },
    get size() {
      return size;
    },
    root: () => settledAsync(rootOfPeaks(peaks), sha256),
  };
}

/** Whether `proof` shows that the leaf is at `index` of the tree with that size and root. */
export function checkInclusion(claim: InclusionClaim, sha256: Sha256): boolean {
  return settled(inclusionHolds(claim), sha256);
}

/** checkInclusion for an asynchronous hash. */
export async function checkInclusionAsync(claim: InclusionClaim, sha256: AsyncSha256): Promise<boolean> {
  return settledAsync(inclusionHolds(claim), sha256);
}

/** Whether `proof` shows that the tree with `size` and `root` continues the one with `oldSize` and `oldRoot`. */
export function checkConsistency(claim: ConsistencyClaim, sha256: Sha256): boolean {
  return settled(consistencyHolds(claim), sha256);
}

/** checkConsistency for an asynchronous hash. */
export async function checkConsistencyAsync(claim: ConsistencyClaim, sha256: AsyncSha256): Promise<boolean> {
  return settledAsync(consistencyHolds(claim), sha256);
}

function* inclusionHolds({ index, size, leafHash, root, proof }: InclusionClaim): Hashing<boolean> {
  if (!isCount(index) || !isCount(size) || index >= size) return false;
  if (![leafHash, root, ...proof].every(isHash)) return false;
  let [place, last, reached] = [index, size - 1, leafHash];
  for (const hash of proof) {
    if (last === 0) return false;
    const isRight = isOdd(place) || place === last;
    reached = yield isRight ? nodeBytes(hash, reached) : nodeBytes(reached, hash);
    [place, last] = isRight ? pastPromotions(place, last) : [place, last];
    [place, last] = [half(place), half(last)];
  }
  return last === 0 && isSame(reached, root);
}

function* consistencyHolds({ oldSize, oldRoot, size, root, proof }: ConsistencyClaim): Hashing<boolean> {
  if (!isCount(oldSize) || !isCount(size) || oldSize > size) return false;
  if (![oldRoot, root, ...proof].every(isHash)) return false;
  if (oldSize === size) return proof.length === 0 && isSame(oldRoot, root);
  if (oldSize === 0) return proof.length === 0 && isSame(oldRoot, yield NOTHING);
  const [first, ...rest] = isPowerOfTwo(oldSize) ? [oldRoot, ...proof] : proof;
  if (first === undefined) return false;
  let [place, last] = [oldSize - 1, size - 1];
  while (isOdd(place)) [place, last] = [half(place), half(last)];
  let [before, after] = [first, first];
  for (const hash of rest) {
    if (last === 0) return false;
    if (isOdd(place) || place === last) {
      before = yield nodeBytes(hash, before);
      after = yield nodeBytes(hash, after);
      [place, last] = pastPromotions(place, last);
    } else {
      after = yield nodeBytes(after, hash);
    }
    [place, last] = [half(place), half(last)];
  }
  return last === 0 && isSame(before, oldRoot) && isSame(after, root);
}

/** Up to where the node on the path is a right child: on the way there it was promoted alone. */
function pastPromotions(place: number, last: number): [number, number] {
  let [up, end] = [place, last];
  while (!isOdd(up) && up !== 0) [up, end] = [half(up), half(end)];
  return [up, end];
}

function isPowerOfTwo(count: number): boolean {
  let power = 1;
  while (power < count) power *= 2;
  return power === count;
}

// By division: sizes go beyond the 32 bits of the shift operators.
const half = (count: number): number => Math.floor(count / 2);
const isOdd = (count: number): boolean => count % 2 === 1;
const isCount = (count: number): boolean => Number.isSafeInteger(count) && count >= 0;
const isHash = (bytes: Uint8Array): boolean => bytes.length === 32;

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, i) => byte === other[i]);
}
