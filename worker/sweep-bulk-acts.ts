import type { Pool } from "pg";
import { jobs } from "#features/bulk-acts/jobs.ts";
import { tryEach } from "./try-each.ts";

type Row = { id: string; workspace_id: string; user_id: string; workspace_slug: string };

/** As long as whoever began it may take for one batch. */
const LEFT_ALONE_SECONDS = 20;

/** Finds, across workspaces, acts on many that nobody carries on any more, and carries them to their end. */
export async function sweepBulkActs(queue: Pool, now: Temporal.Instant): Promise<void> {
  const { rows } = await queue.query<Row>(
    `SELECT workspace_id, id, user_id, workspace_slug FROM bulk_acts
     WHERE finished_at IS NULL AND carried_at < $1 ORDER BY carried_at`,
    [now.subtract({ seconds: LEFT_ALONE_SECONDS }).toString()],
  );
  for (const row of rows) await carryOut(row);
}

async function carryOut({ id, workspace_id, user_id, workspace_slug }: Row): Promise<void> {
  await tryEach({ workspace: workspace_id, bulkAct: id }, () =>
    jobs.carryOut({
      ...{ bulkActId: id, workspaceId: workspace_id },
      ...{ userId: user_id, workspaceSlug: workspace_slug },
    }),
  );
}
