import type { Tx } from "#lib/db.ts";
import { notFound } from "#lib/errors.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import type { Article } from "./catalogue.ts";
import { type Limits, limitsOf, type Party, standingOf, sumOf } from "./rules.ts";

const COUNT = {
  ...{ id: true, incidentId: true, organisationId: true, article: true, receivedOn: true },
  ...{ requestsReceived: true, requestsAnswered: true, requestsRefused: true, requestsExtended: true },
  ...{ extendedOn: true, answeredLate: true, reason: true, recordedAt: true, recordedBy: true },
} as const satisfies Prisma.RightsRequestCountSelect;

const PARTY = {
  roles: true,
  organisation: {
    select: { name: true, kind: true, country: true, region: true, timeZone: true, traits: true },
  },
} as const satisfies Prisma.ExposureSelect;

type CountRow = Prisma.RightsRequestCountGetPayload<{ select: typeof COUNT }>;

const dayOf = (on: Date): string => on.toISOString().slice(0, 10);

function toCount({ receivedOn, extendedOn, article, ...row }: CountRow) {
  return {
    ...{ ...row, article: article as Article, receivedOn: dayOf(receivedOn) },
    extendedOn: extendedOn === null ? null : dayOf(extendedOn),
  };
}

/** The parties of a case by organisation, as the law reads them. */
async function listParties(tx: Tx, incidentId: string) {
  const rows = await tx.exposure.findMany({
    where: { incidentId },
    select: { organisationId: true, ...PARTY },
  });
  return new Map(
    rows.map(({ organisationId, organisation: { name, ...organisation }, roles }) => [
      organisationId,
      { name, party: { ...organisation, roles } as Party },
    ]),
  );
}

type Of = {
  readonly incidentId: string;
  readonly organisationId?: string | undefined;
  readonly article?: Article | undefined;
};

/** The requests of a case by organisation, article and day, with their limits; the latest count of each. */
export async function listRequests(tx: Tx, { incidentId, organisationId, article }: Of, now: number) {
  const parties = await listParties(tx, incidentId);
  const rows = await tx.rightsRequestCount.findMany({
    where: {
      ...{ incidentId, replacedBy: { none: {} } },
      ...(organisationId === undefined ? {} : { organisationId }),
      ...(article === undefined ? {} : { article }),
    },
    orderBy: [{ receivedOn: "asc" }, { article: "asc" }, { id: "asc" }],
    select: COUNT,
  });
  const known = new Map<string, Limits | null>();
  return rows.map(toCount).flatMap((count) => {
    const of = parties.get(count.organisationId);
    if (of === undefined) return [];
    const key = [count.organisationId, count.receivedOn, count.extendedOn].join(" ");
    const limits = known.has(key) ? (known.get(key) ?? null) : limitsOf(count, of.party);
    known.set(key, limits);
    const { name, party } = of;
    return [{ ...count, name, zone: party.timeZone, limits, standing: standingOf(count, limits, now) }];
  });
}

export type ListedRequests = Awaited<ReturnType<typeof listRequests>>[number];

type Cohort = Required<Pick<Of, "incidentId">> & {
  readonly organisationId: string;
  readonly article: Article;
  readonly receivedOn: string;
};

/** The file that a count is about, and what stands of it; out of scope it does not exist. */
export async function getCohort(tx: Tx, { incidentId, organisationId, article, receivedOn }: Cohort) {
  const file = await tx.exposure.findFirst({
    where: { incidentId, organisationId },
    select: { ...PARTY, incident: { select: { origin: true } } },
  });
  if (file === null) throw notFound("organisation file");
  const {
    organisation: { name: _name, ...organisation },
    roles,
    incident,
  } = file;
  const standing = await tx.rightsRequestCount.findFirst({
    where: {
      incidentId,
      organisationId,
      article,
      receivedOn: new Date(receivedOn),
      replacedBy: { none: {} },
    },
    select: COUNT,
  });
  return {
    ...{ organisationId, origin: incident.origin, party: { ...organisation, roles } as Party },
    standing: standing === null ? null : toCount(standing),
  };
}

export type CohortSubject = Awaited<ReturnType<typeof getCohort>>;

/** The running cases with requests that are late, or due until an instant, with their sums; the earliest limit first. */
export async function listDueRequests(tx: Tx, { now, until }: { now: number; until: number }) {
  const incidents = await tx.incident.findMany({
    where: {
      ...{ closedAt: null, origin: { not: "demonstration" } },
      exposures: { some: { rightsRequests: { some: {} } } },
    },
    select: { id: true, reference: true, title: true, origin: true },
    orderBy: { id: "asc" },
  });
  const found = [];
  for (const { id, ...incident } of incidents) {
    const rows = await listRequests(tx, { incidentId: id }, now);
    const sum = sumOf(rows);
    const zone = rows.find(({ standing }) => standing.next?.dueAt === sum.next?.dueAt)?.zone ?? "UTC";
    if (sum.next !== null && sum.next.dueAt <= until) found.push({ incident, sum, next: sum.next, zone });
  }
  return found.sort((a, b) => a.next.dueAt - b.next.dueAt);
}

export type DueRequestsRow = Awaited<ReturnType<typeof listDueRequests>>[number];
