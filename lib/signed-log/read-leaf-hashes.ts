import type { Pool } from "pg";
import { inLog } from "./worker-scope.ts";

type Asked = {
  readonly workspaceId: string;
  readonly streamId: string;
  /** Numbers of entries, the last one included. */
  readonly from: number;
  readonly to: number;
};

/** The leaf hashes of these entries in their order, those of counsel's channel too: the worker sees nothing else of them. */
export function readLeafHashes(pool: Pool, { workspaceId, streamId, from, to }: Asked): Promise<string[]> {
  return inLog(pool, workspaceId, async (client) => {
    const { rows } = await client.query<{ leaf_hash: string }>(
      `SELECT leaf_hash FROM entries WHERE workspace_id = $1 AND stream_id = $2 AND seq BETWEEN $3 AND $4 ORDER BY seq`,
      [workspaceId, streamId, from, to],
    );
    return rows.map(({ leaf_hash }) => leaf_hash);
  });
}
