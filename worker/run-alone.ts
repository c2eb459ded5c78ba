import type { Pool } from "pg";

/** Does what of several workers one alone does at a time; while another is at it, nothing. */
export async function runAlone(pool: Pool, name: string, work: () => Promise<void>): Promise<void> {
  const lock = await pool.connect();
  let isFree = false;
  try {
    const { rows } = await lock.query<{ held: boolean }>(
      "SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS held",
      [name],
    );
    if (rows[0]?.held === true) {
      await work();
      await lock.query("SELECT pg_advisory_unlock(hashtextextended($1, 0))", [name]);
    }
    isFree = true;
  } finally {
    // What broke off holds it still: it goes with the connection.
    lock.release(!isFree);
  }
}
