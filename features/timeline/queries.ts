import { CATALOGUE, type EventType } from "#ledger/catalogue.ts";
import type { StoredEntry } from "#ledger/check-entry.ts";
import type { EventKind } from "#ledger/event-kind.ts";
import { type Change, changesOf, type EntryChanges, ERASED } from "#ledger/fold.ts";
import { type Label, NO_ENTRY, type Occurred, type Origin, readHeader } from "#ledger/header.ts";
import type { Tx } from "#lib/db.ts";
import { invalid, notFound } from "#lib/errors.ts";
import type { Actor } from "#lib/scope.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { type Group, typesIn } from "./catalogue.ts";
import { readMarks } from "./marks/queries.ts";

/** "main-courante": what people wrote and did; "audit-trail": everything, with what the machine recorded. */
export type LogName = "main-courante" | "audit-trail";

/** What narrows a log; whatever is left out narrows nothing. */
export type Narrowing = {
  /** The file of one organisation alone. */
  readonly organisationId?: string | undefined;
  readonly group?: Group | undefined;
  /** Id of a member, or "system". */
  readonly actor?: string | undefined;
  readonly label?: Label | undefined;
  readonly origin?: Origin | undefined;
  readonly pinned?: "yes" | undefined;
  /** Words of what was written, as they were written. */
  readonly text?: string | undefined;
};

