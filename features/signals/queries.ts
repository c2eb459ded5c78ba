import { listEntriesAbout } from "#features/timeline/queries.ts";
import type { Tx } from "#lib/db.ts";
import { notFound } from "#lib/errors.ts";
import type { Moment } from "#lib/moment.ts";
import { Prisma } from "#prisma/generated/client.ts";
import type { SignalState } from "./catalogue.ts";
import { titleOf } from "./rules.ts";
import type { SignalsAsked } from "./schema.ts";

export const SIGNALS_PER_PAGE = 50;
const MOST_OFFERED = 200;

export type ListedSignal = {
  readonly id: string;
  readonly reference: string;
  readonly description: string;
  readonly place: string;
  readonly organisation: string | null;
  readonly lab: string | null;
  readonly state: SignalState;
  readonly channel: string;
  readonly receivedAt: Date;
  readonly incidentId: string | null;
};

/** What is to be triaged first, then the latest. */
export function listSignals(tx: Tx, { state, page }: SignalsAsked): Promise<ListedSignal[]> {
  const only = state === undefined ? Prisma.empty : Prisma.sql`WHERE s.state = ${state}`;
  return tx.$queryRaw<ListedSignal[]>`
    SELECT s.id, s.reference, s.description, s.place, o.name AS organisation, l.name AS lab, s.state, s.channel,
      s.received_at AS "receivedAt", s.incident_id AS "incidentId"
    FROM signals s
    LEFT JOIN organisations o ON (o.workspace_id, o.id) = (s.workspace_id, s.organisation_id)
    LEFT JOIN labs l ON (l.workspace_id, l.id) = (s.workspace_id, s.lab_id)
    ${only} ORDER BY s.state = 'new' DESC, s.received_at DESC, s.id
    LIMIT ${SIGNALS_PER_PAGE} OFFSET ${(page - 1) * SIGNALS_PER_PAGE}`;
}

/** How many reports stand in each state; a state without any is absent. */
export async function countSignals(tx: Tx): Promise<ReadonlyMap<string, number>> {
  const counted = await tx.signal.groupBy({ by: ["state"], _count: true });
  return new Map(counted.map(({ state, _count }) => [state, _count]));
}

/** What of the reports needs a person: those to triage, and breaches that no incident holds yet. Null: nothing. */
export async function findAwaiting(tx: Tx): Promise<{ toTriage: number; toOpen: number } | null> {
  const toTriage = await tx.signal.count({ where: { state: "new" } });
  const toOpen = await tx.signal.count({ where: { state: "breach", incidentId: null } });
  return toTriage + toOpen === 0 ? null : { toTriage, toOpen };
}

export async function getSignal(tx: Tx, reference: string) {
  const signal = await tx.signal.findFirst({ where: { reference } });
  if (signal === null) throw notFound("signal");
  return signal;
}

/** A breach that no incident holds yet, as far as a new incident can take it over. */
export async function findAwaitingSignal(tx: Tx, reference: string) {
  const signal = await tx.signal.findFirst({ where: { reference, state: "breach", incidentId: null } });
  if (signal === null) return null;
  const { id, description, organisationId, labId } = signal;
  return {
    ...{ id, reference, description, organisationId, labId },
    title: titleOf(description),
    seen: signal.seen as Moment | null,
  };
}

export type SignalRow = Awaited<ReturnType<typeof getSignal>>;

/** The names behind the ids of a report, as far as they are in scope. */
export async function nameTies(tx: Tx, signal: SignalRow) {
  const { organisationId, labId, incidentId, duplicateOf } = signal;
  const organisation = await findBy(organisationId, (id) =>
    tx.organisation.findFirst({ where: { id }, select: { name: true } }),
  );
  const lab = await findBy(labId, (id) =>
    tx.lab.findFirst({ where: { id }, select: { name: true, number: true } }),
  );
  const incident = await findBy(incidentId, (id) =>
    tx.incident.findFirst({ where: { id }, select: { reference: true, title: true } }),
  );
  const original = await findBy(duplicateOf, (id) =>
    tx.signal.findFirst({ where: { id }, select: { reference: true } }),
  );
  return { organisation, lab, incident, original };
}

export type SignalTies = Awaited<ReturnType<typeof nameTies>>;

async function findBy<T>(id: string | null, find: (id: string) => Promise<T | null>): Promise<T | null> {
  return id === null ? null : find(id);
}

/** What a report can be tied to: cases that are open, and reports that repeat no other. */
export async function listOriginals(tx: Tx, signalId: string) {
  const incidents = await tx.incident.findMany({
    where: { closedAt: null },
    orderBy: { loggedAt: "desc" },
    take: MOST_OFFERED,
    select: { id: true, reference: true, title: true },
  });
  const signals = await tx.signal.findMany({
    where: { state: { not: "duplicate" }, id: { not: signalId } },
    orderBy: { receivedAt: "desc" },
    take: MOST_OFFERED,
    select: { id: true, reference: true, description: true },
  });
  return { incidents, signals };
}

export type Originals = Awaited<ReturnType<typeof listOriginals>>;

/** What was recorded of a report, in the order in which it was. */
export function listSignalHistory(tx: Tx, signalId: string) {
  return listEntriesAbout(tx, { incidentId: null, subjectIds: [signalId] });
}

export type SignalHistory = Awaited<ReturnType<typeof listSignalHistory>>;

/** Links in use first, then the latest; what only the key's holder knows is not here. */
export function listIntakeLinks(tx: Tx) {
  return tx.intakeLink.findMany({
    orderBy: [{ revokedAt: { sort: "desc", nulls: "first" } }, { createdAt: "desc" }],
    take: MOST_OFFERED,
    select: { id: true, label: true, createdAt: true, createdBy: true, revokedAt: true, revokedBy: true },
  });
}

export type ListedLink = Awaited<ReturnType<typeof listIntakeLinks>>[number];

/** The reports that a case came from or that speak of it. */
export function listSignalsOfIncident(tx: Tx, incidentId: string) {
  return tx.signal.findMany({
    where: { incidentId },
    orderBy: { receivedAt: "asc" },
    take: MOST_OFFERED,
    select: { id: true, reference: true, description: true, receivedAt: true },
  });
}
