import type { Tx } from "#lib/db.ts";
import { Prisma } from "#prisma/generated/client.ts";
import type { ObligationState } from "../rules.ts";
import type { MatrixAsked, MatrixState } from "./schema.ts";

export const PARTIES_PER_PAGE = 100;

type Group = { readonly incidentId: string; readonly roles: readonly string[]; readonly now: number };
type Asked = Pick<MatrixAsked, "q" | "state" | "sort" | "page"> & Group;

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

/** One page of the organisations of a case, earliest due first unless asked otherwise, with their laboratories. */
export async function listParties(tx: Tx, asked: Asked): Promise<{ parties: Party[]; total: number }> {
  const { incidentId, roles, q, state, sort, page, now } = asked;
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
    SELECT e.id AS exposure_id, e.organisation_id, o.name, o.time_zone, counted.persons, count(*) OVER ()::int AS total,
      (SELECT min(b.due_at) FROM obligations b WHERE (b.workspace_id, b.exposure_id) = (e.workspace_id, e.id)
        AND b.state IN ('due', 'undetermined')) AS next_due
    FROM exposures e JOIN organisations o ON (o.workspace_id, o.id) = (e.workspace_id, e.organisation_id)
    LEFT JOIN LATERAL (
      SELECT sum(COALESCE(el.persons_confirmed, el.persons_estimated))::int AS persons FROM exposure_labs el
      WHERE (el.workspace_id, el.exposure_id) = (e.workspace_id, e.id)) AS counted ON true
    WHERE e.incident_id = ${incidentId}::uuid AND e.roles && ${[...roles]} ${matching} ${holding}
    ORDER BY ${ORDER[sort]} LIMIT ${PARTIES_PER_PAGE} OFFSET ${(page - 1) * PARTIES_PER_PAGE}`;
  const labs = await listPartyLabs(
    tx,
    rows.map((row) => row.exposure_id),
  );
  const parties = rows.map((row) => ({
    exposureId: row.exposure_id,
    organisationId: row.organisation_id,
    name: row.name,
    timeZone: row.time_zone,
    persons: row.persons,
    labs: labs.get(row.exposure_id) ?? [],
  }));
  return { parties, total: rows[0]?.total ?? 0 };
}

export async function listPartyLabs(
  tx: Tx,
  exposureIds: readonly string[],
): Promise<Map<string, readonly PartyLab[]>> {
  const rows = await tx.exposureLab.findMany({
    where: { exposureId: { in: [...exposureIds] } },
    orderBy: { lab: { number: "asc" } },
    select: {
      ...{ exposureId: true, personsEstimated: true, personsConfirmed: true },
      lab: { select: { number: true, name: true, department: true } },
    },
  });
  const labs = rows.map(({ exposureId, personsConfirmed, personsEstimated, lab }) => ({
    exposureId,
    lab: {
      ...lab,
      persons: personsConfirmed ?? personsEstimated,
      confirmed: personsConfirmed !== null,
    },
  }));
  const grouped = Map.groupBy(labs, ({ exposureId }) => exposureId);
  return new Map([...grouped].map(([id, of]) => [id, of.map(({ lab }) => lab)]));
}

export type Cell = {
  readonly id: string;
  readonly exposureId: string;
  readonly ruleId: string;
  readonly addressee: string;
  readonly subject: string;
  readonly state: ObligationState;
  readonly triggerAt: number | null;
  readonly dueAt: number | null;
  readonly legalLimitAt: number | null;
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
  state: ObligationState;
  trigger_at: Date | null;
  due_at: Date | null;
  legal_limit_at: Date | null;
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
export async function listCells(tx: Tx, exposureIds: readonly string[]): Promise<Cell[]> {
  const rows = await tx.$queryRaw<CellRow[]>`
    SELECT b.id, b.exposure_id, b.rule_id, b.addressee, b.subject, b.state, b.trigger_at, b.due_at, b.legal_limit_at,
      b.waits_for, b.filed_at, b.decided_at, b.review IS NOT NULL AS reviewed, f.id AS filing,
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
    state: row.state,
    triggerAt: row.trigger_at?.getTime() ?? null,
    dueAt: row.due_at?.getTime() ?? null,
    legalLimitAt: row.legal_limit_at?.getTime() ?? null,
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
  readonly owed: number;
  readonly done: number;
  readonly overdue: number;
};

type TotalRow = { rule_id: string; addressee: string; owed: number; done: number; overdue: number };

/** Of each column over the whole case: how many owe, how many are done with it, how many are late. */
export async function countColumns(tx: Tx, asked: Group): Promise<ColumnTotal[]> {
  const at = new Date(asked.now);
  const rows = await tx.$queryRaw<TotalRow[]>`
    SELECT b.rule_id, b.addressee, count(*) FILTER (WHERE b.state <> 'not_required')::int AS owed,
      count(*) FILTER (WHERE b.state IN ('filed', 'decided'))::int AS done,
      count(*) FILTER (WHERE b.state IN ('due', 'undetermined') AND b.due_at <= ${at})::int AS overdue
    FROM obligations b JOIN exposures e ON (e.workspace_id, e.id) = (b.workspace_id, b.exposure_id)
    WHERE b.incident_id = ${asked.incidentId}::uuid AND e.roles && ${[...asked.roles]} AND b.state <> 'withdrawn'
    GROUP BY 1, 2`;
  return rows.map(({ rule_id, ...row }) => ({ ruleId: rule_id, ...row }));
}

/** The names of organisations in scope; one out of scope keeps its secret. */
export async function listNames(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx.organisation.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, name: true },
  });
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** The organisations of one part in a case, a page of them, with their cells and the totals of every column. */
export async function readMatrixGroup(tx: Tx, asked: MatrixAsked, group: Group) {
  const { parties, total } = await listParties(tx, { ...asked, ...group });
  const cells = await listCells(
    tx,
    parties.map(({ exposureId }) => exposureId),
  );
  const listed = cells.filter(({ exposureId, subject }) => exposureId === asked.each && subject !== "");
  const names = await listNames(
    tx,
    listed.map(({ subject }) => subject),
  );
  return { parties, total, cells, names, columns: await countColumns(tx, group) };
}

export type MatrixGroup = Awaited<ReturnType<typeof readMatrixGroup>>;

/** What obligations are called: their rule, whom they are owed to, and the counterparty's name where it is in scope. */
export async function nameObligations(tx: Tx, ids: readonly string[]) {
  const rows = await tx.obligation.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, ruleId: true, addressee: true, subject: true },
  });
  const subjects = rows.flatMap(({ subject }) => (subject === "" ? [] : [subject]));
  const names = await listNames(tx, [...new Set(subjects)]);
  return new Map(
    rows.map(({ id, ruleId, addressee, subject }) => [
      id,
      { ruleId, addressee, subjectName: names.get(subject) ?? null },
    ]),
  );
}
