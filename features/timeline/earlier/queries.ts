import type { Json } from "#ledger/canonical-json.ts";
import { CATALOGUE } from "#ledger/catalogue.ts";
import type { EventKind } from "#ledger/event-kind.ts";
import type { EntryChanges } from "#ledger/fold.ts";
import type { Tx } from "#lib/db.ts";
import type { Place } from "../places/queries.ts";

/** For each entry, the one before it of every type that records a field of its own, about the same record. */
export async function findEarlier(tx: Tx, streamId: string, page: readonly Place[]): Promise<number[]> {
  const probes = page.flatMap(({ seq, subjectId, type }) =>
    earlierTypes(type).map((earlier) => ({ ...{ seq, subjectId }, ...earlier })),
  );
  const rows = await tx.$queryRaw<{ seq: number }[]>`
    SELECT DISTINCT found.seq
    FROM json_to_recordset(${JSON.stringify(probes)}::json) AS p("subjectId" uuid, seq int, type text, name text)
    CROSS JOIN LATERAL (SELECT e.seq FROM entries e
      WHERE e.stream_id = ${streamId}::uuid AND e.subject_id = p."subjectId" AND e.type = p.type AND e.seq < p.seq
        AND (p.name IS NULL OR (SELECT true FROM entry_values v
          WHERE (v.workspace_id, v.stream_id, v.seq, v.name) = (e.workspace_id, e.stream_id, e.seq, p.name)))
      ORDER BY e.seq DESC LIMIT 1) AS found`;
  return rows.map(({ seq }) => seq);
}

type Earlier = { readonly type: string; readonly name: string | null };

/** Null: a field that every entry of the type records. An optional one is looked for by its name. */
const earlierTypes = memoised((type: string): readonly Earlier[] => {
  const kinds: Readonly<Record<string, EventKind>> = CATALOGUE;
  const own = kinds[type];
  const fields = [...(own?.fields ?? []), ...(own?.optional ?? [])];
  return Object.entries(kinds).flatMap(([earlier, kind]) => {
    if (kind.subject !== own?.subject) return [];
    const names = (kind.optional ?? []).filter((name) => fields.includes(name));
    const recorded = kind.fields.some((name) => fields.includes(name)) ? [null] : [];
    return [...recorded, ...names].map((name) => ({ type: earlier, name }));
  });
});

function memoised<T>(derive: (key: string) => T): (key: string) => T {
  const kept = new Map<string, T>();
  return (key) => {
    const found = kept.get(key) ?? derive(key);
    kept.set(key, found);
    return found;
  };
}

type EarlierRow = { seq: number; answer: Json };

/** An entry that recomputed obligations names the new answers alone: beside them, what each of them was before. */
export async function readEarlierAnswers(
  tx: Tx,
  streamId: string,
  entries: readonly EntryChanges[],
): Promise<EntryChanges[]> {
  const recomputed = entries.filter(({ header }) => header.type === "obligations.recomputed");
  if (recomputed.length === 0) return [...entries];
  const seqs = recomputed.map(({ header }) => header.seq);
  const rows = await tx.$queryRaw<EarlierRow[]>`
    SELECT e.seq, earlier.answer
    FROM entries e
    JOIN entry_values v ON (v.workspace_id, v.stream_id, v.seq, v.name) = (e.workspace_id, e.stream_id, e.seq, 'moved')
    CROSS JOIN LATERAL jsonb_array_elements(v.value) AS moved
    CROSS JOIN LATERAL (
      SELECT one AS answer FROM unnest(ARRAY['obligations.recomputed', 'exposure.opened']) AS t(type)
      CROSS JOIN LATERAL (
        SELECT b.seq, one FROM entries b
        JOIN entry_values w ON (w.workspace_id, w.stream_id, w.seq) = (b.workspace_id, b.stream_id, b.seq)
          AND w.name IN ('moved', 'obligations')
        CROSS JOIN LATERAL jsonb_array_elements(w.value) AS one
        WHERE b.stream_id = e.stream_id AND b.subject_id = e.subject_id AND b.type = t.type AND b.seq < e.seq
          AND jsonb_typeof(w.value) = 'array' AND one ->> 'id' = moved ->> 'id'
        ORDER BY b.seq DESC LIMIT 1) AS before
      ORDER BY before.seq DESC LIMIT 1) AS earlier
    WHERE e.stream_id = ${streamId}::uuid AND e.seq = ANY (${seqs}::int[]) AND jsonb_typeof(v.value) = 'array'`;
  const before = Map.groupBy(rows, ({ seq }) => seq);
  return entries.map(({ header, changes }) => ({
    header,
    changes: changes.map((change) =>
      change.name === "moved" && header.type === "obligations.recomputed"
        ? { ...change, from: before.get(header.seq)?.map(({ answer }) => answer) }
        : change,
    ),
  }));
}
