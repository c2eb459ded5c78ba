import { listEvidence } from "#features/evidence/queries.ts";
import { readDossier } from "#features/exports/queries.ts";
import { nameObligations } from "#features/obligations/queries.ts";
import { type ListedEntries, type ListedEntry, listEntries } from "#features/timeline/queries.ts";
import { EXPORTED } from "#ledger/bundle.ts";
import type { StoredEntry } from "#ledger/check-entry.ts";
import type { Tx } from "#lib/db.ts";
import { notFound } from "#lib/errors.ts";
import { organisationPrincipal, type Principal, systemPrincipal, withScope } from "#lib/scope.ts";
import type { BundleRow } from "../queries.ts";
import { type Bundle, showingOf } from "../rules.ts";
import { shownTypes } from "./rules.ts";

/** Who reads for a bundle: the machine, or the machine as the organisation it is for. */
export function readerOf({ workspaceId, organisationId }: BundleRow): Principal {
  if (organisationId === null) return systemPrincipal(workspaceId);
  return organisationPrincipal({ workspaceId, organisationId });
}

/** The case, its exhibits, what its obligations are called, and the volumes that the entries it shows fill. */
export function readShownCase(reader: Principal, { incidentId, variant }: BundleRow) {
  return withScope(reader, async (tx) => {
    const dossier = await readDossier(tx, incidentId);
    const types = shownTypes(variant);
    const ids = dossier.obligations.map(({ id }) => id);
    return {
      dossier,
      exhibits: (await listEvidence(tx, incidentId)).filter(({ visibility }) => visibility === "case"),
      naming: await nameObligations(tx, ids),
      volumes: await planVolumes(tx, incidentId, types),
    };
  });
}

/** As many entries as are printed within seconds, in constant memory. */
export const VOLUME_ENTRIES = 5_000;
const PAGE = 500;

/** A stretch of a log that is printed as one file: its first and its last entry, and how many it shows. */
export type Volume = { readonly first: number; readonly last: number; readonly entries: number };

/** The shown entries in the order in which they were recorded, cut into volumes. `types` null: every type. */
function planVolumes(tx: Tx, incidentId: string, types: readonly string[] | null): Promise<Volume[]> {
  return tx.$queryRaw<Volume[]>`
    SELECT min(seq) AS first, max(seq) AS last, count(*)::int AS entries FROM (
      SELECT seq, (row_number() OVER (ORDER BY seq) - 1) / ${VOLUME_ENTRIES} AS volume FROM entries
      WHERE stream_id = (SELECT id FROM streams WHERE incident_id = ${incidentId}::uuid) AND visibility = 'case'
        AND (${types === null} OR type = ANY (${types ?? []}::text[]))) e
    GROUP BY volume ORDER BY volume`;
}

/** The entries of a volume as the variant shows them, in the order in which they were recorded. */
export async function listPrinted(
  reader: Principal,
  { first, last }: Volume,
  { incidentId, bundle }: { readonly incidentId: string; readonly bundle: Bundle },
): Promise<ListedEntry[]> {
  const listing = { incidentId, log: "audit-trail", order: "recorded", limit: PAGE } as const;
  const kept: ListedEntry[] = [];
  let before: string | null = `${last + 1}`;
  while (before !== null) {
    const asked = { ...listing, before };
    const page: ListedEntries = await withScope(reader, (tx) => listEntries(tx, asked));
    const within = page.entries.filter(({ seq }) => seq >= first);
    kept.push(...within.flatMap((entry) => shownEntry(entry, bundle)));
    before = within.length < page.entries.length ? null : page.next;
  }
  return kept.reverse();
}

function shownEntry<Entry extends ListedEntry>(entry: Entry, bundle: Bundle): Entry[] {
  const showing = showingOf({ type: entry.type, subjectId: entry.subject.id, visibility: "case" }, bundle);
  if (showing === "withheld") return [];
  return [{ ...entry, changes: entry.changes.filter(({ name }) => !showing.hidden.includes(name)) }];
}

/** What was filed in a case and kept as it was sent: what it is, without its bytes, the first one first. */
export async function listFiled(tx: Tx, incidentId: string) {
  const rows = await tx.filedDocument.findMany({
    where: { incidentId },
    orderBy: [{ keptAt: "asc" }, { id: "asc" }],
    select: { id: true, filingId: true, keptAt: true, draft: { select: { formId: true } } },
  });
  return rows.map(({ draft, ...row }) => ({ ...row, formId: draft.formId }));
}

/** The two forms of what was filed: for a program and to read. */
export function getFiled(tx: Tx, id: string) {
  return tx.filedDocument.findFirstOrThrow({ where: { id }, select: { content: true, pdf: true } });
}

/** Id of a case's log. */
export async function getStreamId(tx: Tx, incidentId: string): Promise<string> {
  const stream = await tx.stream.findFirst({ where: { incidentId }, select: { id: true } });
  if (stream === null) throw notFound("log of the case");
  return stream.id;
}

type Range = { readonly streamId: string; readonly from: number; readonly to: number };

const STORED = {
  ...{ seq: true, type: true, subjectId: true, visibility: true, header: true, leafHash: true },
  values: { select: { name: true, value: true, salt: true, commitment: true } },
} as const;

/** The entries of a range that the open scope sees, with their values, by number. */
export async function readStored(tx: Tx, { streamId, from, to }: Range) {
  const rows = await tx.entry.findMany({ where: { streamId, seq: { gte: from, lte: to } }, select: STORED });
  return new Map(rows.map((row) => [row.seq, asStored(row)]));
}

/** The entry that vouches for a bundle: whoever gets it sees it, whatever they see else. */
export async function readVouching(tx: Tx, bundleId: string) {
  const rows = await tx.entry.findMany({
    where: { subjectId: bundleId, type: EXPORTED.type },
    select: STORED,
  });
  return new Map(rows.map((row) => [row.seq, asStored(row)]));
}

type Row = {
  readonly type: string;
  readonly subjectId: string;
  readonly visibility: string;
  readonly header: string;
  readonly leafHash: string;
  readonly values: readonly object[];
};

function asStored({ type, subjectId, visibility, header, leafHash, values }: Row) {
  return { type, subjectId, visibility, entry: { header, leafHash, values } as StoredEntry };
}
