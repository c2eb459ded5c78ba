import { resolve } from "node:path";
import type { Pool } from "pg";
import { jobs } from "#features/crisis-packs/jobs.ts";
import { readEnv } from "#lib/env.ts";
import { AppError } from "#lib/errors.ts";
import { logUnexpected } from "#lib/log.ts";

const ONE_AT_A_TIME = "maincourante crisis packs";

/** Asks, across workspaces, for the packs whose day it is, and makes those that were asked for. */
export async function sweepCrisisPacks(pool: Pool, now: Temporal.Instant): Promise<void> {
  const lock = await pool.connect();
  try {
    const { rows } = await lock.query<{ held: boolean }>(
      "SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS held",
      [ONE_AT_A_TIME],
    );
    // Another worker is at it.
    if (rows[0]?.held !== true) return;
    await askForDue(pool, now);
    await makeAsked(pool);
    await lock.query("SELECT pg_advisory_unlock(hashtextextended($1, 0))", [ONE_AT_A_TIME]);
  } finally {
    lock.release();
  }
}

async function askForDue(pool: Pool, now: Temporal.Instant): Promise<void> {
  const { rows } = await pool.query<{ workspace_id: string }>(
    "SELECT workspace_id FROM crisis_pack_settings WHERE enabled AND next_at <= $1 ORDER BY next_at",
    [now.toString()],
  );
  for (const { workspace_id } of rows)
    await each({ workspace: workspace_id }, () => jobs.askForPacks(workspace_id, now));
}

type Asked = { readonly workspace_id: string; readonly id: string; readonly attempts: number };

async function makeAsked(pool: Pool): Promise<void> {
  const { rows } = await pool.query<Asked>(
    `UPDATE crisis_pack_runs SET attempts = attempts + 1 WHERE ready_at IS NULL AND failed_at IS NULL
     RETURNING workspace_id, id, attempts`,
  );
  const { DATA_DIR, CRISIS_PACK_FOLDER } = readEnv();
  const workshop = {
    folder: resolve(DATA_DIR, "crisis-packs"),
    saveFolder: CRISIS_PACK_FOLDER === undefined ? null : resolve(CRISIS_PACK_FOLDER),
    now: () => Temporal.Now.instant(),
  };
  for (const { workspace_id, id, attempts } of rows) {
    const task = { workspaceId: workspace_id, runId: id };
    const run = attempts > jobs.mostAttempts ? jobs.giveUpPacks : jobs.makePacks;
    await each({ workspace: workspace_id, crisis_packs: id }, () => run(task, workshop));
  }
}

/** One that fails stops no other; the next sweep tries it again. */
async function each(about: Record<string, string>, run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    if (error instanceof AppError && error.code === "unavailable") throw error;
    logUnexpected(error, about);
  }
}
