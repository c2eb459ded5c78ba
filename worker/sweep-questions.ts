import type { Pool } from "pg";
import { jobs } from "#features/questions/jobs.ts";
import { AppError } from "#lib/errors.ts";
import { logUnexpected } from "#lib/log.ts";
import { systemPrincipal } from "#lib/scope.ts";

type Unanswered = { workspace_id: string; id: string };

/** Finds, across workspaces, questions without an answer to be reminded of or past their time; chases each in its own. */
export async function sweepQuestions(queue: Pool, now: Temporal.Instant): Promise<void> {
  const { rows } = await queue.query<Unanswered>(
    `SELECT q.workspace_id, q.id FROM vendor_questions q
     JOIN incidents i ON (i.workspace_id, i.id) = (q.workspace_id, q.incident_id)
     WHERE q.unanswered_at IS NULL AND q.withdrawn_at IS NULL AND q.remind_at <= $1 AND (q.reminded_at IS NULL OR q.due_at <= $1)
       AND i.closed_at IS NULL AND NOT EXISTS (
         SELECT FROM vendor_answers a WHERE (a.workspace_id, a.question_id) = (q.workspace_id, q.id))
     ORDER BY q.due_at`,
    [now.toString()],
  );
  for (const { workspace_id, id } of rows) await chase(workspace_id, id, now);
}

/** One that fails stops no other; the next sweep tries it again. */
async function chase(workspaceId: string, questionId: string, now: Temporal.Instant): Promise<void> {
  try {
    await jobs.chaseQuestion(systemPrincipal(workspaceId), { questionId }, now);
  } catch (error) {
    const isChasedByAnother = error instanceof AppError && error.code === "conflict";
    const isDatabaseGone = error instanceof AppError && error.code === "unavailable";
    if (isDatabaseGone) throw error;
    if (!isChasedByAnother) logUnexpected(error, { workspace: workspaceId, question: questionId });
  }
}
