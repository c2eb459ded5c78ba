import type { Pool } from "pg";
import { jobs } from "#features/evidence/jobs.ts";
import { AppError } from "#lib/errors.ts";
import { logUnexpected } from "#lib/log.ts";

const ABANDONED_AFTER_HOURS = 7 * 24;
const UNFINISHED_HOURS = 24;

type Upload = { workspace_id: string; id: string; begun_at: Date; ended_at: Date | null };

/** Gives up uploads nobody went on with for a week; removes what ended or broken ones left in the storage. */
export async function forgetUploads(queue: Pool, now: Temporal.Instant): Promise<void> {
  await jobs.tidy(now.subtract({ hours: UNFINISHED_HOURS }));
  const stored = (await jobs.listUploads()).map(({ id }) => id);
  const { rows } = await queue.query<Upload>(
    `SELECT u.workspace_id, u.id, u.begun_at, u.ended_at FROM evidence_uploads u
     WHERE (u.ended_at IS NULL AND u.begun_at < $1) OR (u.ended_at IS NOT NULL AND u.id = ANY ($2::uuid[])
       AND NOT EXISTS (SELECT FROM evidence e WHERE (e.workspace_id, e.id, e.state) = (u.workspace_id, u.id, 'checking')))`,
    [now.subtract({ hours: ABANDONED_AFTER_HOURS }).toString(), stored],
  );
  for (const { workspace_id: workspaceId, id, ended_at } of rows)
    await jobs.forgetUpload({ workspaceId, id, hasEnded: ended_at !== null }).catch((error) => {
      if (!(error instanceof AppError && error.code === "conflict"))
        logUnexpected(error, { workspace: workspaceId, upload: id });
    });
}
