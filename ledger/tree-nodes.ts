/**
 * A tree kept as the roots of its whole subtrees, so that growing it and proving from it reads a few hashes, whatever
 * its size. The node (level, position) is the root over the 2^level leaves from leaf position * 2^level; level 0 is the
 * leaf hashes themselves.
 */
import type { Sha256 } from "./entry.ts";
import { nodeBytes, type Span } from "./merkle-tree.ts";

export type Place = { readonly level: number; readonly position: number };
export type TreeNode = Place & { readonly hash: Uint8Array };

/** The hash of a node of the tree. Throws when there is none. */
export type HashOf = (place: Place) => Uint8Array;

/** The fewest whole subtrees over a span, from left to right. */
export function wholeNodes({ from, to }: Span): Place[] {
  const places: Place[] = [];
  let at = from;
  while (at < to) {
    let [level, leaves] = [0, 1];
    while (at % (2 * leaves) === 0 && at + 2 * leaves <= to) [level, leaves] = [level + 1, 2 * leaves];
    places.push({ level, position: at / leaves });
    at += leaves;
  }
  return places;
}

/** The root over a span that is a subtree: a whole one, or the right edge of a tree. */
export function spanRoot(span: Span, hashOf: HashOf, sha256: Sha256): Uint8Array {
  const [last, ...rest] = wholeNodes(span).reverse().map(hashOf);
  if (last === undefined) return sha256(new Uint8Array(0));
  return rest.reduce((root, left) => sha256(nodeBytes(left, root)), last);
}

export type GrowingTree = {
  readonly size: number;
  add(leafHash: Uint8Array): void;
  root(): Uint8Array;
  /** The nodes above the leaves that became whole since the last call. */
  takeNodes(): TreeNode[];
};

/** A tree that goes on from `size` leaves; `hashOf` knows the nodes over these. */
export function growingTree(size: number, hashOf: HashOf, sha256: Sha256): GrowingTree {
  const edge: TreeNode[] = wholeNodes({ from: 0, to: size }).map((at) => ({ ...at, hash: hashOf(at) }));
  let count = size;
  let whole: TreeNode[] = [];
  return {
    get size() {
      return count;
    },
    add(leafHash) {
      let node: TreeNode = { level: 0, position: count, hash: leafHash };
      for (let left = edge.at(-1); left?.level === node.level; left = edge.at(-1)) {
        edge.pop();
        const hash = sha256(nodeBytes(left.hash, node.hash));
        node = { level: node.level + 1, position: left.position / 2, hash };
        whole.push(node);
      }
      edge.push(node);
      count += 1;
    },
    root: () => {
      const [last, ...rest] = edge.toReversed();
      if (last === undefined) return sha256(new Uint8Array(0));
      return rest.reduce((root, { hash }) => sha256(nodeBytes(hash, root)), last.hash);
    },
    takeNodes() {
      const taken = whole;
      whole = [];
      return taken;
    },
  };
}
