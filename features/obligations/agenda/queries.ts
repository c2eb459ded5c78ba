import type { Reason } from "#law/obligation.ts";
import type { Tx } from "#lib/db.ts";
import { Prisma } from "#prisma/generated/client.ts";
import type { OwnRuleShown } from "../rules.ts";

export type Deadline = {
  readonly id: string;
  readonly ruleId: string;
  readonly addressee: string;
  /** Null for a rule of law. */
  readonly ownRule: OwnRuleShown | null;
  readonly state: string;
  readonly dueAt: number;
  readonly legalLimitAt: number | null;
  readonly incidentId: string;
  readonly organisationId: string;
  readonly reference: string;
  readonly title: string;
  readonly exercise: boolean;
  readonly exposureId: string;
  readonly organisationName: string;
  readonly timeZone: string;
};

/** The dates of one kind of case, past or to come: the first of them, and how many there are in all. */
export type Agenda = { readonly deadlines: readonly Deadline[]; readonly total: number };

type Row = {
  id: string;
  rule_id: string;
  addressee: string;
  own_rule: OwnRuleShown | null;
  state: string;
  due_at: Date;
  legal_limit_at: Date | null;
  incident_id: string;
  organisation_id: string;
  reference: string;
  title: string;
  exercise: boolean;
  exposure_id: string;
  name: string;
  time_zone: string;
  past: boolean;
  total: number;
};

const MOST_READ = 200;

export type Agendas = {
  readonly live: { readonly overdue: Agenda; readonly coming: Agenda };
  readonly exercise: { readonly overdue: Agenda; readonly coming: Agenda };
};

