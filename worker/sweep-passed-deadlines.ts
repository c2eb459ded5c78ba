import type { Pool } from "pg";
import { jobs } from "#features/obligations/jobs.ts";
import { AppError } from "#lib/errors.ts";
import { logUnexpected } from "#lib/log.ts";
import { systemPrincipal } from "#lib/scope.ts";

type Passed = { workspace_id: string; id: string };

/** Finds, across workspaces, what passed its date unrecorded; records each inside its own workspace. */
export async function sweepPassedDeadlines(queue: Pool, now: Temporal.Instant): Promise<void> {
  const { rows } = await queue.query<Passed>(
    `SELECT workspace_id, id FROM obligations
     WHERE state = 'due' AND due_at <= $1 AND deadline_passed_at IS NULL AND NOT incident_closed
     ORDER BY due_at`,
    [now.toString()],
  );
  for (const { workspace_id, id } of rows) await recordPassed(workspace_id, id, now);
}

/** One that fails stops no other; the next sweep tries it again. */
async function recordPassed(workspaceId: string, obligationId: string, now: Temporal.Instant): Promise<void> {
  try {
    await jobs.recordPassedDeadline(systemPrincipal(workspaceId), { obligationId }, now);
  } catch (error) {
    const isRecordedByAnother = error instanceof AppError && error.code === "conflict";
    const isDatabaseGone = error instanceof AppError && error.code === "unavailable";
    if (isDatabaseGone) throw error;
    if (!isRecordedByAnother) logUnexpected(error, { workspace: workspaceId, obligation: obligationId });
  }
}
