import { canReadCosts } from "#features/costs/access.ts";
import { canReadChannel } from "#features/counsel/access.ts";
import { listPendingLaw } from "#features/law-reviews/queries.ts";
import { findNextDeadline, findWorstOverdue } from "#features/obligations/agenda/queries.ts";
import { listOwnRules } from "#features/obligations/applied-law/queries.ts";
import { isOnlyVendorContact } from "#lib/access.ts";
import type { Tx } from "#lib/db.ts";
import { notFound } from "#lib/errors.ts";
import type { Moment } from "#lib/moment.ts";
import type { Actor } from "#lib/scope.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { canAddOrganisations, canCloseIncident } from "../access.ts";
import { deriveWorstState, type IncidentFigures, internalTargets, isRunning } from "./rules.ts";

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
    orderBy: [{ closedAt: { sort: "desc", nulls: "first" } }, { loggedAt: "desc" }, { id: "asc" }],
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

export type PersonCounts = {
  readonly estimated: number | null;
  readonly confirmed: number | null;
  /** Confirmed where there is a confirmed count, else estimated; null while nothing is known. */
  readonly persons: number | null;
};

/** How one case stands: its obligations counted, its persons as counted so far and as somebody adopted them. */
export type IncidentCount = {
  readonly figures: IncidentFigures;
  readonly counted: PersonCounts;
  /** Null where nobody adopted a number, or the reader may not see claims. */
  readonly adoptedPersons: string | null;
};

type CountRow = { [name in Exclude<keyof IncidentFigures, "nextDueAt">]: number } & PersonCounts & {
    incident_id: string;
    next_due_at: Date | null;
    adopted: string | null;
  };

/** The counts of every case in scope, or of one, in one reading. */
export async function countIncidents(
  tx: Tx,
  now: number,
  incidentId: string | null = null,
): Promise<(incidentId: string) => IncidentCount> {
  const at = new Date(now);
  const dated = Prisma.sql`state IN ('due', 'undetermined') AND due_at IS NOT NULL`;
  const only = (column: string) =>
    incidentId === null ? Prisma.empty : Prisma.sql`WHERE ${Prisma.raw(column)} = ${incidentId}::uuid`;
  const rows = await tx.$queryRaw<CountRow[]>`
    SELECT i.id AS incident_id, COALESCE(organisations, 0) AS organisations, COALESCE(labs, 0) AS labs, next_due_at,
      COALESCE(overdue, 0) AS overdue, COALESCE(past_limit, 0) AS "pastLimit",
      COALESCE(undetermined, 0) AS undetermined, COALESCE(reviews, 0) AS reviews, COALESCE(due, 0) AS due,
      COALESCE(open, 0) AS open, COALESCE(waiting, 0) AS waiting, COALESCE(settled, 0) AS settled,
      estimated, confirmed, persons, (
        SELECT c.value FROM claims c WHERE (c.workspace_id, c.incident_id) = (i.workspace_id, i.id)
          AND c.about = 'persons' AND c.organisation_id IS NULL AND c.adopted_at IS NOT NULL LIMIT 1) AS adopted
    FROM incidents i
    LEFT JOIN (
      SELECT e.incident_id, sum(l.labs)::int AS labs, sum(l.estimated)::float8 AS estimated,
        count(*) FILTER (WHERE e.roles && ARRAY['controller', 'joint_controller'])::int AS organisations,
        sum(l.confirmed)::float8 AS confirmed, sum(l.persons)::float8 AS persons
      FROM exposures e LEFT JOIN (
        SELECT workspace_id, exposure_id, count(*) AS labs, sum(persons_estimated) AS estimated,
          sum(persons_confirmed) AS confirmed, sum(COALESCE(persons_confirmed, persons_estimated)) AS persons
        FROM exposure_labs GROUP BY 1, 2) l ON (l.workspace_id, l.exposure_id) = (e.workspace_id, e.id)
      ${only("e.incident_id")} GROUP BY 1) AS parties ON parties.incident_id = i.id
    LEFT JOIN (
      SELECT incident_id,
        min(due_at) FILTER (WHERE ${dated} AND due_at > ${at}) AS next_due_at,
        count(*) FILTER (WHERE ${dated} AND due_at <= ${at})::int AS overdue,
        count(*) FILTER (WHERE ${dated} AND own_rule IS NULL AND legal_limit_at < ${at})::int AS past_limit,
        count(*) FILTER (WHERE state = 'undetermined')::int AS undetermined,
        count(*) FILTER (WHERE review IS NOT NULL)::int AS reviews,
        count(*) FILTER (WHERE state = 'due')::int AS due,
        count(*) FILTER (WHERE state = 'open')::int AS open,
        count(*) FILTER (WHERE state = 'waiting')::int AS waiting,
        count(*) FILTER (WHERE state IN ('filed', 'decided', 'not_required'))::int AS settled
      FROM obligations ${only("incident_id")} GROUP BY 1) AS owed ON owed.incident_id = i.id
    ${only("i.id")}`;
  const counts = new Map(rows.map((row) => [row.incident_id, toCount(row)]));
  return (id) => counts.get(id) ?? NOTHING;
}

function toCount(row: CountRow): IncidentCount {
  const { incident_id, next_due_at, estimated, confirmed, persons, adopted, ...figures } = row;
  return {
    figures: { ...figures, nextDueAt: next_due_at?.getTime() ?? null },
    counted: { estimated, confirmed, persons },
    adoptedPersons: adopted,
  };
}

