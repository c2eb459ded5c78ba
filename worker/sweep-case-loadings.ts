import type { Pool } from "pg";
import { jobs } from "#features/first-run/jobs.ts";
import { logUnexpected } from "#lib/log.ts";
import { memberPrincipal } from "#lib/scope.ts";
import { loadCases } from "#prisma/seed/load-cases.ts";

type Row = { readonly workspace_id: string; readonly user_id: string; readonly workspace_slug: string };

/** A worker that says nothing for so long died over it. */
const SILENT_MINUTES = 5;

/** Loads the cases that new workspaces asked for; says of a loading that broke off that it did. */
export async function sweepCaseLoadings(queue: Pool, now: Temporal.Instant): Promise<void> {
  const { rows } = await queue.query<Row & { claimed_at: Date | null }>(
    `SELECT workspace_id, user_id, workspace_slug, claimed_at FROM first_runs
     WHERE start = 'cases' AND loaded_at IS NULL AND failed_at IS NULL AND (claimed_at IS NULL OR claimed_at <= $1)
     ORDER BY start_at`,
    [now.subtract({ minutes: SILENT_MINUTES }).toString()],
  );
  for (const { claimed_at, ...row } of rows) {
    if (claimed_at !== null) await settle(row, "failed");
    else if (await claim(queue, row, now)) await settle(row, await load(queue, row));
  }
}

async function load(queue: Pool, row: Row): Promise<"loaded" | "failed"> {
  const founder = memberPrincipal(row.user_id, row.workspace_slug);
  try {
    await loadCases({ founder, slug: row.workspace_slug, moved: () => move(queue, row) });
    return "loaded";
  } catch (error) {
    logUnexpected(error, { workspace: row.workspace_id });
    return "failed";
  }
}

const settle = ({ workspace_id }: Row, outcome: "loaded" | "failed") =>
  jobs.settle(workspace_id, outcome, Temporal.Now.instant());

/** Of several workers one gets it. */
async function claim(queue: Pool, { workspace_id }: Row, now: Temporal.Instant): Promise<boolean> {
  const { rowCount } = await queue.query(
    "UPDATE first_runs SET claimed_at = $2 WHERE workspace_id = $1 AND claimed_at IS NULL",
    [workspace_id, now.toString()],
  );
  return rowCount === 1;
}

async function move(queue: Pool, { workspace_id }: Row): Promise<void> {
  await queue.query("UPDATE first_runs SET claimed_at = $2, told = told + 1 WHERE workspace_id = $1", [
    workspace_id,
    Temporal.Now.instant().toString(),
  ]);
}
