import type { Tx } from "#lib/db.ts";
import { isId } from "#lib/ids.ts";
import { Prisma } from "#prisma/generated/client.ts";
import type { ObligationState, OwnRuleShown } from "../rules.ts";
import type { MatrixAsked, MatrixState } from "./schema.ts";

export const PARTIES_PER_PAGE = 100;

/** The two parts a party can have in a case, and the roles that make it one; a party with both stands in both. */
const PARTS = {
  controllers: ["controller", "joint_controller"],
  processors: ["processor", "sub_processor", "host", "manufacturer"],
} as const;
type Part = keyof typeof PARTS;

const ROLES_OF_PART = Prisma.sql`(VALUES ('controllers', ${[...PARTS.controllers]}::text[]),
  ('processors', ${[...PARTS.processors]}::text[])) AS part(name, roles)`;

type Case = { readonly incidentId: string; readonly now: number };
type Asked = Pick<MatrixAsked, "q" | "state" | "sort" | "page"> & Case;

export type Party = {
  readonly exposureId: string;
  readonly organisationId: string;
  readonly name: string;
  readonly timeZone: string;
  readonly persons: number | null;
  readonly labs: readonly PartyLab[];
};

export type PartyLab = {
  readonly number: number;
  readonly name: string;
  readonly department: string | null;
  readonly persons: number | null;
  readonly confirmed: boolean;
};

type PartyRow = {
  part: Part;
  exposure_id: string;
  organisation_id: string;
  name: string;
  time_zone: string;
  persons: number | null;
  total: number;
};

const HOLDS: Record<MatrixState, (at: Date) => Prisma.Sql> = {
  overdue: (at) => Prisma.sql`b.state IN ('due', 'undetermined') AND b.due_at <= ${at}`,
  due: () => Prisma.sql`b.state = 'due'`,
  undetermined: () => Prisma.sql`b.state = 'undetermined'`,
  open: () => Prisma.sql`b.state = 'open'`,
  waiting: () => Prisma.sql`b.state = 'waiting'`,
  review: () => Prisma.sql`b.review IS NOT NULL`,
  filed: () => Prisma.sql`b.state = 'filed'`,
  decided: () => Prisma.sql`b.state = 'decided'`,
  not_required: () => Prisma.sql`b.state = 'not_required'`,
};

const ORDER = {
  due: Prisma.sql`next_due NULLS LAST, o.name, e.id`,
  name: Prisma.sql`o.name, e.id`,
  persons: Prisma.sql`persons DESC NULLS LAST, o.name, e.id`,
} as const;

type Parties = { readonly parties: readonly Party[]; readonly total: number };

/** One page of each part of a case, earliest due first unless asked otherwise, with their laboratories. */
async function listParties(tx: Tx, asked: Asked): Promise<(part: Part) => Parties> {
  const { incidentId, q, state, sort, page, now } = asked;
  const text = q.toLowerCase();
  const matching =
    text === ""
      ? Prisma.empty
      : Prisma.sql`AND (strpos(lower(o.name), ${text}) > 0 OR EXISTS (
          SELECT 1 FROM exposure_labs el JOIN labs l ON (l.workspace_id, l.id) = (el.workspace_id, el.lab_id)
          WHERE (el.workspace_id, el.exposure_id) = (e.workspace_id, e.id)
            AND (strpos(lower(l.name), ${text}) > 0 OR l.number::text = ${text} OR l.department = upper(${text}))))`;
  const holding =
    state === undefined
      ? Prisma.empty
      : Prisma.sql`AND EXISTS (SELECT 1 FROM obligations b
          WHERE (b.workspace_id, b.exposure_id) = (e.workspace_id, e.id) AND ${HOLDS[state](new Date(now))})`;
  const rows = await tx.$queryRaw<PartyRow[]>`
    SELECT * FROM (
      SELECT part.name AS part, e.id AS exposure_id, e.organisation_id, o.name, o.time_zone, counted.persons,
        count(*) OVER (PARTITION BY part.name)::int AS total,
        row_number() OVER (PARTITION BY part.name ORDER BY ${ORDER[sort]})::int AS place
      FROM exposures e JOIN ${ROLES_OF_PART} ON e.roles && part.roles
      JOIN organisations o ON (o.workspace_id, o.id) = (e.workspace_id, e.organisation_id)
      LEFT JOIN LATERAL (
        SELECT min(b.due_at) AS next_due FROM obligations b WHERE (b.workspace_id, b.exposure_id) = (e.workspace_id, e.id)
          AND b.state IN ('due', 'undetermined')) AS dated ON true
      LEFT JOIN LATERAL (
        SELECT sum(COALESCE(el.persons_confirmed, el.persons_estimated))::float8 AS persons FROM exposure_labs el
        WHERE (el.workspace_id, el.exposure_id) = (e.workspace_id, e.id)) AS counted ON true
      WHERE e.incident_id = ${incidentId}::uuid ${matching} ${holding}) AS placed
    WHERE place > ${(page - 1) * PARTIES_PER_PAGE} AND place <= ${page * PARTIES_PER_PAGE} ORDER BY place`;
  const labs = await listPartyLabs(
    tx,
    rows.map((row) => row.exposure_id),
  );
  const toParty = (row: PartyRow): Party => ({
    exposureId: row.exposure_id,
    organisationId: row.organisation_id,
    name: row.name,
    timeZone: row.time_zone,
    persons: row.persons,
    labs: labs.get(row.exposure_id) ?? [],
  });
  return (part) => {
    const own = rows.filter((row) => row.part === part);
    return { parties: own.map(toParty), total: own[0]?.total ?? 0 };
  };
}