/** Every date of the running cases up to `until`; exercises apart, closed cases and history left out. */
export async function listDeadlines(
  tx: Tx,
  { now, until }: { now: number; until: number },
): Promise<Agendas> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT dated.*, o.name, o.time_zone FROM (
      SELECT b.workspace_id, b.id, b.rule_id, b.addressee, b.own_rule, b.state, b.due_at, b.legal_limit_at,
        b.incident_id, b.organisation_id, i.reference, i.title, i.origin = 'exercise' AS exercise, b.exposure_id,
        b.due_at <= ${new Date(now)} AS past, count(*) OVER kind::int AS total,
        row_number() OVER (kind ORDER BY b.due_at, b.rule_id, b.addressee, b.id) AS place
      FROM obligations b JOIN incidents i ON (i.workspace_id, i.id) = (b.workspace_id, b.incident_id)
      WHERE b.state IN ('due', 'undetermined') AND b.due_at <= ${new Date(until)}
        AND NOT b.incident_closed AND i.origin <> 'demonstration'
      WINDOW kind AS (PARTITION BY i.origin = 'exercise', b.due_at <= ${new Date(now)})) AS dated
    JOIN organisations o ON (o.workspace_id, o.id) = (dated.workspace_id, dated.organisation_id)
    WHERE place <= ${MOST_READ} ORDER BY due_at, o.name, rule_id, addressee, dated.id`;
  const of = (exercise: boolean, past: boolean): Agenda => {
    const own = rows.filter((row) => row.exercise === exercise && row.past === past);
    return { deadlines: own.map(toDeadline), total: own[0]?.total ?? 0 };
  };
  return {
    live: { overdue: of(false, true), coming: of(false, false) },
    exercise: { overdue: of(true, true), coming: of(true, false) },
  };
}

function toDeadline(row: Row): Deadline {
  return {
    id: row.id,
    ruleId: row.rule_id,
    addressee: row.addressee,
    ownRule: row.own_rule,
    state: row.state,
    dueAt: row.due_at.getTime(),
    legalLimitAt: row.legal_limit_at?.getTime() ?? null,
    incidentId: row.incident_id,
    organisationId: row.organisation_id,
    reference: row.reference,
    title: row.title,
    exercise: row.exercise,
    exposureId: row.exposure_id,
    organisationName: row.name,
    timeZone: row.time_zone,
  };
}

/** What only a person can settle, alike ones of a case counted together. */
export type Matter = {
  readonly kind: "review" | "undetermined" | "high_risk" | "awareness";
  readonly incidentId: string;
  readonly reference: string;
  readonly title: string;
  readonly exercise: boolean;
  readonly ruleId: string;
  readonly addressee: string;
  readonly ownRule: OwnRuleShown | null;
  readonly count: number;
  /** One of them, to open when it is alone. */
  readonly obligationId: string;
  readonly organisationName: string;
  readonly reason: Reason;
  readonly timeZone: string;
  /** The first of their own targets, where the law sets no number. */
  readonly targetAt: number | null;
};

type MatterRow = {
  kind: Matter["kind"];
  incident_id: string;
  reference: string;
  title: string;
  exercise: boolean;
  rule_id: string;
  addressee: string;
  own_rule: OwnRuleShown | null;
  target_at: Date | null;
  count: number;
  obligation_id: string;
  name: string;
  reason: Reason;
  time_zone: string;
};

const KIND_OF_MATTER = Prisma.sql`CASE WHEN b.review IS NOT NULL THEN 'review'
  WHEN b.state = 'undetermined' THEN 'undetermined'
  WHEN b.state = 'open' AND b.addressee = 'persons' AND e.risk = 'high_risk' THEN 'high_risk'
  WHEN b.state = 'waiting' AND b.waits_for = 'instant:awareness' THEN 'awareness' END`;

export async function listMatters(tx: Tx): Promise<Matter[]> {
  const rows = await tx.$queryRaw<MatterRow[]>`
    SELECT kind, incident_id, reference, title, exercise, rule_id, addressee, count(*)::int AS count,
      (array_agg(id ORDER BY name, id))[1] AS obligation_id, min(name) AS name, (array_agg(reason ORDER BY name, id))[1] AS reason,
      (array_agg(time_zone ORDER BY name, id))[1] AS time_zone, (array_agg(own_rule ORDER BY name, id))[1] AS own_rule, min(target_at) AS target_at
    FROM (
      SELECT ${KIND_OF_MATTER} AS kind, b.id, b.incident_id, i.reference, i.title, i.origin = 'exercise' AS exercise,
        b.rule_id, b.addressee, b.reason, b.own_rule, b.target_at, o.name, o.time_zone
      FROM obligations b JOIN incidents i ON (i.workspace_id, i.id) = (b.workspace_id, b.incident_id)
      JOIN exposures e ON (e.workspace_id, e.id) = (b.workspace_id, b.exposure_id)
      JOIN organisations o ON (o.workspace_id, o.id) = (b.workspace_id, b.organisation_id)
      WHERE NOT b.incident_closed AND i.origin <> 'demonstration') AS asked
    WHERE kind IS NOT NULL AND (kind <> 'awareness' OR rule_id = 'eu.gdpr.33-1')
    GROUP BY kind, incident_id, reference, title, exercise, rule_id, addressee
    ORDER BY exercise, kind DESC, reference, rule_id, addressee`;
  return rows.map(
    ({ incident_id, rule_id, obligation_id, name, time_zone, own_rule, target_at, ...row }) => ({
      ...row,
      ownRule: own_rule,
      targetAt: target_at?.getTime() ?? null,
      incidentId: incident_id,
      ruleId: rule_id,
      obligationId: obligation_id,
      organisationName: name,
      timeZone: time_zone,
    }),
  );
}

/** The next date of one case, be it past: what its header shows. */
export function findNextDeadline(tx: Tx, incidentId: string, now: number) {
  return findFirst(tx, incidentId, Prisma.sql`ORDER BY due_at <= ${new Date(now)}, due_at`);
}

/** Of the dates of one case that passed, the worst: past its legal limit, then past for the longest. */
export function findWorstOverdue(tx: Tx, incidentId: string, now: number) {
  const at = new Date(now);
  return findFirst(
    tx,
    incidentId,
    Prisma.sql`AND due_at <= ${at}
      ORDER BY (own_rule IS NULL AND legal_limit_at < ${at}) DESC NULLS LAST, due_at`,
  );
}

/** Of dates at the same instant, always the same one. */
async function findFirst(tx: Tx, incidentId: string, order: Prisma.Sql) {
  const [first] = await tx.$queryRaw<NextRow[]>`
    SELECT first.*, o.name, o.time_zone FROM (
      SELECT workspace_id, organisation_id, id, rule_id, addressee, own_rule, due_at FROM obligations
      WHERE incident_id = ${incidentId}::uuid AND state IN ('due', 'undetermined') AND due_at IS NOT NULL
      ${order}, rule_id, addressee, id LIMIT 1) AS first
    JOIN organisations o ON (o.workspace_id, o.id) = (first.workspace_id, first.organisation_id)`;
  if (first === undefined) return null;
  const { id, rule_id: ruleId, addressee, own_rule: ownRule, due_at, name, time_zone: timeZone } = first;
  return { id, ruleId, addressee, ownRule, dueAt: due_at.getTime(), organisationName: name, timeZone };
}

export type NextDeadline = NonNullable<Awaited<ReturnType<typeof findFirst>>>;

type NextRow = Pick<Row, "id" | "rule_id" | "addressee" | "own_rule" | "due_at" | "name" | "time_zone">;
