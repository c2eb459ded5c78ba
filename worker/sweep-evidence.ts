import type { Pool } from "pg";
import { jobs } from "#features/evidence/jobs.ts";
import { AppError } from "#lib/errors.ts";
import { logUnexpected } from "#lib/log.ts";
import { keeperPrincipal } from "#lib/scope.ts";

type Waiting = { workspace_id: string; id: string; wants: "check" | "erasure" | "reading" };

/** What is counsel's is attended to in the request of whoever acts; after so long, that request is over. */
const COUNSELS_REQUEST_MINUTES = 15;

/** Finds, across workspaces, pieces to check, to erase or to read again; each in its own, one after the other. */
export async function sweepEvidence(queue: Pool, now: Temporal.Instant): Promise<void> {
  const { rows } = await queue.query<Waiting>(
    `SELECT workspace_id, id, CASE WHEN state = 'checking' THEN 'check'
       WHEN state IN ('hash_only', 'destroyed', 'refused') THEN 'erasure' ELSE 'reading' END AS wants
     FROM evidence WHERE (visibility = 'case' OR received_at < $1)
       AND (state = 'checking' OR (state IN ('hash_only', 'destroyed', 'refused') AND erased_at IS NULL)
         OR (state = 'stored' AND verify_asked_at IS NOT NULL))
     ORDER BY received_at`,
    [now.subtract({ minutes: COUNSELS_REQUEST_MINUTES }).toString()],
  );
  for (const waiting of rows) await attend(waiting);
}

/** One that fails stops no other; the next sweep tries it again. */
async function attend({ workspace_id: workspaceId, id, wants }: Waiting): Promise<void> {
  const machine = keeperPrincipal(workspaceId);
  try {
    if (wants === "check") await jobs.checkEvidence(machine, id);
    else if (wants === "erasure") await jobs.eraseEvidence(machine, { workspaceId, id });
    else await jobs.readAgain(machine, id);
  } catch (error) {
    const code = error instanceof AppError ? error.code : null;
    // The database, the storage or the keys are gone: they are for all the others too.
    if (code === "unavailable") throw error;
    // Another was faster.
    if (code !== "conflict" && code !== "not_found")
      logUnexpected(error, { workspace: workspaceId, evidence: id, wants });
  }
}
