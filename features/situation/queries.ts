import { adoptedFigures, countRegistered, sumOrganisationFigures } from "#features/claims/queries.ts";
import { sumTelling } from "#features/communications/queries.ts";
import { sumCosts } from "#features/costs/queries.ts";
import { countIncidents, type IncidentRow } from "#features/incidents/overview/queries.ts";
import { deriveWorstState } from "#features/incidents/overview/rules.ts";
import { listMatters } from "#features/obligations/agenda/queries.ts";
import { listTasks } from "#features/tasks/queries.ts";
import { RULES } from "#law/pack.ts";
import type { Tx } from "#lib/db.ts";
import { notFound } from "#lib/errors.ts";
import type { Actor } from "#lib/scope.ts";
import type { PartKey } from "./catalogue.ts";
import { listReportedDecisions } from "./decided/queries.ts";
import {
  adoptedFigure,
  type Figure,
  firstOf,
  type LateDuty,
  lateFigure,
  type ReportedDeadline,
  type ReportedMatter,
  ruled,
  type Situation,
  tenNumbers,
} from "./rules.ts";

const ZONE = "Europe/Paris";
const MOST_LISTED = 12;
const MOST_MATTERS = 20;

const NOTIFICATIONS = [
  ...new Set(RULES.filter(({ duty }) => duty === "notify_authority").map(({ id }) => id)),
];

type Asked = { readonly incident: IncidentRow; readonly actor: Actor; readonly now: Temporal.Instant };

/** A case as the cell knows it at `now`, with everything that a report says. */
export async function readSituation(tx: Tx, { incident, actor, now }: Asked): Promise<Situation> {
  const at = now.epochMilliseconds;
  const { figures } = (await countIncidents(tx, at, incident.id))(incident.id);
  const since = await findLastReportAt(tx, incident.id);
  const { decisions, proposals } = await listReportedDecisions(tx, { incidentId: incident.id, since, at });
  return {
    ...{ format: 1, at, zone: ZONE, by: actor.name, workspace: actor.workspaceName },
    incident: {
      ...{
        reference: incident.reference,
        title: incident.title,
        kind: incident.kind,
        origin: incident.origin,
      },
      loggedAt: incident.loggedAt.getTime(),
      closedAt: incident.closedAt?.getTime() ?? null,
    },
    worst: deriveWorstState(figures, at),
    inCharge: await listInCharge(tx, incident.id, at),
    numbers: tenNumbers(await readFigures(tx, incident.id, at)),
    ...(await listReportedDeadlines(tx, incident.id, at)),
    ...{ since, decisions },
    matters: [...(await listReportedMatters(tx, incident.id)), ...proposals],
    tasks: await listOverdueTasks(tx, incident.id, at),
  };
}

async function findLastReportAt(tx: Tx, incidentId: string): Promise<number | null> {
  const last = await tx.situationReport.findFirst({
    where: { incidentId },
    orderBy: { number: "desc" },
    select: { producedAt: true },
  });
  return last?.producedAt.getTime() ?? null;
}

const CLAIMED = [
  ...["persons", "nir", "sensitive", "password_clear", "reachable_email", "reachable_post", "reachable_none"],
  ...["letters_sent", "letters_returned", "calls", "requests", "complaints"],
] as readonly PartKey[];

