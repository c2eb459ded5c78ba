import type { Tx } from "#lib/db.ts";
import { notFound } from "#lib/errors.ts";
import { Prisma } from "#prisma/generated/client.ts";
import type { IncidentFigures } from "./rules.ts";

export async function getIncident(tx: Tx, reference: string) {
  const incident = await tx.incident.findFirst({ where: { reference } });
  if (incident === null) throw notFound("incident");
  return incident;
}

export type IncidentRow = Awaited<ReturnType<typeof getIncident>>;

const MOST_LISTED = 500;

/** Open cases first, then the latest. */
export function listIncidents(tx: Tx) {
  return tx.incident.findMany({
    orderBy: [{ closedAt: { sort: "desc", nulls: "first" } }, { loggedAt: "desc" }],
    take: MOST_LISTED,
    select: {
      id: true,
      reference: true,
      title: true,
      kind: true,
      origin: true,
      loggedAt: true,
      closedAt: true,
    },
  });
}

export type ListedIncident = Awaited<ReturnType<typeof listIncidents>>[number];

const NO_FIGURES: IncidentFigures = {
  ...{ organisations: 0, labs: 0, nextDueAt: null, overdue: 0, pastLimit: 0, undetermined: 0 },
  ...{ reviews: 0, due: 0, open: 0, waiting: 0, settled: 0 },
};

type FiguresRow = { [name in Exclude<keyof IncidentFigures, "nextDueAt">]: number } & {
  incident_id: string;
  next_due_at: Date | null;
};

/** The figures of every case in scope, or of one, in one reading. */
export async function countFigures(
  tx: Tx,
  now: number,
  incidentId: string | null = null,
): Promise<(incidentId: string) => IncidentFigures> {
  const at = new Date(now);
  const dated = Prisma.sql`state IN ('due', 'undetermined') AND due_at IS NOT NULL`;
  const only = incidentId === null ? Prisma.empty : Prisma.sql`WHERE incident_id = ${incidentId}::uuid`;
  const rows = await tx.$queryRaw<FiguresRow[]>`
    SELECT parties.incident_id, organisations, labs, next_due_at,
      COALESCE(overdue, 0) AS overdue, COALESCE(past_limit, 0) AS "pastLimit",
      COALESCE(undetermined, 0) AS undetermined, COALESCE(reviews, 0) AS reviews, COALESCE(due, 0) AS due,
      COALESCE(open, 0) AS open, COALESCE(waiting, 0) AS waiting, COALESCE(settled, 0) AS settled
    FROM (
      SELECT e.incident_id, count(*) FILTER (WHERE e.roles && ARRAY['controller', 'joint_controller'])::int AS organisations,
        COALESCE(sum(l.labs), 0)::int AS labs
      FROM exposures e LEFT JOIN (
        SELECT workspace_id, exposure_id, count(*) AS labs FROM exposure_labs GROUP BY 1, 2) l
        ON (l.workspace_id, l.exposure_id) = (e.workspace_id, e.id)
      ${only} GROUP BY 1) AS parties
    LEFT JOIN (
      SELECT incident_id,
        min(due_at) FILTER (WHERE ${dated} AND due_at > ${at}) AS next_due_at,
        count(*) FILTER (WHERE ${dated} AND due_at <= ${at})::int AS overdue,
        count(*) FILTER (WHERE ${dated} AND legal_limit_at < ${at})::int AS past_limit,
        count(*) FILTER (WHERE state = 'undetermined')::int AS undetermined,
        count(*) FILTER (WHERE review IS NOT NULL)::int AS reviews,
        count(*) FILTER (WHERE state = 'due')::int AS due,
        count(*) FILTER (WHERE state = 'open')::int AS open,
        count(*) FILTER (WHERE state = 'waiting')::int AS waiting,
        count(*) FILTER (WHERE state IN ('filed', 'decided', 'not_required'))::int AS settled
      FROM obligations ${only} GROUP BY 1) AS owed USING (incident_id)`;
  const figures = new Map(
    rows.map(({ incident_id, next_due_at, ...counts }) => [
      incident_id,
      { ...counts, nextDueAt: next_due_at?.getTime() ?? null },
    ]),
  );
  return (id) => figures.get(id) ?? NO_FIGURES;
}

/** The adopted number of persons of each case, where somebody adopted one and the reader may see claims. */
export async function listAdoptedPersons(
  tx: Tx,
  incidentId: string | null = null,
): Promise<Map<string, string>> {
  const claims = await tx.claim.findMany({
    where: { about: "persons", adoptedAt: { not: null }, ...(incidentId === null ? {} : { incidentId }) },
    select: { incidentId: true, value: true },
  });
  return new Map(claims.map((claim) => [claim.incidentId, claim.value]));
}

export type PersonCounts = {
  readonly estimated: number | null;
  readonly confirmed: number | null;
  /** Confirmed where there is a confirmed count, else estimated; null while nothing is known. */
  readonly persons: number | null;
};

/** The persons counted so far in one case, over all laboratories in scope. */
export async function countPersonsOf(tx: Tx, incidentId: string): Promise<PersonCounts> {
  const [counted] = await tx.$queryRaw<PersonCounts[]>`
    SELECT sum(el.persons_estimated)::int AS estimated, sum(el.persons_confirmed)::int AS confirmed,
      sum(COALESCE(el.persons_confirmed, el.persons_estimated))::int AS persons
    FROM exposure_labs el JOIN exposures e ON (e.workspace_id, e.id) = (el.workspace_id, el.exposure_id)
    WHERE e.incident_id = ${incidentId}::uuid`;
  return counted ?? { estimated: null, confirmed: null, persons: null };
}

/** The organisations that have a file in a case, by name: for a choice. */
export async function listFileNames(tx: Tx, incidentId: string) {
  const files = await tx.exposure.findMany({
    where: { incidentId },
    orderBy: [{ organisation: { name: "asc" } }, { id: "asc" }],
    select: { organisationId: true, organisation: { select: { name: true } } },
  });
  return files.map(({ organisationId, organisation: { name } }) => ({ organisationId, name }));
}

export function countFiles(tx: Tx, incidentId: string): Promise<number> {
  return tx.exposure.count({ where: { incidentId } });
}

export const FILES_PER_PAGE = 100;

/** The file of each organisation in a case: its part, what started its clock, its laboratories and their counts. */
export function listFiles(tx: Tx, { incidentId, page }: { incidentId: string; page: number }) {
  return tx.exposure.findMany({
    where: { incidentId },
    orderBy: [{ organisation: { name: "asc" } }, { id: "asc" }],
    take: FILES_PER_PAGE,
    skip: (page - 1) * FILES_PER_PAGE,
    select: {
      ...{ id: true, organisationId: true, roles: true, instants: true, awarenessNote: true, risk: true },
      ...{ severeHealthIncident: true, itSystemAttack: true, encrypted: true, exemptions34: true },
      organisation: { select: { name: true, timeZone: true } },
      labs: {
        orderBy: { lab: { number: "asc" } },
        select: {
          ...{ personsEstimated: true, personsConfirmed: true },
          lab: { select: { id: true, number: true, name: true, department: true } },
        },
      },
    },
  });
}

export type IncidentFile = Awaited<ReturnType<typeof listFiles>>[number];
