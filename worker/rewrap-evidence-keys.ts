import type { Pool } from "pg";
import { jobs } from "#features/evidence/jobs.ts";
import { logUnexpected } from "#lib/log.ts";

/** After a new master key was put into the folder: every piece of every workspace gets its key wrapped by it. */
export async function rewrapEvidenceKeys(queue: Pool, _now: Temporal.Instant): Promise<void> {
  const { rows } = await queue.query<{ workspace_id: string }>(
    "SELECT DISTINCT workspace_id FROM evidence WHERE object IS NOT NULL",
  );
  for (const { workspace_id: workspaceId } of rows)
    await jobs.rewrapKeys(workspaceId).catch((error) => {
      logUnexpected(error, { workspace: workspaceId });
    });
}