async function readFigures(tx: Tx, incidentId: string, at: number): Promise<ReadonlyMap<PartKey, Figure>> {
  const registered = await countRegistered(tx, incidentId);
  const adopted = await adoptedFigures(tx, incidentId);
  const sums = new Map((await sumOrganisationFigures(tx, incidentId)).map((sum) => [sum.about, sum]));
  const known = new Map<PartKey, Figure>();
  for (const part of CLAIMED) {
    const found = adoptedFigure(adopted.get(part), sums.get(part), registered.organisations);
    if (found !== null) known.set(part, found);
  }
  if (!known.has("persons") && registered.persons !== null)
    known.set("persons", {
      value: registered.persons,
      source: { kind: "files_uncounted", labs: registered.labsUncounted },
    });
  for (const [part, figure] of await listTold(tx, incidentId)) known.set(part, figure);
  const source = { kind: "files" } as const;
  known.set("organisations_hit", { value: registered.organisations, source });
  known.set("organisations_notified", { value: await countNotified(tx, incidentId), source });
  known.set("organisations_late", lateFigure(await listLate(tx, incidentId, at)));
  const costs = await sumCosts(tx, incidentId);
  const ofVat = (vat: string) => costs.byVat.find((one) => one.vat === vat)?.cents ?? 0;
  if (costs.lines > 0)
    known.set("cost", {
      value: costs.totalCents,
      source: { kind: "costs", lines: costs.lines, excluded: ofVat("excluded"), included: ofVat("included") },
    });
  return known;
}

/** What was recorded of the waves themselves stands before what somebody reported of them. */
async function listTold(tx: Tx, incidentId: string): Promise<[PartKey, Figure][]> {
  const { lettersSent, lettersReturned, ...reach } = await sumTelling(tx, incidentId);
  const sent = (value: number | null): Figure | null =>
    value === null ? null : { value, source: { kind: "waves" } };
  const reached = (total: { sum: number; labs: number } | null): Figure | null =>
    total === null ? null : { value: total.sum, source: { kind: "reach", labs: total.labs } };
  const parts: [PartKey, Figure | null][] = [
    ["letters_sent", sent(lettersSent)],
    ["letters_returned", sent(lettersReturned)],
    ["reachable_email", reached(reach.email)],
    ["reachable_post", reached(reach.post)],
    ["reachable_none", reached(reach.unreachable)],
  ];
  return parts.flatMap(([part, figure]): [PartKey, Figure][] => (figure === null ? [] : [[part, figure]]));
}

/** Controllers whose notifications to a data protection authority are all filed; what was withdrawn is not. */
async function countNotified(tx: Tx, incidentId: string): Promise<number> {
  const [row] = await tx.$queryRaw<{ notified: number }[]>`
    SELECT count(*) FILTER (WHERE filed AND NOT pending)::int AS notified
    FROM (
      SELECT b.exposure_id, bool_or(b.state = 'filed' AND f.withdrawn IS NOT TRUE) AS filed,
        bool_or(b.state IN ('due', 'undetermined', 'open', 'waiting') OR (b.state = 'filed' AND f.withdrawn)) AS pending
      FROM obligations b
      LEFT JOIN (
        SELECT workspace_id, obligation_id, bool_and(withdrawn_at IS NOT NULL) AS withdrawn
        FROM filings WHERE incident_id = ${incidentId}::uuid GROUP BY 1, 2) f
        ON (f.workspace_id, f.obligation_id) = (b.workspace_id, b.id)
      JOIN exposures e ON (e.workspace_id, e.id) = (b.workspace_id, b.exposure_id)
        AND e.roles && ARRAY['controller', 'joint_controller']
      WHERE b.incident_id = ${incidentId}::uuid AND b.own_rule IS NULL AND b.rule_id = ANY (${NOTIFICATIONS})
      GROUP BY 1) AS by_file`;
  return row?.notified ?? 0;
}

/** Every duty of a controller that is past its planning date, or whose first filing that stands was, as known now. */
function listLate(tx: Tx, incidentId: string, at: number): Promise<LateDuty[]> {
  return tx.$queryRaw<LateDuty[]>`
    SELECT b.organisation_id::text AS "organisationId", b.rule_id AS "ruleId", b.addressee, b.own_rule AS "ownRule"
    FROM obligations b
    JOIN exposures e ON (e.workspace_id, e.id) = (b.workspace_id, b.exposure_id)
      AND e.roles && ARRAY['controller', 'joint_controller']
    LEFT JOIN (
      SELECT workspace_id, obligation_id, bool_and(withdrawn_at IS NOT NULL) AS withdrawn,
        (array_agg(CASE WHEN corrected_filed_at IS NULL THEN late_by_seconds > 0 ELSE corrected_filed_at > due_at END
          ORDER BY COALESCE(corrected_filed_at, filed_at), recorded_at) FILTER (WHERE withdrawn_at IS NULL))[1] AS late
      FROM filings WHERE incident_id = ${incidentId}::uuid GROUP BY 1, 2) f
      ON (f.workspace_id, f.obligation_id) = (b.workspace_id, b.id)
    WHERE b.incident_id = ${incidentId}::uuid
      AND (((b.state IN ('due', 'undetermined') OR (b.state = 'filed' AND f.withdrawn)) AND b.due_at <= ${new Date(at)})
        OR f.late)
    ORDER BY b.rule_id, b.addressee, b.id`;
}

