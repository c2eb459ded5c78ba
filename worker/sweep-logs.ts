import type { Pool } from "pg";
import { jobs } from "#features/checkpoints/jobs.ts";
import { readEnv } from "#lib/env.ts";
import { AppError } from "#lib/errors.ts";
import { logEvent, logFailure, logUnexpected } from "#lib/log.ts";
import { LogError } from "#lib/signed-log/log-error.ts";

/** Finds, across workspaces, logs that grew since their last checkpoint or could not be signed; signs each. */
export async function sweepLogs(pool: Pool, now: Temporal.Instant): Promise<void> {
  const { rows } = await pool.query<{ workspace_id: string }>(
    `SELECT DISTINCT s.workspace_id FROM streams s
     LEFT JOIN LATERAL (SELECT size, index FROM log_heads h WHERE (h.workspace_id, h.stream_id) = (s.workspace_id, s.id)
       ORDER BY index DESC LIMIT 1) h ON true
     LEFT JOIN LATERAL (SELECT size FROM checkpoints c WHERE c.workspace_id = s.workspace_id
       ORDER BY size DESC LIMIT 1) c ON true
     LEFT JOIN log_states l ON l.workspace_id = s.workspace_id
     WHERE s.size > COALESCE(h.size, 0) OR h.index >= COALESCE(c.size, 0) OR l.reason IS NOT NULL`,
  );
  for (const { workspace_id } of rows) await signLog(pool, workspace_id, now);
}

/** One that fails stops no other; the next sweep tries it again. */
async function signLog(pool: Pool, workspaceId: string, now: Temporal.Instant): Promise<void> {
  const { LOG_KEYS: keys, LOG_ORIGIN: host } = readEnv();
  try {
    const signed = await jobs.signNow({ pool, keys, host, workspaceId, now });
    logEvent("log.signed", { workspace: workspaceId, size: signed?.size ?? 0 });
  } catch (error) {
    if (error instanceof AppError && error.code === "unavailable") throw error;
    if (error instanceof LogError)
      logFailure("log.not_signed", { workspace: workspaceId, reason: error.reason });
    else logUnexpected(error, { workspace: workspaceId });
  }
}
