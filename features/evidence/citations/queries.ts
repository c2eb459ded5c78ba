import type { Citing } from "#features/timeline/citations/writes.ts";
import type { EventType } from "#ledger/catalogue.ts";
import { CATALOGUE } from "#ledger/catalogue.ts";
import type { Tx } from "#lib/db.ts";
import { notFound } from "#lib/errors.ts";
import type { Origin } from "#lib/timeline.ts";
import { asVisibility } from "../writes.ts";

type Row = {
  readonly id: string;
  readonly seq: number | null;
  readonly type: string | null;
  readonly citedAt: Date;
  readonly citedBy: string;
  readonly struckAt: Date | null;
  readonly struckBy: string | null;
  readonly struckFor: string | null;
};

/** Where an exhibit is cited, struck citations too, in the order in which it was: by the first entry about the record. */
export async function listCitations(tx: Tx, evidenceId: string) {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT c.id, e.seq, e.type, c.cited_at AS "citedAt", c.cited_by AS "citedBy",
      c.struck_at AS "struckAt", c.struck_by AS "struckBy", c.struck_for AS "struckFor"
    FROM citations c LEFT JOIN LATERAL (
      SELECT e.seq, e.type FROM entries e JOIN streams s ON (s.workspace_id, s.id) = (e.workspace_id, e.stream_id)
      WHERE (e.workspace_id, s.incident_id, e.subject_id) = (c.workspace_id, c.incident_id, c.cited_id)
        AND (c.cited_seq IS NULL OR e.seq = c.cited_seq)
      ORDER BY e.seq LIMIT 1) e ON true
    WHERE c.evidence_id = ${evidenceId}::uuid ORDER BY c.cited_at, c.id`;
  return rows.map(({ type, ...row }) => ({ ...row, type: isEventType(type) ? type : null }));
}

export type ListedCitation = Awaited<ReturnType<typeof listCitations>>[number];

const isEventType = (type: string | null): type is EventType => type !== null && type in CATALOGUE;

/** The record that an entry of the case is about, as far as the open scope sees it. */
export async function getCiting(tx: Tx, at: { incidentId: string; seq: number }): Promise<Citing> {
  const entry = await tx.entry.findFirst({
    where: { seq: at.seq, stream: { incidentId: at.incidentId } },
    select: { subjectKind: true, subjectId: true, organisationId: true, visibility: true },
  });
  if (entry === null) throw notFound("entry");
  const { subjectKind: kind, subjectId: id, organisationId, visibility } = entry;
  return { ...at, kind, id, organisationId, visibility: asVisibility(visibility) };
}

/** What a command about one citation is about. */
export async function getCitation(tx: Tx, { citationId }: { readonly citationId: string }) {
  const found = await tx.citation.findFirst({
    where: { id: citationId },
    select: {
      ...{ id: true, incidentId: true, organisationId: true, visibility: true },
      evidence: {
        select: {
          number: true,
          organisationId: true,
          visibility: true,
          incident: { select: { origin: true } },
        },
      },
    },
  });
  if (found === null) throw notFound("citation");
  const { evidence, visibility, ...citation } = found;
  return {
    ...{ ...citation, visibility: asVisibility(visibility), number: evidence.number },
    piece: { organisationId: evidence.organisationId, visibility: evidence.visibility },
    origin: evidence.incident.origin as Origin,
  };
}
