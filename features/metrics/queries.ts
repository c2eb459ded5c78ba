import { RULES } from "#law/pack.ts";
import type { Tx } from "#lib/db.ts";
import { type FileRow, type MeasuredFile, measure } from "./rules.ts";

const NOTIFICATIONS = [
  ...new Set(RULES.filter(({ duty }) => duty === "notify_authority").map(({ id }) => id)),
];

/** Every controller's file in scope, exercises left out, each measured. History is told today: its decisions have no span. */
export async function listMeasuredFiles(tx: Tx, now: number): Promise<MeasuredFile[]> {
  const at = new Date(now);
  const rows = await tx.$queryRaw<FileRow[]>`
    SELECT i.id AS "incidentId", o.name AS organisation, o.time_zone AS "timeZone", i.vendor_name AS vendor, i.kind,
      i.detection, i.logged_at AS "loggedAt", e.instants, d.decided_at AS "decidedAt", owed.filed_at AS "filedAt",
      COALESCE(owed.dated, 0) AS dated, COALESCE(owed.late, 0) AS late, COALESCE(owed.late_in_law, 0) AS "lateInLaw"
    FROM exposures e
    JOIN incidents i ON (i.workspace_id, i.id) = (e.workspace_id, e.incident_id) AND i.origin <> 'exercise'
    JOIN organisations o ON (o.workspace_id, o.id) = (e.workspace_id, e.organisation_id)
    LEFT JOIN (
      SELECT b.workspace_id, b.exposure_id, min(x.decided_at) AS decided_at
      FROM decisions x JOIN obligations b ON (b.workspace_id, b.id) = (x.workspace_id, x.obligation_id)
      GROUP BY 1, 2) d ON (d.workspace_id, d.exposure_id) = (e.workspace_id, e.id) AND i.origin = 'live'
    LEFT JOIN (
      SELECT b.workspace_id, b.exposure_id,
        min(b.filed_at) FILTER (WHERE b.rule_id = ANY (${NOTIFICATIONS})) AS filed_at,
        count(*) FILTER (WHERE f.due_at IS NOT NULL OR overdue)::int AS dated,
        count(*) FILTER (WHERE f.late_by_seconds > 0 OR overdue)::int AS late,
        count(*) FILTER (WHERE f.late_in_law_by_seconds > 0 OR past_limit)::int AS late_in_law
      FROM (SELECT *, state IN ('due', 'undetermined') AND due_at <= ${at} AS overdue,
          state IN ('due', 'undetermined') AND legal_limit_at < ${at} AS past_limit FROM obligations) b
      LEFT JOIN (
        SELECT DISTINCT ON (workspace_id, obligation_id) workspace_id, obligation_id, due_at, late_by_seconds,
          late_in_law_by_seconds FROM filings WHERE withdrawn_at IS NULL ORDER BY workspace_id, obligation_id, filed_at, recorded_at) f
        ON (f.workspace_id, f.obligation_id) = (b.workspace_id, b.id)
      WHERE b.own_rule IS NULL GROUP BY 1, 2) owed ON (owed.workspace_id, owed.exposure_id) = (e.workspace_id, e.id)
    WHERE e.roles && ARRAY['controller', 'joint_controller']`;
  return rows.map(measure);
}