type LabRow = PartyLab & { readonly exposure_id: string };

export async function listPartyLabs(
  tx: Tx,
  exposureIds: readonly string[],
): Promise<Map<string, readonly PartyLab[]>> {
  if (exposureIds.length === 0) return new Map();
  const rows = await tx.$queryRaw<LabRow[]>`
    SELECT el.exposure_id, l.number, l.name, l.department,
      COALESCE(el.persons_confirmed, el.persons_estimated) AS persons, el.persons_confirmed IS NOT NULL AS confirmed
    FROM exposure_labs el JOIN labs l ON (l.workspace_id, l.id) = (el.workspace_id, el.lab_id)
    WHERE el.exposure_id = ANY (${[...exposureIds]}::uuid[]) ORDER BY l.number`;
  return Map.groupBy(rows, ({ exposure_id }) => exposure_id);
}

export type Cell = {
  readonly id: string;
  readonly exposureId: string;
  readonly ruleId: string;
  readonly addressee: string;
  readonly subject: string;
  /** Null for a rule of law. */
  readonly ownRule: OwnRuleShown | null;
  readonly state: ObligationState;
  readonly triggerAt: number | null;
  readonly dueAt: number | null;
  readonly legalLimitAt: number | null;
  readonly targetAt: number | null;
  readonly waitsFor: string | null;
  readonly filedAt: number | null;
  readonly decidedAt: number | null;
  readonly isReviewed: boolean;
  readonly filing: CellFiling | null;
};

export type CellFiling = {
  readonly filedOn: string | null;
  readonly receiptNumber: string | null;
  readonly lateBySeconds: number | null;
  readonly lateInLawBySeconds: number | null;
};

type CellRow = {
  id: string;
  exposure_id: string;
  rule_id: string;
  addressee: string;
  subject: string;
  own_rule: OwnRuleShown | null;
  state: ObligationState;
  trigger_at: Date | null;
  due_at: Date | null;
  legal_limit_at: Date | null;
  target_at: Date | null;
  waits_for: string | null;
  filed_at: Date | null;
  decided_at: Date | null;
  reviewed: boolean;
  filing: string | null;
  filed_on: string | null;
  receipt_number: string | null;
  late_by_seconds: number | null;
  late_in_law_by_seconds: number | null;
};

