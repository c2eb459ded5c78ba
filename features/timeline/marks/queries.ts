import type { Origin } from "#ledger/header.ts";
import type { Tx } from "#lib/db.ts";
import { notFound } from "#lib/errors.ts";

export type Marks = {
  readonly supersedes: number | null;
  readonly supersededBy: number | null;
  readonly isPinned: boolean;
  /** The exhibits it rests on, by number. */
  readonly exhibits: readonly CitedExhibit[];
};
export type CitedExhibit = { readonly id: string; readonly number: number };

type Page = { readonly streamId: string; readonly seqs: readonly number[] };
type MarkRow = Omit<Marks, "exhibits"> & { readonly seq: number; readonly exhibits: CitedExhibit[] | null };

/** What other entries and the pins say of these: which corrects which, by number, what is kept in sight, and its exhibits. */
export async function readMarks(tx: Tx, { streamId, seqs }: Page): Promise<(seq: number) => Marks> {
  const rows = await tx.$queryRaw<MarkRow[]>`
    SELECT e.seq,
      (SELECT w.seq FROM entry_values v JOIN entries w
          ON (w.workspace_id, w.stream_id, w.subject_id, w.type)
           = (e.workspace_id, e.stream_id, (v.value #>> '{}')::uuid, 'entry.written')
        WHERE (v.workspace_id, v.stream_id, v.seq, v.name) = (e.workspace_id, e.stream_id, e.seq, 'supersedesId')
        LIMIT 1) AS supersedes,
      (SELECT w.seq FROM entries s
        JOIN entry_values v ON (v.workspace_id, v.stream_id, v.seq, v.name)
          = (s.workspace_id, s.stream_id, s.seq, 'supersededById')
        JOIN entries w ON (w.workspace_id, w.stream_id, w.subject_id, w.type)
          = (s.workspace_id, s.stream_id, (v.value #>> '{}')::uuid, 'entry.written')
        WHERE (s.workspace_id, s.stream_id, s.subject_id, s.type)
          = (e.workspace_id, e.stream_id, e.subject_id, 'entry.superseded') AND e.type = 'entry.written'
        LIMIT 1) AS "supersededBy",
      EXISTS (SELECT FROM timeline_pins p WHERE (p.workspace_id, p.stream_id, p.seq)
        = (e.workspace_id, e.stream_id, e.seq) AND p.unpinned_at IS NULL) AS "isPinned",
      (SELECT json_agg(json_build_object('id', x.id, 'number', x.number) ORDER BY x.number) FROM (
        SELECT DISTINCT v.id, v.number FROM citations c
        JOIN evidence v ON (v.workspace_id, v.id) = (c.workspace_id, c.evidence_id)
        WHERE (c.workspace_id, c.cited_id) = (e.workspace_id, e.subject_id) AND c.struck_at IS NULL
          AND (c.cited_seq IS NULL OR c.cited_seq = e.seq)) x) AS exhibits
    FROM entries e WHERE e.stream_id = ${streamId}::uuid AND e.seq = ANY (${[...seqs]}::int[])`;
  const marks = new Map(
    rows.map(({ seq, exhibits, ...mark }) => [seq, { ...mark, exhibits: exhibits ?? [] }]),
  );
  return (seq) => marks.get(seq) ?? NONE;
}

const NONE: Marks = { supersedes: null, supersededBy: null, isPinned: false, exhibits: [] };

type Written = { readonly incidentId: string; readonly entryId: string };

/** What somebody wrote in the case, held so that two corrections of it at once are one and a refusal. */
export async function lockWrittenEntry(tx: Tx, { incidentId, entryId }: Written) {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`entry:${entryId}`}, 0))`;
  const about = await tx.entry.findMany({
    where: { subjectId: entryId, subjectKind: "entry", visibility: "case", stream: { incidentId } },
    orderBy: { seq: "asc" },
    select: { type: true, organisationId: true, shared: true, actor: true, origin: true },
  });
  const written = about.find(({ type }) => type === "entry.written");
  if (written === undefined) throw notFound("entry");
  const { organisationId, shared, actor, origin } = written;
  const isSuperseded = about.some(({ type }) => type === "entry.superseded");
  return { ...{ organisationId, shared, isSuperseded }, actorId: actor, origin: origin as Origin };
}

/** An entry of the case that can be pinned: any but counsel's; with its pin, if it has one. */
export async function getPinnable(tx: Tx, { incidentId, seq }: { incidentId: string; seq: number }) {
  const entry = await tx.entry.findFirst({
    where: { seq, visibility: "case", stream: { incidentId } },
    select: {
      ...{ streamId: true, organisationId: true, shared: true },
      pins: { where: { unpinnedAt: null }, select: { id: true } },
    },
  });
  if (entry === null) throw notFound("entry");
  const incident = await tx.incident.findFirst({ where: { id: incidentId }, select: { origin: true } });
  if (incident === null) throw notFound("incident");
  const { pins, ...place } = entry;
  return { ...place, pinId: pins[0]?.id ?? null, origin: incident.origin as Origin };
}
