import type { Pool } from "pg";
import { jobs } from "#features/mails/jobs.ts";
import { AppError } from "#lib/errors.ts";
import { logFailure, logUnexpected } from "#lib/log.ts";
import { findMailServer, type MailServer } from "#lib/mail.ts";

type Row = { readonly workspace_id: string; readonly id: string };
type Clock = () => Temporal.Instant;
type Round = { readonly queue: Pool; readonly server: MailServer | null; readonly clock: Clock };

const AT_ONCE = 4;
const MOST_IN_A_ROUND = 500;

/**
 * Sends what is due, whenever that was; without a mail server it only ends what is of no use any more. A round with a slow
 * server lasts: each mail is claimed, judged and dated when its turn comes.
 */
export async function sweepMails(
  queue: Pool,
  now: Temporal.Instant,
  clock = runningFrom(now),
): Promise<void> {
  await sendDue({ queue, server: findMailServer(), clock });
}

function runningFrom(start: Temporal.Instant): Clock {
  const begun = performance.now();
  return () => start.add({ milliseconds: Math.floor(performance.now() - begun) });
}

async function sendDue(round: Round): Promise<void> {
  const waiting = await listDue(round);
  while (waiting.length > 0) {
    const batch = waiting.splice(0, AT_ONCE);
    const hindered = (await Promise.all(batch.map((row) => send(row, round)))).find((one) => one !== null);
    // What stands in the way of one stands in the way of all: they wait, instead of knocking once each.
    if (hindered !== undefined) {
      await putOff(round, { rows: waiting, reason: hindered });
      return;
    }
  }
}

async function listDue({ queue, server, clock }: Round): Promise<Row[]> {
  const now = clock();
  const { rows } = await queue.query<Row>(
    `SELECT workspace_id, id FROM mails
     WHERE state = 'planned' AND next_at <= $1 AND (claimed_at IS NULL OR claimed_at <= $2)
       AND ($3 OR send_at <= $4 OR (kind = 'sign_in_link' AND send_at <= $5))
     ORDER BY kind <> 'sign_in_link', next_at, id LIMIT $6`,
    [
      ...[now.toString(), now.subtract(jobs.limits.lease).toString(), server !== null],
      ...[now.subtract(jobs.limits.tried).toString(), now.subtract(jobs.limits.link).toString()],
      MOST_IN_A_ROUND,
    ],
  );
  return rows;
}

/** One that fails stops no other. Returns what stands in the way of every mail, if anything does. */
async function send(row: Row, round: Round): Promise<string | null> {
  const { queue, server, clock } = round;
  if (!(await claim(queue, row, clock()))) return null;
  try {
    const left = await jobs.sendMail({ workspaceId: row.workspace_id, mailId: row.id }, { server, clock });
    if (left === null) return null;
    logFailure("mail.not_taken", { workspace: row.workspace_id, mail: row.id, reason: left.reason });
    await putOff(round, { rows: [row], reason: left.reason });
    return jobs.limits.ofTheServer.has(left.reason) ? left.reason : null;
  } catch (error) {
    if (error instanceof AppError && error.code === "unavailable") throw error;
    const isSettledByAnother = error instanceof AppError && error.code === "conflict";
    if (!isSettledByAnother) logUnexpected(error, { workspace: row.workspace_id, mail: row.id });
    return null;
  }
}

/** Of several workers one gets the mail; whoever dies with it loses it after some minutes. */
async function claim(queue: Pool, { workspace_id, id }: Row, now: Temporal.Instant): Promise<boolean> {
  const { rowCount } = await queue.query(
    `UPDATE mails SET claimed_at = $3 WHERE workspace_id = $1 AND id = $2 AND state = 'planned'
       AND (claimed_at IS NULL OR claimed_at <= $4)`,
    [workspace_id, id, now.toString(), now.subtract(jobs.limits.lease).toString()],
  );
  return rowCount === 1;
}

type Putting = { readonly rows: readonly Row[]; readonly reason: string };

/** Each waits longer than it did before. */
async function putOff({ queue, clock }: Round, { rows, reason }: Putting): Promise<void> {
  await queue.query(
    `UPDATE mails m SET claimed_at = NULL, attempts = m.attempts + 1, failed_at = $1, failure = $2,
       next_at = $1::timestamptz + make_interval(mins => ($3::int[])[least(m.attempts + 1, cardinality($3::int[]))])
     FROM unnest($4::uuid[], $5::uuid[]) AS put(workspace_id, id)
     WHERE (m.workspace_id, m.id) = (put.workspace_id, put.id) AND m.state = 'planned'`,
    [
      ...[clock().toString(), reason, jobs.limits.pausesMinutes],
      ...[rows.map((row) => row.workspace_id), rows.map((row) => row.id)],
    ],
  );
}
