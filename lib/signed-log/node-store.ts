import type { HashOf, Place, TreeNode } from "#ledger/tree-nodes.ts";
import { LogError } from "./log-error.ts";

/** Where the hashes of a tree's leaves and the roots of its whole subtrees are read. */
export type NodeStore = {
  readonly leaves: (positions: readonly number[]) => Promise<readonly Leaf[]>;
  readonly nodes: (places: readonly Place[]) => Promise<readonly TreeNode[]>;
};
export type Leaf = { readonly position: number; readonly hash: Uint8Array };

/** The hashes of these places, read at once. The function it gives throws for any other. */
export async function readHashes(store: NodeStore, places: readonly Place[]): Promise<HashOf> {
  const above = places.filter(({ level }) => level > 0);
  const below = places.filter(({ level }) => level === 0).map(({ position }) => position);
  const leaves = below.length === 0 ? [] : await store.leaves(below);
  const nodes = above.length === 0 ? [] : await store.nodes(above);
  const hashes = new Map<string, Uint8Array>();
  for (const { position, hash } of leaves) hashes.set(`0/${position}`, hash);
  for (const { level, position, hash } of nodes) hashes.set(`${level}/${position}`, hash);
  return ({ level, position }) => {
    const found = hashes.get(`${level}/${position}`);
    if (found === undefined) throw new LogError("log_damaged");
    return found;
  };
}