/** The cells of these organisations, each with the first of its filings, whose lateness stays. */
async function listCells(tx: Tx, exposureIds: readonly string[]): Promise<Cell[]> {
  const rows = await tx.$queryRaw<CellRow[]>`
    SELECT b.id, b.exposure_id, b.rule_id, b.addressee, b.subject, b.state, b.trigger_at, b.due_at, b.legal_limit_at,
      b.own_rule, b.target_at, b.waits_for, b.filed_at, b.decided_at, b.review IS NOT NULL AS reviewed, f.id AS filing,
      to_char(f.filed_on, 'YYYY-MM-DD') AS filed_on, f.receipt_number, f.late_by_seconds, f.late_in_law_by_seconds
    FROM obligations b LEFT JOIN LATERAL (
      SELECT * FROM filings f WHERE (f.workspace_id, f.obligation_id) = (b.workspace_id, b.id)
      ORDER BY f.filed_at, f.recorded_at LIMIT 1) AS f ON b.filed_at IS NOT NULL
    WHERE b.exposure_id = ANY (${[...exposureIds]}::uuid[]) AND b.state <> 'withdrawn'
    ORDER BY b.rule_id, b.addressee, b.subject`;
  return rows.map((row) => ({
    id: row.id,
    exposureId: row.exposure_id,
    ruleId: row.rule_id,
    addressee: row.addressee,
    subject: row.subject,
    ownRule: row.own_rule,
    state: row.state,
    triggerAt: row.trigger_at?.getTime() ?? null,
    dueAt: row.due_at?.getTime() ?? null,
    legalLimitAt: row.legal_limit_at?.getTime() ?? null,
    targetAt: row.target_at?.getTime() ?? null,
    waitsFor: row.waits_for,
    filedAt: row.filed_at?.getTime() ?? null,
    decidedAt: row.decided_at?.getTime() ?? null,
    isReviewed: row.reviewed,
    filing:
      row.filing === null
        ? null
        : {
            filedOn: row.filed_on,
            receiptNumber: row.receipt_number,
            lateBySeconds: row.late_by_seconds,
            lateInLawBySeconds: row.late_in_law_by_seconds,
          },
  }));
}

export type ColumnTotal = {
  readonly ruleId: string;
  readonly addressee: string;
  readonly ownRule: OwnRuleShown | null;
  readonly owed: number;
  readonly done: number;
  readonly overdue: number;
};

type TotalRow = {
  part: Part;
  rule_id: string;
  addressee: string;
  own_rule: OwnRuleShown | null;
  owed: number;
  done: number;
  overdue: number;
};

/** Of each column, the earliest date first: how many owe over the whole case, how many are done, how many are late. */
async function countColumns(tx: Tx, { incidentId, now }: Case): Promise<(part: Part) => ColumnTotal[]> {
  const rows = await tx.$queryRaw<TotalRow[]>`
    SELECT part.name AS part, b.rule_id, b.addressee, (array_agg(b.own_rule))[1] AS own_rule,
      count(*) FILTER (WHERE b.state NOT IN ('not_required', 'displaced'))::int AS owed,
      count(*) FILTER (WHERE b.state IN ('filed', 'decided'))::int AS done,
      count(*) FILTER (WHERE b.state IN ('due', 'undetermined') AND b.due_at <= ${new Date(now)})::int AS overdue
    FROM obligations b JOIN exposures e ON (e.workspace_id, e.id) = (b.workspace_id, b.exposure_id)
    JOIN ${ROLES_OF_PART} ON e.roles && part.roles
    WHERE b.incident_id = ${incidentId}::uuid AND b.state <> 'withdrawn' GROUP BY 1, 2, 3
    ORDER BY min(b.due_at) FILTER (WHERE b.state IN ('due', 'undetermined')) NULLS LAST, bool_or(b.state = 'open') DESC,
      bool_or(b.state IN ('waiting', 'undetermined')) DESC, b.rule_id, b.addressee`;
  return (part) =>
    rows
      .filter((row) => row.part === part)
      .map(({ rule_id, own_rule, part: _, ...row }) => ({ ruleId: rule_id, ownRule: own_rule, ...row }));
}

/** The names of organisations in scope; one out of scope keeps its secret. */
export async function listNames(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  // A subject is an organisation, a residence or the instant of an order.
  const known = ids.filter(isId);
  if (known.length === 0) return new Map();
  const rows = await tx.organisation.findMany({
    where: { id: { in: known } },
    select: { id: true, name: true },
  });
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** The organisations of a case by their part, a page of each, with their cells and the totals of every column. */
export async function readMatrix(tx: Tx, asked: MatrixAsked, of: Case) {
  const partiesOf = await listParties(tx, { ...asked, ...of });
  const [controllers, processors] = [partiesOf("controllers"), partiesOf("processors")];
  const listed = [...controllers.parties, ...processors.parties].map(({ exposureId }) => exposureId);
  const cells = Map.groupBy(await listCells(tx, [...new Set(listed)]), ({ exposureId }) => exposureId);
  const subjects = (cells.get(asked.each ?? "") ?? []).flatMap(({ subject }) => subject || []);
  const names = await listNames(tx, subjects);
  const columnsOf = await countColumns(tx, of);
  return {
    controllers: { ...controllers, cells, names, columns: columnsOf("controllers") },
    processors: { ...processors, cells, names, columns: columnsOf("processors") },
  };
}

export type MatrixGroup = Awaited<ReturnType<typeof readMatrix>>[Part];