export type Listing = Narrowing & {
  readonly incidentId: string;
  readonly log: LogName;
  /** As it happened, or as it was recorded; the latest first either way. */
  readonly order: "occurred" | "recorded";
  /** `next` of the page before. */
  readonly before?: string | undefined;
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

/** With what later entries say of it: its correction, and the entry that it corrects. */
export type LoggedEntry = ListedEntry & {
  readonly supersedes: number | null;
  readonly supersededBy: number | null;
  readonly isPinned: boolean;
};

export type ListedEntries = { readonly entries: readonly LoggedEntry[]; readonly next: string | null };

const PEOPLES = Object.entries(CATALOGUE).flatMap(([type, { person }]) => (person ? [type] : []));
const SIGNATURE = "by";

export async function listEntries(tx: Tx, listing: Listing): Promise<ListedEntries> {
  const streamId = await findStream(tx, listing.incidentId);
  if (streamId === null) return { entries: [], next: null };
  const found = await findPlaces(tx, streamId, listing);
  const page = found.slice(0, listing.limit);
  const last = found.length > listing.limit ? page.at(-1) : undefined;
  const next = listing.order === "occurred" ? `${last?.happened}~${last?.seq}` : `${last?.seq}`;
  return { entries: await readEntries(tx, streamId, page), next: last === undefined ? null : next };
}

/** What the cell keeps in sight in a case, the latest first. */
export async function listPinned(tx: Tx, incidentId: string): Promise<LoggedEntry[]> {
  const streamId = await findStream(tx, incidentId);
  if (streamId === null) return [];
  const listing = { incidentId, log: "audit-trail", order: "recorded", pinned: "yes" } as const;
  return readEntries(tx, streamId, await findPlaces(tx, streamId, { ...listing, limit: MOST_PINNED }));
}

/** One entry of a case by its number, with the hashes that chain it; null for one that is not in reach. */
export async function findEntry(tx: Tx, { incidentId, seq }: { incidentId: string; seq: number }) {
  const stored = await tx.entry.findFirst({
    where: { seq, visibility: "case", stream: { incidentId } },
    select: { seq: true, subjectId: true, type: true, streamId: true, header: true, leafHash: true },
  });
  if (stored === null) return null;
  const { streamId, header, leafHash } = stored;
  const [entry] = await readEntries(tx, streamId, [stored]);
  return entry === undefined
    ? null
    : { ...{ entry, streamId, leafHash, header }, previous: previousOf(header) };
}

function previousOf(header: string): string | null {
  const { prev } = readHeader(header);
  return prev === NO_ENTRY ? null : prev;
}

const MOST_PINNED = 50;

async function findStream(tx: Tx, incidentId: string): Promise<string | null> {
  return (await tx.stream.findFirst({ where: { incidentId }, select: { id: true } }))?.id ?? null;
}

type Place = { seq: number; subjectId: string; type: string; happened?: string };

/** One page by its index: as recorded by number, as it happened by the header's own text, byte by byte. */
function findPlaces(tx: Tx, streamId: string, listing: Listing): Promise<Place[]> {
  const { order, before, limit } = listing;
  const cursor = readCursor(before);
  const after =
    cursor === null
      ? Prisma.empty
      : order === "recorded"
        ? Prisma.sql`AND seq < ${cursor.seq}::int`
        : Prisma.sql`AND (happened, seq) < (${cursor.happened}, ${cursor.seq}::int)`;
  const by = order === "recorded" ? Prisma.sql`seq DESC` : Prisma.sql`happened DESC, seq DESC`;
  return tx.$queryRaw<Place[]>`
    SELECT seq, subject_id AS "subjectId", type, happened FROM entries e
    WHERE stream_id = ${streamId}::uuid AND visibility = 'case' ${conditions(listing)} ${after}
    ORDER BY ${by} LIMIT ${limit + 1}`;
}

function conditions({ log, organisationId, group, actor, label, origin, pinned, text }: Listing): Prisma.Sql {
  const types = group === undefined ? null : typesIn(group);
  const said = [
    log === "main-courante" ? Prisma.sql`AND type = ANY (${PEOPLES})` : null,
    organisationId === undefined ? null : Prisma.sql`AND organisation_id = ${organisationId}::uuid`,
    types === null ? null : Prisma.sql`AND type = ANY (${types})`,
    actor === undefined ? null : Prisma.sql`AND actor = ${actor}`,
    label === undefined ? null : Prisma.sql`AND label = ${label}`,
    origin === undefined ? null : Prisma.sql`AND origin = ${origin}`,
    pinned === undefined ? null : PINNED,
    text === undefined ? null : containing(text),
  ];
  return Prisma.join([Prisma.empty, ...said.filter((one) => one !== null)], " ");
}

const PINNED = Prisma.sql`AND EXISTS (SELECT FROM timeline_pins p
  WHERE (p.workspace_id, p.stream_id, p.seq) = (e.workspace_id, e.stream_id, e.seq) AND p.unpinned_at IS NULL)`;

function containing(text: string): Prisma.Sql {
  const pattern = `%${text.replaceAll(/[\\%_]/g, "\\$&")}%`;
  return Prisma.sql`AND EXISTS (SELECT FROM entry_values v
    WHERE (v.workspace_id, v.stream_id, v.seq) = (e.workspace_id, e.stream_id, e.seq)
      AND v.name <> ${SIGNATURE} AND v.value #>> '{}' ILIKE ${pattern})`;
}

function readCursor(before: string | undefined): { happened: string; seq: number } | null {
  const [, happened = "", seq] = /^(?:([0-9TZ.:-]{10,24})~)?(\d{1,9})$/.exec(before ?? "") ?? [];
  return seq === undefined ? null : { happened, seq: Number(seq) };
}

/** The entries of the page, each with what its fields were before. */
async function readEntries(tx: Tx, streamId: string, page: readonly Place[]): Promise<LoggedEntry[]> {
  if (page.length === 0) return [];
  const seqs = page.map(({ seq }) => seq);
  const rows = await tx.entry.findMany({
    where: { streamId, seq: { in: [...new Set([...seqs, ...(await findEarlier(tx, streamId, page))])] } },
    orderBy: { seq: "asc" },
    select: STORED,
  });
  const changes = changesOf(rows as StoredEntry[]).filter(({ header }) => seqs.includes(header.seq));
  const names = await organisationNames(tx, changes);
  const marks = await readMarks(tx, { streamId, seqs });
  const listed = new Map(changes.map((entry) => [entry.header.seq, toListed(entry, names)]));
  return seqs.flatMap((seq) => {
    const entry = listed.get(seq);
    return entry === undefined ? [] : [{ ...entry, ...marks(seq) }];
  });
}

const STORED = {
  header: true,
  leafHash: true,
  values: { select: { name: true, value: true, salt: true } },
} as const;

/** For each entry, the one before it of every type that records a field of its own, about the same record. */
async function findEarlier(tx: Tx, streamId: string, page: readonly Place[]): Promise<number[]> {
  const probes = page.flatMap(({ seq, subjectId, type }) =>
    earlierTypes(type).map((earlier) => ({ ...{ seq, subjectId }, ...earlier })),
  );
  const rows = await tx.$queryRaw<{ seq: number }[]>`
    SELECT DISTINCT found.seq
    FROM json_to_recordset(${JSON.stringify(probes)}::json) AS p("subjectId" uuid, seq int, type text, name text)
    CROSS JOIN LATERAL (SELECT e.seq FROM entries e
      WHERE e.stream_id = ${streamId}::uuid AND e.subject_id = p."subjectId" AND e.type = p.type AND e.seq < p.seq
        AND (p.name IS NULL OR EXISTS (SELECT FROM entry_values v
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

/** Null: the workspace's own log. */
type About = { readonly incidentId: string | null; readonly subjectIds: readonly string[] };

/** Every entry about these records, in the order in which they were recorded. */
export async function listEntriesAbout(tx: Tx, { incidentId, subjectIds }: About): Promise<ListedEntry[]> {
  const rows = await tx.entry.findMany({
    where: { incidentId, subjectId: { in: [...subjectIds] } },
    orderBy: { seq: "asc" },
    select: STORED,
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
