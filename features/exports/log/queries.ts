import { conditions, type LogName, type Narrowing } from "#features/timeline/places/queries.ts";
import { Prisma } from "#prisma/generated/client.ts";

export type LogAsked = Narrowing & {
  readonly incidentId: string;
  readonly log: LogName;
  readonly order: "occurred" | "recorded";
};

/** Between a field, what it became and what it was; JSON text holds neither sign. */
export const FIELD_END = "\u001e";
export const PART_END = "\u001f";

/**
 * A case's log for a copy, the first entry first, each with its fields as "name, value, value before". What counsel wrote is
 * never in it. A field was something before only where its record has more than one entry: these alone are sorted.
 */
export function logRows({ order, ...asked }: LogAsked): Prisma.Sql {
  const stream = Prisma.sql`(SELECT id FROM streams WHERE incident_id = ${asked.incidentId}::uuid)`;
  const by = order === "recorded" ? Prisma.sql`e.seq` : Prisma.sql`e.happened, e.seq`;
  const listing = { ...asked, order, limit: 0 };
  return Prisma.sql`
    SELECT e.seq::text, (extract(epoch FROM e.recorded_at) * 1000)::bigint::text,
      COALESCE(e.occurred ->> 'date', e.occurred #>> '{}'), e.type, e.label, e.origin, o.name, v.fields
    FROM entries e
    LEFT JOIN organisations o ON (o.workspace_id, o.id) = (e.workspace_id, e.organisation_id)
    LEFT JOIN (
      SELECT v.seq, string_agg(v.name || ${PART_END} || COALESCE(v.value::text, CASE WHEN v.salt IS NULL THEN '' ELSE 'null' END)
        || ${PART_END} || COALESCE(earlier.was, ''), ${FIELD_END} ORDER BY v.name) AS fields
      FROM entry_values v
      LEFT JOIN (
        SELECT w.seq, w.name, lag(w.value::text) OVER (PARTITION BY f.subject_id, f.subject_kind, w.name ORDER BY w.seq) AS was
        FROM entries f JOIN entry_values w ON (w.workspace_id, w.stream_id, w.seq) = (f.workspace_id, f.stream_id, f.seq)
        WHERE f.stream_id = ${stream} AND f.visibility = 'case' AND w.name <> 'by' AND f.subject_id IN (
          SELECT subject_id FROM entries WHERE stream_id = ${stream} AND visibility = 'case' GROUP BY 1 HAVING count(*) > 1)
      ) AS earlier ON (earlier.seq, earlier.name) = (v.seq, v.name)
      WHERE v.stream_id = ${stream} AND v.visibility = 'case'
      GROUP BY v.seq) AS v ON v.seq = e.seq
    WHERE e.stream_id = ${stream} AND e.visibility = 'case' ${conditions(listing)}
    ORDER BY ${by}`;
}
