import { type AsyncTreeGrower, type TreeGrower, treeGrower, treeGrowerAsync } from "./merkle-tree.ts";
import type { Platform } from "./platform.ts";

export type LeafTree = {
  readonly add: (leafHashes: readonly Uint8Array[]) => Promise<void>;
  readonly root: () => Promise<Uint8Array>;
};

/** The tree over leaf hashes that come in batches, on a machine that may hash at once or later. */
export function leafTree(sha256: Platform["sha256"]): LeafTree {
  const grower = growerFor(sha256);
  return {
    async add(leafHashes) {
      for (const leafHash of leafHashes) {
        const later = grower.add(leafHash);
        if (later instanceof Promise) await later;
      }
    },
    root: async () => grower.root(),
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
