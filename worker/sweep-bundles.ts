import { resolve } from "node:path";
import type { Pool } from "pg";
import { type BundleTask, jobs } from "#features/bundles/jobs.ts";
import { readEnv } from "#lib/env.ts";
import { runAlone } from "./run-alone.ts";
import { tryEach } from "./try-each.ts";

type Row = { readonly workspace_id: string; readonly id: string };

const ONE_AT_A_TIME = "maincourante bundles";

/** Finds, across workspaces, bundles that were asked for and makes them; deletes the files whose days are over. */
export async function sweepBundles(pool: Pool, now: Temporal.Instant): Promise<void> {
  await runAlone(pool, ONE_AT_A_TIME, async () => {
    await makeAsked(pool);
    await forgetOld(pool, now);
  });
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

async function each({ workspace_id, id }: Row, run: Job, pool: Pool): Promise<void> {
  const { LOG_KEYS, LOG_ORIGIN: host, DATA_DIR } = readEnv();
  const place = { keys: resolve(LOG_KEYS), host, folder: resolve(DATA_DIR, "exports") };
  await tryEach({ workspace: workspace_id, bundle: id }, () =>
    run({ workspaceId: workspace_id, bundleId: id }, { ...place, pool, now: () => Temporal.Now.instant() }),
  );
}
