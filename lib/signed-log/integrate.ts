import type { PoolClient } from "pg";
import { headLeafBytes } from "#ledger/head-leaf.ts";
import { toHex } from "#ledger/hex.ts";
import { type GrowingTree, growingTree, wholeNodes } from "#ledger/tree-nodes.ts";
import { sha256 } from "#lib/sha256.ts";
import { LogError } from "./log-error.ts";
import { type NodeStore, readHashes } from "./node-store.ts";
import { headStore, leafHash, storeNodes, streamStore } from "./worker-store.ts";

type Log = { readonly client: PoolClient; readonly workspaceId: string };
type Grown = { readonly id: string; readonly size: number; readonly head: string; readonly known: number };

const AT_ONCE = 10_000;

/**
 * Appends to the head log a leaf for each stream that grew since its last one. The caller holds the log's lock; the
 * entries are committed: this is the one place that gives leaves their order. Returns how many leaves it appended.
 */
export async function integrate(log: Log, now: Temporal.Instant): Promise<number> {
  await refuseLostStreams(log);
  const grown = await listGrown(log);
  if (grown.length === 0) return 0;
  const { workspaceId } = log;
  const tree = await reopened(headStore(log), await countHeads(log));
  for (const stream of grown) {
    const root = await growStream(log, stream);
    const leaf = sha256(headLeafBytes({ stream: stream.id, size: stream.size, root }));
    await log.client.query(
      `INSERT INTO log_heads (workspace_id, index, stream_id, size, root, leaf_hash, integrated_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [workspaceId, tree.size, stream.id, stream.size, root, toHex(leaf), now.toString()],
    );
    tree.add(leaf);
  }
  await storeNodes({ ...log, treeId: workspaceId }, tree.takeNodes());
  return grown.length;
}

/** Leaves of the head log. */
export async function countHeads({ client, workspaceId }: Log): Promise<number> {
  const { rows } = await client.query<{ size: number }>(
    "SELECT COALESCE(max(index) + 1, 0) AS size FROM log_heads WHERE workspace_id = $1",
    [workspaceId],
  );
  return rows[0]?.size ?? 0;
}

/** The tree as it was stored, to go on from. */
async function reopened(store: NodeStore, size: number): Promise<GrowingTree> {
  const hashOf = await readHashes(store, wholeNodes({ from: 0, to: size }));
  return growingTree(size, hashOf, sha256);
}

/** A stream that a head speaks of can neither be gone nor be shorter. */
async function refuseLostStreams({ client, workspaceId }: Log): Promise<void> {
  const { rowCount } = await client.query(
    // From stream to stream by the index: a log has many more heads than streams.
    `WITH RECURSIVE known (id) AS (
       (SELECT stream_id FROM log_heads WHERE workspace_id = $1 ORDER BY stream_id LIMIT 1)
       UNION ALL SELECT (SELECT stream_id FROM log_heads WHERE workspace_id = $1 AND stream_id > known.id
         ORDER BY stream_id LIMIT 1) FROM known WHERE known.id IS NOT NULL)
     SELECT 1 FROM known
     JOIN LATERAL (SELECT size FROM log_heads WHERE workspace_id = $1 AND stream_id = known.id
       ORDER BY index DESC LIMIT 1) h ON true
     LEFT JOIN streams s ON s.workspace_id = $1 AND s.id = known.id
     WHERE s.id IS NULL OR s.size < h.size LIMIT 1`,
    [workspaceId],
  );
  if (rowCount !== 0) throw new LogError("log_damaged");
}

async function listGrown({ client, workspaceId }: Log): Promise<Grown[]> {
  const { rows } = await client.query<Grown>(
    `SELECT s.id, s.size, s.head, COALESCE(h.size, 0) AS known FROM streams s
     LEFT JOIN LATERAL (SELECT size FROM log_heads WHERE (workspace_id, stream_id) = (s.workspace_id, s.id)
       ORDER BY index DESC LIMIT 1) h ON true
     WHERE s.workspace_id = $1 AND s.size > COALESCE(h.size, 0) ORDER BY s.id`,
    [workspaceId],
  );
  return rows;
}

/** Adds a stream's new entries to its tree; the root it has with them, in hex. */
async function growStream(log: Log, { id, size, head, known }: Grown): Promise<string> {
  const at = { ...log, treeId: id };
  const tree = await reopened(streamStore(at), known);
  let last = "";
  while (tree.size < size) {
    const { rows } = await log.client.query<{ seq: number; leaf_hash: string }>(
      `SELECT seq, leaf_hash FROM entries WHERE workspace_id = $1 AND stream_id = $2 AND seq > $3 AND seq <= $4
       ORDER BY seq LIMIT $5`,
      [log.workspaceId, id, tree.size, size, AT_ONCE],
    );
    if (rows.length === 0) throw new LogError("log_damaged");
    for (const { seq, leaf_hash } of rows) {
      if (seq !== tree.size + 1) throw new LogError("log_damaged");
      tree.add(leafHash(leaf_hash));
      last = leaf_hash;
    }
    await storeNodes(at, tree.takeNodes());
  }
  if (last !== head) throw new LogError("log_damaged");
  return toHex(tree.root());
}
