import type { Pool } from "pg";
import { jobs } from "#features/obligations/jobs.ts";
import { AppError } from "#lib/errors.ts";
import { logUnexpected } from "#lib/log.ts";
import { systemPrincipal } from "#lib/scope.ts";

type Near = { workspace_id: string; incident_id: string };

/** Finds, across workspaces, cases with a date that is near and that nobody was told of; a missed run is made up. */
export async function sweepNearDeadlines(queue: Pool, now: Temporal.Instant): Promise<void> {
  const [most = 0] = jobs.hoursBefore.toSorted((one, other) => other - one);
  const { rows } = await queue.query<Near>(
    `SELECT DISTINCT o.workspace_id, o.incident_id FROM obligations o CROSS JOIN unnest($1::int[]) AS near(hours)
     WHERE o.state = 'due' AND NOT o.incident_closed AND o.due_at > $2 AND o.due_at <= $3
       AND o.due_at <= $4::timestamptz + make_interval(hours => near.hours)
       AND NOT EXISTS (SELECT FROM deadline_notices n WHERE (n.workspace_id, n.obligation_id, n.due_at, n.hours)
         = (o.workspace_id, o.id, o.due_at, near.hours))`,
    [
      ...[jobs.hoursBefore, now.subtract({ hours: jobs.toldLateHours }).toString()],
      ...[now.add({ hours: most }).toString(), now.toString()],
    ],
  );
  for (const { workspace_id, incident_id } of rows) await announce(workspace_id, incident_id, now);
}

/** One that fails stops no other; the next sweep tries it again. */
async function announce(workspaceId: string, incidentId: string, now: Temporal.Instant): Promise<void> {
  try {
    await jobs.announceDeadlines(systemPrincipal(workspaceId), { incidentId }, now);
  } catch (error) {
    const isToldByAnother = error instanceof AppError && error.code === "conflict";
    if (error instanceof AppError && error.code === "unavailable") throw error;
    if (!isToldByAnother) logUnexpected(error, { workspace: workspaceId, incident: incidentId });
  }
}