async function listInCharge(tx: Tx, incidentId: string, at: number) {
  const now = new Date(at);
  const duties = await tx.cellDuty.findMany({
    where: { incidentId, fromAt: { lte: now }, OR: [{ untilAt: null }, { untilAt: { gt: now } }] },
    orderBy: [{ role: "asc" }, { fromAt: "asc" }],
    select: { role: true, person: { select: { name: true } } },
  });
  return duties.map(({ role, person }) => ({ role, name: person.name }));
}

async function listReportedDeadlines(tx: Tx, incidentId: string, at: number) {
  const rows = await tx.obligation.findMany({
    where: { incidentId, state: { in: ["due", "undetermined"] }, dueAt: { not: null } },
    orderBy: [{ dueAt: "asc" }, { exposure: { organisation: { name: "asc" } } }, { id: "asc" }],
    select: {
      ...{ ruleId: true, addressee: true, ownRule: true, dueAt: true, legalLimitAt: true },
      exposure: { select: { organisation: { select: { name: true, timeZone: true } } } },
    },
  });
  const deadlines = rows.map(
    ({ dueAt, legalLimitAt, exposure, ...row }): ReportedDeadline => ({
      ...ruled(row),
      organisation: exposure.organisation.name,
      zone: exposure.organisation.timeZone,
      dueAt: dueAt?.getTime() ?? at,
      legalLimitAt: row.ownRule === null ? (legalLimitAt?.getTime() ?? null) : null,
    }),
  );
  return {
    overdue: firstOf(
      deadlines.filter(({ dueAt }) => dueAt <= at),
      MOST_LISTED,
    ),
    coming: firstOf(
      deadlines.filter(({ dueAt }) => dueAt > at),
      MOST_LISTED,
    ),
  };
}

async function listReportedMatters(tx: Tx, incidentId: string): Promise<ReportedMatter[]> {
  const matters = (await listMatters(tx)).filter((matter) => matter.incidentId === incidentId);
  return matters.slice(0, MOST_MATTERS).map(({ kind, count, organisationName, ...matter }) => ({
    ...{ sort: "obligation", kind, count, organisation: organisationName },
    ...ruled(matter),
  }));
}

async function listOverdueTasks(tx: Tx, incidentId: string, at: number): Promise<Situation["tasks"]> {
  const open = await listTasks(tx, { incidentId, settledAt: null });
  const late = open.flatMap(({ title, organisation, ownerName, ownerRole, dueAt }) =>
    dueAt === null || dueAt > at
      ? []
      : [{ title, organisation: organisation?.name ?? null, owner: ownerName, ownerRole, dueAt }],
  );
  return firstOf(late, MOST_LISTED);
}

/** What was reported of a case, the latest first. */
export function listReports(tx: Tx, incidentId: string) {
  return tx.situationReport.findMany({
    where: { incidentId },
    orderBy: { number: "desc" },
    select: { number: true, producedAt: true, producedBy: true, contentHash: true },
  });
}

export type ListedReport = Awaited<ReturnType<typeof listReports>>[number];

/** One report as it was produced. */
export async function getReport(tx: Tx, incidentId: string, number: number) {
  const report = await tx.situationReport.findFirst({ where: { incidentId, number } });
  if (report === null) throw notFound("situation report");
  return { ...report, content: report.content as unknown as Situation };
}

export type Report = Awaited<ReturnType<typeof getReport>>;
