import type { Pool, PoolClient } from "pg";

/**
 * One transaction of the worker's login inside one workspace, while no other worker is at the same log. A leaf hash of
 * counsel's channel is a leaf like any other: the scope sees it, and this login sees no more of an entry than that.
 */
export async function inLog<T>(
  pool: Pool,
  workspaceId: string,
  work: (client: PoolClient) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query("BEGIN");
    await client.query(
      `SELECT set_config('app.workspace', $1, true), set_config('app.privileged', 'yes', true),
         pg_advisory_xact_lock(hashtextextended('maincourante log ' || $1, 0))`,
      [workspaceId],
    );
    const result = await work(client);
    await client.query("COMMIT");
    client.release();
    return result;
  } catch (error) {
    await client.query("ROLLBACK").then(
      () => client.release(),
      (broken: Error) => client.release(broken),
    );
    throw error;
  }
}
