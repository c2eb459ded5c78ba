import type { Pool } from "pg";
import { jobs } from "#features/installation/jobs.ts";

/** Figures across workspaces, counts and ages alone. Seconds since something that never happened are left out. */
const FIGURES = `
  WITH packs AS (
    SELECT coalesce(max(r.ready_at), min(r.asked_at)) AS since FROM crisis_pack_settings s
      LEFT JOIN crisis_pack_runs r ON r.workspace_id = s.workspace_id WHERE s.enabled GROUP BY s.workspace_id
  ), figures (name, value) AS (
    SELECT 'mails_waiting', count(*)::float8 FROM mails WHERE state = 'planned' AND next_at <= $1::timestamptz
    UNION ALL SELECT 'mails_given_up', count(*)::float8 FROM mails WHERE state = 'given_up'
    UNION ALL SELECT 'oldest_mail_waiting_seconds', coalesce(extract(epoch FROM $1::timestamptz - min(planned_at)), 0)
      FROM mails WHERE state = 'planned' AND next_at <= $1::timestamptz
    UNION ALL SELECT 'acts_on_many_running', count(*)::float8 FROM bulk_acts WHERE finished_at IS NULL
    UNION ALL SELECT 'deadlines_passed_unrecorded', count(*)::float8 FROM obligations
      WHERE state = 'due' AND due_at <= $1::timestamptz AND deadline_passed_at IS NULL AND NOT incident_closed
    UNION ALL SELECT 'questions_late_unrecorded', count(*)::float8 FROM vendor_questions q
      WHERE due_at <= $1::timestamptz AND unanswered_at IS NULL AND withdrawn_at IS NULL
        AND NOT EXISTS (SELECT FROM vendor_answers a WHERE (a.workspace_id, a.question_id) = (q.workspace_id, q.id))
    UNION ALL SELECT 'logs_not_signed', count(*)::float8 FROM log_states WHERE reason IS NOT NULL
    UNION ALL SELECT 'entries_not_signed', coalesce(sum(s.size - coalesce(h.size, 0)), 0)::float8 FROM streams s
      LEFT JOIN LATERAL (SELECT size FROM log_heads h WHERE (h.workspace_id, h.stream_id) = (s.workspace_id, s.id)
        ORDER BY index DESC LIMIT 1) h ON true
    UNION ALL SELECT 'last_checkpoint_seconds', extract(epoch FROM $1::timestamptz - max(signed_at)) FROM checkpoints
    UNION ALL SELECT 'last_backup_seconds', extract(epoch FROM $1::timestamptz - max(taken_at)) FROM queue.backups
    UNION ALL SELECT 'backup_overdue', (coalesce(max(taken_at), '-infinity') <= $1::timestamptz - make_interval(hours => $2))::int::float8
      FROM queue.backups
    UNION ALL SELECT 'last_restored_backup_seconds', extract(epoch FROM $1::timestamptz - max(taken_at)) FROM queue.backups WHERE drilled
    UNION ALL SELECT 'oldest_crisis_pack_seconds', extract(epoch FROM $1::timestamptz - min(since)) FROM packs
    UNION ALL SELECT 'crisis_packs_overdue', count(*)::float8 FROM packs WHERE since <= $1::timestamptz - make_interval(hours => $3)
  )
  INSERT INTO queue.gauges (name, value, measured_at)
  SELECT name, greatest(value, 0), $1::timestamptz FROM figures WHERE value IS NOT NULL
  ON CONFLICT (name) DO UPDATE SET value = excluded.value, measured_at = excluded.measured_at`;

/** Measures what whoever watches over the machine wants to be woken for. */
export async function measureUpkeep(queue: Pool, now: Temporal.Instant): Promise<void> {
  await queue.query(FIGURES, [now.toString(), jobs.longestWithoutBackupHours, jobs.longestWithoutPacksHours]);
}
