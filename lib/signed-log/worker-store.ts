import type { PoolClient } from "pg";
import { fromHex } from "#ledger/hex.ts";
import type { TreeNode } from "#ledger/tree-nodes.ts";
import { LogError } from "./log-error.ts";
import type { Leaf, NodeStore } from "./node-store.ts";

type Tree = { readonly client: PoolClient; readonly workspaceId: string; readonly treeId: string };
type LeafRow = { position: number; leaf_hash: string };

/** The tree over a stream's entries. */
export function streamStore(tree: Tree): NodeStore {
  return {
    nodes: nodesOf(tree),
    leaves: async (positions) => {
      const { rows } = await tree.client.query<LeafRow>(
        `SELECT seq - 1 AS position, leaf_hash FROM entries
         WHERE workspace_id = $1 AND stream_id = $2 AND seq = ANY ($3)`,
        [tree.workspaceId, tree.treeId, positions.map((position) => position + 1)],
      );
      return rows.map(asLeaf);
    },
  };
}

/** The tree over a workspace's head log, which is named as the workspace. */
export function headStore(tree: Omit<Tree, "treeId">): NodeStore {
  return {
    nodes: nodesOf({ ...tree, treeId: tree.workspaceId }),
    leaves: async (positions) => {
      const { rows } = await tree.client.query<LeafRow>(
        "SELECT index AS position, leaf_hash FROM log_heads WHERE workspace_id = $1 AND index = ANY ($2)",
        [tree.workspaceId, positions],
      );
      return rows.map(asLeaf);
    },
  };
}

function asLeaf({ position, leaf_hash }: LeafRow): Leaf {
  return { position, hash: leafHash(leaf_hash) };
}

/** Throws LogError: a leaf hash that is none was written by nobody of ours. */
export function leafHash(hex: string): Uint8Array {
  const hash = fromHex(hex);
  if (hash?.length !== 32) throw new LogError("log_damaged");
  return hash;
}

function nodesOf({ client, workspaceId, treeId }: Tree): NodeStore["nodes"] {
  return async (places) => {
    const { rows } = await client.query<TreeNode>(
      `SELECT n.level, n.position, n.hash FROM tree_nodes n
       JOIN unnest($3::smallint[], $4::int[]) AS wanted (level, position)
         ON (n.level, n.position) = (wanted.level, wanted.position)
       WHERE n.workspace_id = $1 AND n.tree_id = $2`,
      [workspaceId, treeId, places.map(({ level }) => level), places.map(({ position }) => position)],
    );
    return rows;
  };
}

/** Stores the nodes that became whole. */
export async function storeNodes(
  { client, workspaceId, treeId }: Tree,
  nodes: readonly TreeNode[],
): Promise<void> {
  if (nodes.length === 0) return;
  await client.query(
    `INSERT INTO tree_nodes (workspace_id, tree_id, level, position, hash)
     SELECT $1, $2, * FROM unnest($3::smallint[], $4::int[], $5::bytea[])`,
    [
      ...[workspaceId, treeId],
      ...[nodes.map(({ level }) => level), nodes.map(({ position }) => position)],
      nodes.map(({ hash }) => Buffer.from(hash)),
    ],
  );
}
