import type { Pool } from "pg";
import { jobs } from "#features/checkpoints/witnesses/jobs.ts";
import { readEnv } from "#lib/env.ts";
import { logEvent, logUnexpected } from "#lib/log.ts";

type Waiting = { workspace_id: string; id: string };

const DAY = { hours: 24 } as const;
const RETRY = { minutes: 15 } as const;

/** Sends the last checkpoint to each witness that has none, a day after the one before, or when somebody asked. */
export async function sweepWitnesses(pool: Pool, now: Temporal.Instant): Promise<void> {
  const { rows } = await pool.query<Waiting>(
    `SELECT w.workspace_id, w.id FROM witnesses w
     JOIN LATERAL (SELECT size FROM checkpoints c WHERE c.workspace_id = w.workspace_id ORDER BY size DESC LIMIT 1) c ON true
     LEFT JOIN witness_sendings s ON (s.workspace_id, s.witness_id) = (w.workspace_id, w.id)
     WHERE w.dismissed_at IS NULL AND (s.witness_id IS NULL OR w.asked_at > s.sent_at
       OR (s.outcome = 'taken' AND c.size > s.size AND s.sent_at <= $1) OR (s.outcome <> 'taken' AND s.sent_at <= $2))`,
    [now.subtract(DAY).toString(), now.subtract(RETRY).toString()],
  );
  for (const { workspace_id, id } of rows)
    await send(pool, { workspaceId: workspace_id, witnessId: id, now });
}

type Sending = { readonly workspaceId: string; readonly witnessId: string; readonly now: Temporal.Instant };

/** One that fails stops no other; the next sweep tries it again. */
async function send(pool: Pool, sending: Sending): Promise<void> {
  const { workspaceId: workspace, witnessId: witness } = sending;
  try {
    const outcome = await jobs.sendCheckpoint({ ...sending, pool, inside: readEnv().WITNESS_PRIVATE });
    logEvent("checkpoint.sent", { workspace, witness, outcome });
  } catch (error) {
    logUnexpected(error, { workspace, witness });
  }
}
