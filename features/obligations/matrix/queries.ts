import type { Tx } from "#lib/db.ts";
import { isId } from "#lib/ids.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { readColumns } from "../columns/queries.ts";
import { type Case, expectManyRows, listParties, type Part, type Party } from "../parties/queries.ts";
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
  /** For how many counterparties alike it stands: more than one where a duty is owed to many and not listed. */
  readonly alike: number;
};

export type CellFiling = {
  readonly filedOn: string | null;
  readonly receiptNumber: string | null;
  readonly lateBySeconds: number | null;
  readonly lateInLawBySeconds: number | null;
};

type Asking = Case & {
  readonly exposureIds: readonly string[];
  /** The file whose duty towards many is listed one by one. */
  readonly each: string | undefined;
};

const milliseconds = (instant: Prisma.Sql) => Prisma.sql`round(date_part('epoch', ${instant}) * 1000)`;

const STANDING = Prisma.sql`b.state, b.owner_id AS "ownerId", b.waits_for AS "waitsFor", b.review IS NOT NULL AS "isReviewed",
  ${milliseconds(Prisma.sql`b.trigger_at`)} AS "triggerAt", ${milliseconds(Prisma.sql`b.due_at`)} AS "dueAt",
  ${milliseconds(Prisma.sql`b.legal_limit_at`)} AS "legalLimitAt", ${milliseconds(Prisma.sql`b.target_at`)} AS "targetAt",
  ${milliseconds(Prisma.sql`b.filed_at`)} AS "filedAt", ${milliseconds(Prisma.sql`b.decided_at`)} AS "decidedAt"`;

const FIRST_FILING = Prisma.sql`LEFT JOIN LATERAL (
  SELECT f.late_by_seconds > 0 AS is_late, json_build_object('filedOn', to_char(f.filed_on, 'YYYY-MM-DD'),
    'receiptNumber', f.receipt_number, 'lateBySeconds', f.late_by_seconds, 'lateInLawBySeconds', f.late_in_law_by_seconds) AS shown
  FROM filings f WHERE (f.workspace_id, f.obligation_id) = (b.workspace_id, b.id) AND b.filed_at IS NOT NULL
  ORDER BY f.filed_at, f.recorded_at LIMIT 1) AS filing ON true`;

/**
 * The cells of these organisations, each with the first of its filings, whose lateness stays. Of a duty owed to a
 * thousand counterparties, those alike are one. As one text: rows cost more to hand over than to read.
 */
async function listCells(tx: Tx, { incidentId, exposureIds, each }: Asking): Promise<Cell[]> {
  const asked = Prisma.sql`b.incident_id = ${incidentId}::uuid AND b.exposure_id = ANY (${[...exposureIds]}::uuid[])
    AND b.state <> 'withdrawn'`;
  const isListed = Prisma.sql`(b.addressee <> 'controller' OR b.exposure_id IS NOT DISTINCT FROM ${each ?? null}::uuid)`;
  const [read] = await tx.$queryRaw<{ one: string | null; alike: string | null }[]>`
    SELECT (SELECT json_agg(cell ORDER BY cell.subject)::text FROM (
      SELECT b.id, b.exposure_id AS "exposureId", b.rule_id AS "ruleId", b.addressee, b.subject, b.own_rule AS "ownRule",
        ${STANDING}, m.name AS "ownerName", filing.shown AS filing, 1 AS alike
      FROM obligations b ${FIRST_FILING} LEFT JOIN members m ON (m.workspace_id, m.id) = (b.workspace_id, b.owner_id)
      WHERE ${asked} AND ${isListed}) AS cell) AS one,
    (SELECT json_agg(cell)::text FROM (
      SELECT min(b.id::text) AS id, b.exposure_id AS "exposureId", b.rule_id AS "ruleId", 'controller' AS addressee,
        min(b.subject) AS subject, any_value(b.own_rule) AS "ownRule", ${STANDING}, any_value(m.name) AS "ownerName",
        any_value(filing.shown::jsonb) AS filing, count(*)::int AS alike
      FROM obligations b ${FIRST_FILING} LEFT JOIN members m ON (m.workspace_id, m.id) = (b.workspace_id, b.owner_id)
      WHERE ${asked} AND NOT ${isListed}
      GROUP BY b.exposure_id, b.rule_id, b.state, b.owner_id, b.waits_for, b.review IS NOT NULL, b.trigger_at, b.due_at,
        b.legal_limit_at, b.target_at, b.filed_at, b.decided_at, filing.is_late) AS cell) AS alike`;
  return [read?.one, read?.alike].flatMap((text) => JSON.parse(text ?? "[]") as Cell[]);
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
  await expectManyRows(tx);
  const partiesOf = await listParties(tx, { ...asked, ...of });
  const [controllers, processors] = [partiesOf("controllers"), partiesOf("processors")];
  const listed = [...controllers.parties, ...processors.parties];
  const opened = await findOpened(tx, asked, { ...of, listed });
  const exposureIds = [...new Set([...listed, ...opened].map(({ exposureId }) => exposureId))];
  const cells = Map.groupBy(
    await listCells(tx, { ...of, exposureIds, each: asked.each }),
    ({ exposureId }) => exposureId,
  );
  const subjects = (cells.get(asked.each ?? "") ?? []).flatMap(({ subject }) => subject || []);
  const names = await listNames(tx, subjects);
  const { columnsOf, choices } = await readColumns(tx, of);
  return {
    controllers: { ...controllers, cells, names, columns: columnsOf("controllers") },
    processors: { ...processors, cells, names, columns: columnsOf("processors") },
    /** Whom the address asks about, on whatever page they stand. */
    opened: [...listed, ...opened],
    choices,
  };
}

type Listed = Case & { readonly listed: readonly Party[] };

/** The file whose panel is open and that stands on another page: rows of every page are reached by scrolling. */
async function findOpened(
  tx: Tx,
  { each, inform }: MatrixAsked,
  { listed, ...of }: Listed,
): Promise<Party[]> {
  const file = each ?? inform;
  if (file === undefined || listed.some(({ exposureId }) => exposureId === file)) return [];
  const all = { q: "", state: undefined, department: undefined, owner: undefined, group: undefined } as const;
  const partiesOf = await listParties(tx, { ...all, sort: "name", page: 1, ...of, file });
  const parties = [...partiesOf("controllers").parties, ...partiesOf("processors").parties];
  return parties.slice(0, 1);
}

export type Matrix = Awaited<ReturnType<typeof readMatrix>>;
export type MatrixGroup = Matrix[Part];