const NOTHING: IncidentCount = {
  figures: {
    ...{ organisations: 0, labs: 0, nextDueAt: null, overdue: 0, pastLimit: 0, undetermined: 0 },
    ...{ reviews: 0, due: 0, open: 0, waiting: 0, settled: 0 },
  },
  counted: { estimated: null, confirmed: null, persons: null },
  adoptedPersons: null,
};

/** The organisations that have a file in a case, by name: for a choice. */
export function listFileNames(
  tx: Tx,
  incidentId: string,
): Promise<{ organisationId: string; name: string }[]> {
  return tx.$queryRaw`
    SELECT e.organisation_id AS "organisationId", o.name
    FROM exposures e JOIN organisations o ON (o.workspace_id, o.id) = (e.workspace_id, e.organisation_id)
    WHERE e.incident_id = ${incidentId}::uuid ORDER BY o.name, e.id`;
}

/** The laboratories that stand in the files of a case, by name: for a choice. */
export async function listFileLabs(tx: Tx, incidentId: string) {
  const rows = await tx.lab.findMany({
    where: { exposures: { some: { exposure: { incidentId } } } },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, name: true },
  });
  return rows.map(({ id, name }) => ({ labId: id, name }));
}

/** Of controllers: a processor's awareness starts no notification of its own. */
const UNRETAINED = {
  roles: { hasSome: ["controller", "joint_controller"] },
  awarenessPositions: { none: { nature: "retained" } },
};

/** All, or those alone without a retained position. */
type Choice = { readonly incidentId: string; readonly position?: "none" | undefined };

const chosen = ({ incidentId, position }: Choice) => ({
  incidentId,
  ...(position === "none" ? UNRETAINED : {}),
});

export function countFiles(tx: Tx, choice: Choice): Promise<number> {
  return tx.exposure.count({ where: chosen(choice) });
}

/** The case that this one follows, and those that follow it, as far as the reader may see them. */
export async function findLinked(tx: Tx, { id, followsId }: IncidentRow) {
  const named = { id: true, reference: true, title: true } as const;
  return {
    follows:
      followsId === null ? null : await tx.incident.findFirst({ where: { id: followsId }, select: named }),
    followers: await tx.incident.findMany({
      where: { followsId: id },
      select: named,
      orderBy: { loggedAt: "asc" },
    }),
  };
}

export type LinkedCases = Awaited<ReturnType<typeof findLinked>>;

export const FILES_PER_PAGE = 100;

/** The file of each organisation in a case: its part, what started its clock, its laboratories and their counts. */
export function listFiles(tx: Tx, { page, ...choice }: Choice & { page: number }) {
  return tx.exposure.findMany({
    where: chosen(choice),
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

/** How a case stands, from its counts. */
export function standing(
  incident: Pick<IncidentRow, "closedAt" | "origin">,
  count: IncidentCount,
  now: number,
) {
  return { ...count, isRunning: isRunning(incident), worst: deriveWorstState(count.figures, now) };
}

/** What stands above every page of a case. */
export async function readSummary(tx: Tx, reference: string, { actor, now }: { actor: Actor; now: number }) {
  const incident = await getIncident(tx, reference);
  const count = (await countIncidents(tx, now, incident.id))(incident.id);
  return {
    ...{ now, incident },
    ...standing(incident, count, now),
    next: isRunning(incident) ? await findNextDeadline(tx, incident.id, now) : null,
    overdue:
      isRunning(incident) && count.figures.overdue > 0 ? await findWorstOverdue(tx, incident.id, now) : null,
    pendingLaw: incident.closedAt === null ? await listPendingLaw(tx, incident.id) : [],
    targets: count.figures.organisations === 0 ? await findTargets(tx, incident) : [],
    reach: actor.reach,
    readsCase: !isOnlyVendorContact(actor),
    waits: isOnlyVendorContact(actor) ? await countWaiting(tx, incident.id) : null,
    readsChannel: canReadChannel(actor),
    readsOwnCosts: actor.reach === "organisation" && canReadCosts(actor),
    canCloseIncident: canCloseIncident(actor),
    canAddOrganisations: incident.closedAt === null && canAddOrganisations(actor),
  };
}

/** What a case asks of a vendor's contact: replies, by when the first, and tasks. */
async function countWaiting(tx: Tx, incidentId: string) {
  const questions = await tx.vendorQuestion.findMany({
    where: { incidentId, withdrawnAt: null, answers: { none: {} } },
    select: { dueAt: true },
    orderBy: { dueAt: "asc" },
  });
  const tasks = await tx.task.count({ where: { incidentId, settledAt: null } });
  return { questions: questions.length, firstDueAt: questions[0]?.dueAt.getTime() ?? null, tasks };
}

/** The same for the pages that tell the case itself: to a vendor's contact they do not exist. */
export async function readCase(tx: Tx, reference: string, at: { actor: Actor; now: number }) {
  if (isOnlyVendorContact(at.actor)) throw notFound("page");
  return readSummary(tx, reference, at);
}

async function findTargets(tx: Tx, { detection, occurrenceFrom }: IncidentRow) {
  const known = { detection: detection as Moment | null, occurrence: occurrenceFrom as Moment | null };
  return internalTargets(await listOwnRules(tx), known, "Europe/Paris");
}

export type IncidentSummary = Awaited<ReturnType<typeof readSummary>>;
