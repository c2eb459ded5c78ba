import { type AsyncTreeGrower, type TreeGrower, treeGrower, treeGrowerAsync } from "./merkle-tree.ts";
import type { Platform } from "./platform.ts";

export type LeafTree = {
  readonly add: (leafHashes: readonly Uint8Array[]) => Promise<void>;
  /** The root, with another last leaf if one is given. Nothing can be added after. */
  readonly root: (last?: Uint8Array) => Promise<Uint8Array>;
};

/** The tree over leaf hashes that come in batches, on a machine that may hash at once or later. */
export function leafTree(sha256: Platform["sha256"]): LeafTree {
  const grower = growerFor(sha256);
  let held: Uint8Array | null = null;
  const grow = async (leafHash: Uint8Array) => {
    const later = grower.add(leafHash);
    if (later instanceof Promise) await later;
  };
  return {
    async add(leafHashes) {
      for (const leafHash of leafHashes) {
        const before = held;
        held = leafHash;
        if (before === null) continue;
        const later = grower.add(before);
        if (later instanceof Promise) await later;
      }
    },
    async root(last) {
      if (held !== null) await grow(last ?? held);
      return grower.root();
    },
  };
}

function growerFor(sha256: Platform["sha256"]): TreeGrower | AsyncTreeGrower {
  if (sha256(new Uint8Array(0)) instanceof Promise) return treeGrowerAsync(async (bytes) => sha256(bytes));
  return treeGrower((bytes) => {
    const digest = sha256(bytes);
    if (digest instanceof Promise) throw new TypeError("a hash is either at once or later");
    return digest;
  });
}
