import { conditions, type LogName, type Narrowing } from "#features/timeline/places/queries.ts";
import { Prisma } from "#prisma/generated/client.ts";

export type LogAsked = Narrowing & { readonly incidentId: string; readonly log: LogName };

/** Between the fields of an entry, and between a field's name and its value; JSON text holds neither sign. */
export const FIELD_END = "\u001e";
export const PART_END = "\u001f";

/**
 * A case's log for a copy, as it was recorded, each entry with its fields as "name, value" and, where its record has several
 * entries, that record. What counsel wrote is never in it. An entry that was not asked for comes along where a later one of
 * its record may say what it was before. Rows leave in the order in which they lie: nothing is sorted or joined first.
 */
export function logRows(asked: LogAsked): Prisma.Sql {
  const stream = Prisma.sql`(SELECT id FROM streams WHERE incident_id = ${asked.incidentId}::uuid)`;
  const narrowed = conditions({ ...asked, order: "recorded", limit: 0 });
  const isChanged = Prisma.sql`e.subject_id IN (SELECT subject_id FROM changed)`;
  return Prisma.sql`
    WITH changed AS MATERIALIZED (SELECT subject_id FROM entries
      WHERE stream_id = ${stream} AND visibility = 'case' GROUP BY 1 HAVING count(*) > 1)
    SELECT e.seq::text, (extract(epoch FROM e.recorded_at) * 1000)::bigint::text,
      COALESCE(e.occurred ->> 'date', e.occurred #>> '{}'), e.type, e.label, e.origin,
      (SELECT jsonb_object_agg(id, name) FROM organisations) ->> e.organisation_id::text, v.fields,
      CASE WHEN ${isChanged} THEN e.subject_kind || e.subject_id END,
      CASE WHEN true ${narrowed} THEN 'asked' END
    FROM entries e
    LEFT JOIN (
      SELECT seq, string_agg(name || ${PART_END} || CASE WHEN salt IS NULL THEN '' ELSE value::text END, ${FIELD_END}
        ORDER BY name) AS fields
      FROM entry_values WHERE stream_id = ${stream} AND visibility = 'case' GROUP BY seq) AS v ON v.seq = e.seq
    WHERE e.stream_id = ${stream} AND e.visibility = 'case' AND ((true ${narrowed}) OR ${isChanged})
    ORDER BY e.seq`;
}
