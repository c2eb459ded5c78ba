import type { Tx } from "#lib/db.ts";
import { isId } from "#lib/ids.ts";
import { type Case, listMatrixChoices, listParties, type Part, ROLES_OF_PART } from "../parties/queries.ts";
import type { ObligationState, OwnRuleShown } from "../rules.ts";
import type { MatrixAsked } from "./schema.ts";

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
  readonly ownerId: string | null;
  /** Null where the reader may not see who it is. */
  readonly ownerName: string | null;
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
  owner_id: string | null;
  owner_name: string | null;
  filing: string | null;
  filed_on: string | null;
  receipt_number: string | null;
  late_by_seconds: number | null;
  late_in_law_by_seconds: number | null;
};

/** The cells of these organisations, each with the first of its filings, whose lateness stays. */
async function listCells(tx: Tx, incidentId: string, exposureIds: readonly string[]): Promise<Cell[]> {
  const rows = await tx.$queryRaw<CellRow[]>`
    SELECT b.id, b.exposure_id, b.rule_id, b.addressee, b.subject, b.state, b.trigger_at, b.due_at, b.legal_limit_at,
      b.own_rule, b.target_at, b.waits_for, b.filed_at, b.decided_at, b.review IS NOT NULL AS reviewed, f.id AS filing,
      b.owner_id, m.name AS owner_name,
      to_char(f.filed_on, 'YYYY-MM-DD') AS filed_on, f.receipt_number, f.late_by_seconds, f.late_in_law_by_seconds
    FROM obligations b LEFT JOIN LATERAL (
      SELECT * FROM filings f WHERE (f.workspace_id, f.obligation_id) = (b.workspace_id, b.id)
        AND b.filed_at IS NOT NULL ORDER BY f.filed_at, f.recorded_at LIMIT 1) AS f ON true
    LEFT JOIN members m ON (m.workspace_id, m.id) = (b.workspace_id, b.owner_id)
    WHERE b.incident_id = ${incidentId}::uuid AND b.exposure_id = ANY (${[...exposureIds]}::uuid[])
      AND b.state <> 'withdrawn'
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
    ownerId: row.owner_id,
    ownerName: row.owner_name,
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

// Each table is read once, without a join: see the parties of the matrix.
/** Of each column, the earliest date first: how many owe over the whole case, how many are done, how many are late. */
export async function countColumns(
  tx: Tx,
  { incidentId, now }: Case,
): Promise<(part: Part) => ColumnTotal[]> {
  const rows = await tx.$queryRaw<TotalRow[]>`
    SELECT part.name AS part, b.rule_id, b.addressee, (array_agg(b.own_rule) FILTER (WHERE b.own_rule IS NOT NULL))[1] AS own_rule,
      count(*) FILTER (WHERE b.state NOT IN ('not_required', 'displaced'))::int AS owed,
      count(*) FILTER (WHERE b.state IN ('filed', 'decided'))::int AS done,
      count(*) FILTER (WHERE b.state IN ('due', 'undetermined') AND b.due_at <= ${new Date(now)})::int AS overdue
    FROM (
      SELECT rule_id, addressee, own_rule, state, due_at, max(of_file) OVER (PARTITION BY exposure_id) AS roles FROM (
        SELECT id AS exposure_id, roles AS of_file, NULL AS rule_id, NULL AS addressee, NULL::jsonb AS own_rule,
          NULL AS state, NULL::timestamptz AS due_at
        FROM exposures WHERE incident_id = ${incidentId}::uuid
        UNION ALL SELECT exposure_id, NULL, rule_id, addressee, own_rule, state, due_at
        FROM obligations WHERE incident_id = ${incidentId}::uuid AND state <> 'withdrawn') AS known) AS b
    JOIN ${ROLES_OF_PART} ON b.roles && part.roles
    WHERE b.rule_id IS NOT NULL GROUP BY 1, 2, 3
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
  const cells = Map.groupBy(
    await listCells(tx, of.incidentId, [...new Set(listed)]),
    ({ exposureId }) => exposureId,
  );
  const subjects = (cells.get(asked.each ?? "") ?? []).flatMap(({ subject }) => subject || []);
  const names = await listNames(tx, subjects);
  const columnsOf = await countColumns(tx, of);
  return {
    controllers: { ...controllers, cells, names, columns: columnsOf("controllers") },
    processors: { ...processors, cells, names, columns: columnsOf("processors") },
    choices: await listMatrixChoices(tx, of.incidentId),
  };
}

export type MatrixGroup = Awaited<ReturnType<typeof readMatrix>>[Part];
