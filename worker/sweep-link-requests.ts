import type { Pool } from "pg";
import { jobs } from "#features/mails/jobs.ts";
import { findUserByEmail } from "#lib/auth-users.ts";
import { AppError } from "#lib/errors.ts";
import { logUnexpected } from "#lib/log.ts";
import { listMemberships, memberPrincipal, withScope } from "#lib/scope.ts";

type Asked = { readonly id: string; readonly email: string; readonly asked_at: Date };

/** Looks up who asked at the door for a link, and plans the mail to those who are members somewhere. */
export async function sweepLinkRequests(queue: Pool, now: Temporal.Instant): Promise<void> {
  for (let row = await take(queue, now); row !== null; row = await take(queue, now))
    await plan(queue, row, now);
}

/** Of several workers one gets it; those after it stay where they are until their turn. */
async function take(queue: Pool, now: Temporal.Instant): Promise<Asked | null> {
  const { rows } = await queue.query<Asked>(
    `UPDATE auth.link_requests SET taken_at = $1 WHERE id = (
       SELECT id FROM auth.link_requests WHERE taken_at IS NULL AND asked_at > $2
       ORDER BY asked_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
     RETURNING id, email, asked_at`,
    [now.toString(), now.subtract(jobs.limits.link).toString()],
  );
  return rows[0] ?? null;
}

/** One that fails stops no other, and whoever asked asks again; while the database is gone, it is put back. */
async function plan(queue: Pool, { id, email, asked_at }: Asked, now: Temporal.Instant): Promise<void> {
  try {
    const user = await findUserByEmail(email);
    const [first] = user === null ? [] : await listMemberships(user.id);
    if (user === null || first === undefined) return;
    const actor = await withScope(memberPrincipal(user.id, first.slug), async (_tx, found) => found);
    const askedAt = asked_at.toISOString();
    const asked = { requestId: id, memberId: actor.id, askedAt };
    await jobs.planLink({ workspaceId: actor.workspaceId, ...asked }, now);
  } catch (error) {
    if (error instanceof AppError && error.code === "unavailable") {
      await queue.query("UPDATE auth.link_requests SET taken_at = NULL WHERE id = $1", [id]);
      throw error;
    }
    logUnexpected(error, { request: id });
  }
}
