import type { EventType } from "#ledger/catalogue.ts";
import type { StoredEntry } from "#ledger/check-entry.ts";
import { type Change, changesOf, type EntryChanges, ERASED } from "#ledger/fold.ts";
import { type Label, NO_ENTRY, type Occurred, type Origin, readHeader } from "#ledger/header.ts";
import type { Tx } from "#lib/db.ts";
import { invalid, notFound } from "#lib/errors.ts";
import type { Actor } from "#lib/scope.ts";
import { findEarlier, readEarlierAnswers } from "./earlier/queries.ts";
import { nameCountedLabs } from "./lab-counts/queries.ts";
import { type CitedExhibit, readMarks } from "./marks/queries.ts";
import { findPlaces, type Listing, type Place } from "./places/queries.ts";

export type ListedEntry = {
  readonly seq: number;
  readonly type: EventType;
  readonly label: Label | null;
  readonly origin: Origin;
  readonly occurred: Occurred;
  readonly recordedAt: string;
  /** Id of the member, or "system". */
  readonly actorId: string;
  /** Name and roles as they were; null once erased. */
  readonly by: { readonly name: string; readonly roles: readonly string[] } | null;
  readonly organisationId: string | null;
  readonly organisationName: string | null;
  readonly shared: boolean;
  readonly subject: { readonly kind: string; readonly id: string };
  /** Each field with what it was before in the same record: undefined when it was not recorded, ERASED when erased. */
  readonly changes: readonly Change[];
  /** What the laboratories are called whose persons it counts. */
  readonly labNames?: ReadonlyMap<string, string>;
};

/** With what later entries say of it: its correction, and the entry that it corrects. */
export type LoggedEntry = ListedEntry & {
  readonly supersedes: number | null;
  readonly supersededBy: number | null;
  readonly isPinned: boolean;
  /** The exhibits it rests on, by number. */
  readonly exhibits: readonly CitedExhibit[];
};

export type ListedEntries = { readonly entries: readonly LoggedEntry[]; readonly next: string | null };

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

/** The entries of the page, each with what its fields were before. */
async function readEntries(tx: Tx, streamId: string, page: readonly Place[]): Promise<LoggedEntry[]> {
  if (page.length === 0) return [];
  const seqs = page.map(({ seq }) => seq);
  const rows = await tx.entry.findMany({
    where: { streamId, seq: { in: [...new Set([...seqs, ...(await findEarlier(tx, streamId, page))])] } },
    orderBy: { seq: "asc" },
    select: STORED,
  });
  const found = changesOf(rows as StoredEntry[]).filter(({ header }) => seqs.includes(header.seq));
  const changes = await readEarlierAnswers(tx, streamId, found);
  const names = await namesIn(tx, changes);
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
  const names = await namesIn(tx, changes);
  return changes.map((entry) => toListed(entry, names));
}

type Names = {
  readonly organisations: ReadonlyMap<string, string>;
  readonly labs: ReadonlyMap<string, string>;
};

async function namesIn(tx: Tx, changes: readonly EntryChanges[]): Promise<Names> {
  const ids = [...new Set(changes.flatMap(({ header }) => header.organisation ?? []))];
  const rows = await tx.organisation.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true },
  });
  const organisations = new Map(rows.map(({ id, name }) => [id, name]));
  return { organisations, labs: await nameCountedLabs(tx, changes) };
}

function toListed({ header, changes }: EntryChanges, { organisations, labs }: Names): ListedEntry {
  const { seq, label, origin, occurred, organisation, shared, subject } = header;
  return {
    ...{ seq, label, origin, occurred, shared, subject },
    type: header.type as EventType,
    recordedAt: header.at,
    actorId: header.actor,
    organisationId: organisation,
    organisationName: organisation === null ? null : (organisations.get(organisation) ?? null),
    labNames: labs,
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
