import { resolve } from "node:path";
import type { Pool } from "pg";
import { type BundleTask, jobs } from "#features/bundles/jobs.ts";
import { readEnv } from "#lib/env.ts";
import { AppError } from "#lib/errors.ts";
import { logUnexpected } from "#lib/log.ts";

type Row = { readonly workspace_id: string; readonly id: string };

const ONE_AT_A_TIME = "maincourante bundles";

/** Finds, across workspaces, bundles that were asked for and makes them; deletes the files whose days are over. */
export async function sweepBundles(pool: Pool, now: Temporal.Instant): Promise<void> {
  const lock = await pool.connect();
  try {
    const { rows } = await lock.query<{ held: boolean }>(
      "SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS held",
      [ONE_AT_A_TIME],
    );
    // Another worker is at it.
    if (rows[0]?.held !== true) return;
    await makeAsked(pool);
    await forgetOld(pool, now);
    await lock.query("SELECT pg_advisory_unlock(hashtextextended($1, 0))", [ONE_AT_A_TIME]);
  } finally {
    lock.release();
  }
}

async function makeAsked(pool: Pool): Promise<void> {
  const { rows } = await pool.query<Row>(
    `SELECT workspace_id, id FROM bundles
     WHERE delivery = 'download' AND ready_at IS NULL AND failed_at IS NULL ORDER BY asked_at`,
  );
  for (const row of rows) await each(row, jobs.makeBundle, pool);
}

async function forgetOld(pool: Pool, now: Temporal.Instant): Promise<void> {
  const { rows } = await pool.query<Row>(
    `SELECT workspace_id, id FROM bundles
     WHERE delivery = 'download' AND ready_at <= $1 AND removed_at IS NULL ORDER BY ready_at`,
    [now.subtract({ hours: jobs.keptDays * 24 }).toString()],
  );
  for (const row of rows) await each(row, jobs.forgetBundle, pool);
}

type Job = (task: BundleTask, workshop: Parameters<typeof jobs.makeBundle>[1]) => Promise<void>;

/** One that fails stops no other; the next sweep tries it again. */
async function each({ workspace_id, id }: Row, run: Job, pool: Pool): Promise<void> {
  const { LOG_KEYS, LOG_ORIGIN: host, DATA_DIR } = readEnv();
  const place = { keys: resolve(LOG_KEYS), host, folder: resolve(DATA_DIR, "exports") };
  try {
    await run(
      { workspaceId: workspace_id, bundleId: id },
      { ...place, pool, now: () => Temporal.Now.instant() },
    );
  } catch (error) {
    if (error instanceof AppError && error.code === "unavailable") throw error;
    logUnexpected(error, { workspace: workspace_id, bundle: id });
  }
}
