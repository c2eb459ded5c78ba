import type { Pool } from "pg";
import { jobs } from "#features/law-reviews/jobs.ts";
import { AppError } from "#lib/errors.ts";
import { logUnexpected } from "#lib/log.ts";
import { systemPrincipal } from "#lib/scope.ts";

type Uncompared = { workspace_id: string; incident_id: string };

/** Finds, across workspaces, running cases not yet compared with the current law; compares each in its workspace. */
export async function sweepNewLaw(queue: Pool, now: Temporal.Instant): Promise<void> {
  const { rows } = await queue.query<Uncompared>(
    `SELECT DISTINCT e.workspace_id, e.incident_id FROM exposures e
     JOIN incidents i ON (i.workspace_id, i.id) = (e.workspace_id, e.incident_id)
     WHERE e.law_seen <> $1 AND i.closed_at IS NULL`,
    [jobs.publication],
  );
  for (const { workspace_id, incident_id } of rows) await compare(workspace_id, incident_id, now);
}

/** One that fails stops no other; the next sweep tries it again. */
async function compare(workspaceId: string, incidentId: string, now: Temporal.Instant): Promise<void> {
  try {
    await jobs.compareLaw(systemPrincipal(workspaceId), { incidentId }, now);
  } catch (error) {
    const isOvertaken = error instanceof AppError && error.code === "conflict";
    const isDatabaseGone = error instanceof AppError && error.code === "unavailable";
    if (isDatabaseGone) throw error;
    if (!isOvertaken) logUnexpected(error, { workspace: workspaceId, incident: incidentId });
  }
}
