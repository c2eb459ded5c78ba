import { hostname } from "node:os";
import type { Pool } from "pg";

/** A sign of life; the pages warn when the last one is too old. */
export async function beat(queue: Pool, now: Temporal.Instant): Promise<void> {
  await queue.query(
    `INSERT INTO queue.heartbeats (worker, beaten_at) VALUES ($1, $2)
     ON CONFLICT (worker) DO UPDATE SET beaten_at = EXCLUDED.beaten_at`,
    [hostname(), now.toString()],
  );
}
