import { CATALOGUE, type EventType } from "#ledger/catalogue.ts";
import type { StoredEntry } from "#ledger/check-entry.ts";
import { type Change, changesOf, type EntryChanges, ERASED } from "#ledger/fold.ts";
import type { Label, Occurred, Origin } from "#ledger/header.ts";
import type { Tx } from "#lib/db.ts";
import { invalid, notFound } from "#lib/errors.ts";
import type { Actor } from "#lib/scope.ts";
import { Prisma } from "#prisma/generated/client.ts";

/** "main-courante": what people wrote and did; "audit-trail": everything, with what the machine recorded. */
export type LogName = "main-courante" | "audit-trail";

export type Listing = {
  readonly incidentId: string;
  readonly log: LogName;
  /** As it happened, or as it was recorded; the latest first either way. */
  readonly order: "occurred" | "recorded";
  /** `next` of the page before. */
  readonly before?: string | undefined;
  /** The file of one organisation alone. */
  readonly organisationId?: string | undefined;
  readonly limit: number;
};

export type ListedEntry = {
  readonly seq: number;
  readonly type: EventType;
  readonly label: Label | null;
  readonly origin: Origin;
  readonly occurred: Occurred;
  readonly recordedAt: string;
  /** Name and roles as they were; null once erased. */
  readonly by: { readonly name: string; readonly roles: readonly string[] } | null;
  readonly organisationId: string | null;
  readonly organisationName: string | null;
  readonly shared: boolean;
  readonly subject: { readonly kind: string; readonly id: string };
  /** Each field with what it was before in the same record: undefined when it was not recorded, ERASED when erased. */
  readonly changes: readonly Change[];
};

export type ListedEntries = { readonly entries: readonly ListedEntry[]; readonly next: string | null };

const PEOPLES = Object.entries(CATALOGUE).flatMap(([type, { person }]) => (person ? [type] : []));
const SIGNATURE = "by";

export async function listEntries(tx: Tx, listing: Listing): Promise<ListedEntries> {
  const found = await findPlaces(tx, listing);
  const page = found.slice(0, listing.limit);
  const last = found.length > listing.limit ? page.at(-1) : undefined;
  const entries = await readEntries(tx, listing.incidentId, page);
  return { entries, next: last === undefined ? null : `${last.happened}~${last.seq}` };
}

type Place = { seq: number; subject_id: string; happened: string };

/** Instants and days are compared as written, byte by byte: a day comes before its hours. */
function findPlaces(tx: Tx, listing: Listing): Promise<Place[]> {
  const { incidentId, log, order, before, organisationId, limit } = listing;
  const recorded = Prisma.sql`to_char(recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
  const occurred = Prisma.sql`COALESCE(occurred ->> 'date', occurred #>> '{}', ${recorded})`;
  const happened = order === "occurred" ? occurred : recorded;
  const kinds = log === "main-courante" ? Prisma.sql`AND type = ANY (${PEOPLES})` : Prisma.empty;
  const file =
    organisationId === undefined ? Prisma.empty : Prisma.sql`AND organisation_id = ${organisationId}::uuid`;
  const cursor = readCursor(before);
  const after =
    cursor === null
      ? Prisma.empty
      : Prisma.sql`WHERE (happened COLLATE "C", seq) < (${cursor.happened}, ${cursor.seq}::int)`;
  return tx.$queryRaw<Place[]>`
    SELECT seq, subject_id, happened FROM (
      SELECT seq, subject_id, ${happened} AS happened FROM entries
      WHERE incident_id = ${incidentId}::uuid AND visibility = 'case' ${kinds} ${file}) AS places
    ${after} ORDER BY happened COLLATE "C" DESC, seq DESC LIMIT ${limit + 1}`;
}

function readCursor(before: string | undefined): { happened: string; seq: number } | null {
  const [, happened, seq] = /^([0-9TZ.:-]{10,24})~(\d{1,9})$/.exec(before ?? "") ?? [];
  return happened === undefined ? null : { happened, seq: Number(seq) };
}

/** The entries of the page, each compared with the earlier ones of its own record. */
async function readEntries(tx: Tx, incidentId: string, page: readonly Place[]): Promise<ListedEntry[]> {
  const subjectIds = [...new Set(page.map((place) => place.subject_id))];
  const entries = await listEntriesAbout(tx, { incidentId, subjectIds });
  const listed = new Map(entries.map((entry) => [entry.seq, entry]));
  return page.flatMap(({ seq }) => listed.get(seq) ?? []);
}

/** Null: the workspace's own log. */
type About = { readonly incidentId: string | null; readonly subjectIds: readonly string[] };

/** Every entry about these records, in the order in which they were recorded. */
export async function listEntriesAbout(tx: Tx, { incidentId, subjectIds }: About): Promise<ListedEntry[]> {
  const rows = await tx.entry.findMany({
    where: { incidentId, subjectId: { in: [...subjectIds] } },
    orderBy: { seq: "asc" },
    select: { header: true, leafHash: true, values: { select: { name: true, value: true, salt: true } } },
  });
  const changes = changesOf(rows as StoredEntry[]);
  const names = await organisationNames(tx, changes);
  return changes.map((entry) => toListed(entry, names));
}

async function organisationNames(tx: Tx, changes: readonly EntryChanges[]): Promise<Map<string, string>> {
  const ids = [...new Set(changes.flatMap(({ header }) => header.organisation ?? []))];
  const rows = await tx.organisation.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true },
  });
  return new Map(rows.map(({ id, name }) => [id, name]));
}

function toListed({ header, changes }: EntryChanges, names: ReadonlyMap<string, string>): ListedEntry {
  const { seq, label, origin, occurred, organisation, shared, subject } = header;
  return {
    ...{ seq, label, origin, occurred, shared, subject },
    type: header.type as EventType,
    recordedAt: header.at,
    organisationId: organisation,
    organisationName: organisation === null ? null : (names.get(organisation) ?? null),
    by: signatureIn(changes),
    changes: changes.filter(({ name }) => name !== SIGNATURE),
  };
}

/** Nobody when the signature was erased. */
function signatureIn(changes: readonly Change[]): ListedEntry["by"] {
  const signed = changes.find(({ name }) => name === SIGNATURE)?.to;
  if (signed === undefined || signed === ERASED || signed === null || typeof signed !== "object") return null;
  return signed as ListedEntry["by"];
}

type Wanted = { readonly incidentId: string; readonly organisationId: string | null };
type WritingPlace = { readonly organisationId: string | null; readonly origin: Origin };

/** The case, and the file within it; who sees one organisation's file alone writes there without naming it. */
export async function getWritingPlace(
  tx: Tx,
  { incidentId, organisationId }: Wanted,
  actor: Actor,
): Promise<WritingPlace> {
  const incident = await tx.incident.findFirst({
    where: { id: incidentId },
    select: { origin: true, exposures: { select: { organisationId: true } } },
  });
  if (incident === null) throw notFound("incident");
  const origin = incident.origin as Origin;
  const files = incident.exposures.map((exposure) => exposure.organisationId);
  if (organisationId !== null) {
    if (!files.includes(organisationId)) throw notFound("organisation");
    return { organisationId, origin };
  }
  const [only, another] = files;
  if (actor.reach === "workspace" || only === undefined) return { organisationId: null, origin };
  if (another !== undefined) throw invalid("organisationId", "choose");
  return { organisationId: only, origin };
}
