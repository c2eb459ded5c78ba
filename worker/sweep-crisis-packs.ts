import { resolve } from "node:path";
import type { Pool } from "pg";
import { jobs } from "#features/crisis-packs/jobs.ts";
import { readEnv } from "#lib/env.ts";
import { runAlone } from "./run-alone.ts";
import { tryEach } from "./try-each.ts";

const ONE_AT_A_TIME = "maincourante crisis packs";

/** Asks, across workspaces, for the packs whose day it is, and makes those that were asked for. */
export async function sweepCrisisPacks(pool: Pool, now: Temporal.Instant): Promise<void> {
  await runAlone(pool, ONE_AT_A_TIME, async () => {
    await askForDue(pool, now);
    await makeAsked(pool);
  });
}

async function askForDue(pool: Pool, now: Temporal.Instant): Promise<void> {
  const { rows } = await pool.query<{ workspace_id: string }>(
    "SELECT workspace_id FROM crisis_pack_settings WHERE enabled AND next_at <= $1 ORDER BY next_at",
    [now.toString()],
  );
  for (const { workspace_id } of rows)
    await tryEach({ workspace: workspace_id }, () => jobs.askForPacks(workspace_id, now));
}

type Asked = { readonly workspace_id: string; readonly id: string; readonly attempts: number };

async function makeAsked(pool: Pool): Promise<void> {
  const tried: string[] = [];
  for (let run = await take(pool, tried); run !== null; run = await take(pool, tried)) {
    const { workspace_id, id, attempts } = run;
    tried.push(id);
    const task = { workspaceId: workspace_id, runId: id };
    const work = attempts > jobs.mostAttempts ? jobs.giveUpPacks : jobs.makePacks;
    await tryEach({ workspace: workspace_id, crisis_packs: id }, () => work(task, workshop()));
  }
}

/** The next that was asked for: its attempt counts only once its turn has come. */
async function take(pool: Pool, tried: readonly string[]): Promise<Asked | null> {
  const { rows } = await pool.query<Asked>(
    `UPDATE crisis_pack_runs SET attempts = attempts + 1 WHERE (workspace_id, id) = (
       SELECT workspace_id, id FROM crisis_pack_runs
       WHERE ready_at IS NULL AND failed_at IS NULL AND id <> ALL ($1::uuid[])
       ORDER BY asked_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
     RETURNING workspace_id, id, attempts`,
    [tried],
  );
  return rows[0] ?? null;
}

function workshop() {
  const { DATA_DIR, CRISIS_PACK_FOLDER } = readEnv();
  return {
    folder: resolve(DATA_DIR, "crisis-packs"),
    saveFolder: CRISIS_PACK_FOLDER === undefined ? null : resolve(CRISIS_PACK_FOLDER),
    now: () => Temporal.Now.instant(),
  };
}
