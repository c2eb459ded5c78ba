import type { Client } from "pg";
import { fromHex, toHex } from "#ledger/hex.ts";
import { treeGrower } from "#ledger/merkle-tree.ts";
import { sha256 } from "#lib/sha256.ts";

export type LastCheckpoint = {
  readonly workspaceId: string;
  readonly size: number;
  readonly root: string;
  readonly note: string;
};

/** The last checkpoint of every log, as the rows have it. */
export async function readCheckpoints(client: Client): Promise<LastCheckpoint[]> {
  const { rows } = await client.query<LastCheckpoint>(
    `SELECT DISTINCT ON (workspace_id) workspace_id AS "workspaceId", size, root, note
     FROM checkpoints ORDER BY workspace_id, size DESC`,
  );
  return rows;
}

/** What the rows say otherwise than these checkpoints: a line each, none when every root comes out again. */
export async function checkLogs(client: Client, logs: readonly LastCheckpoint[]): Promise<string[]> {
  const faults: string[] = [];
  for (const { workspaceId, size, root } of logs) {
    const heads = `SELECT leaf_hash FROM log_heads WHERE workspace_id = $1 AND index >= $2 AND index < $3 ORDER BY index`;
    if ((await rootOf(client, { sql: heads, of: [workspaceId], size })) !== root)
      faults.push(`The log of workspace ${workspaceId} is not the one whose ${size} leaves were signed.`);
    for (const head of await lastHeads(client, workspaceId, size)) {
      const entries = `SELECT leaf_hash FROM entries WHERE workspace_id = $1 AND stream_id = $2 AND seq > $3 AND seq <= $4 ORDER BY seq`;
      const found = await rootOf(client, { sql: entries, of: [workspaceId, head.stream], size: head.size });
      if (found !== head.root)
        faults.push(
          `Stream ${head.stream} of workspace ${workspaceId} is not the one that was signed with ${head.size} entries.`,
        );
    }
  }
  return faults;
}

type Head = { stream: string; size: number; root: string };

async function lastHeads(client: Client, workspaceId: string, size: number): Promise<Head[]> {
  const { rows } = await client.query<Head>(
    `SELECT DISTINCT ON (stream_id) stream_id AS stream, size, root FROM log_heads
     WHERE workspace_id = $1 AND index < $2 ORDER BY stream_id, index DESC`,
    [workspaceId, size],
  );
  return rows;
}

type Leaves = { sql: string; of: string[]; size: number };
const AT_ONCE = 20_000;

async function rootOf(client: Client, { sql, of, size }: Leaves): Promise<string> {
  const grower = treeGrower(sha256);
  for (let from = 0; from < size; from += AT_ONCE) {
    const to = Math.min(size, from + AT_ONCE);
    const { rows } = await client.query<{ leaf_hash: string }>(sql, [...of, from, to]);
    for (const { leaf_hash } of rows) grower.add(fromHex(leaf_hash) ?? new Uint8Array(32));
  }
  return grower.size === size ? toHex(grower.root()) : "";
}
