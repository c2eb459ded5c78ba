import type { Tx } from "#lib/db.ts";
import { isId } from "#lib/ids.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { readColumns } from "../columns/queries.ts";
import { type Case, expectManyRows, listParties, type Part, type Party } from "../parties/queries.ts";
import type { ObligationState } from "../rules.ts";
import type { MatrixAsked } from "./schema.ts";

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

type Asking = {
  readonly incidentId: string;
  readonly exposureIds: readonly string[];
  /** The file whose duty towards many is listed one by one. */
  readonly each: string | undefined;
  /** Who owns something in the case, as far as the reader may see who. */
  readonly owners: ReadonlyMap<string, string>;
};

const milliseconds = (instant: Prisma.Sql) => Prisma.sql`(date_part('epoch', ${instant}) * 1000)::bigint`;

/** What cells alike have in common, in the order that `toCell` reads. */
const STANDING = Prisma.sql`b.state, b.owner_id, b.waits_for, b.review IS NOT NULL,
  ${milliseconds(Prisma.sql`b.trigger_at`)}, ${milliseconds(Prisma.sql`b.due_at`)},
  ${milliseconds(Prisma.sql`b.legal_limit_at`)}, ${milliseconds(Prisma.sql`b.target_at`)},
  ${milliseconds(Prisma.sql`b.filed_at`)}, ${milliseconds(Prisma.sql`b.decided_at`)}`;

const IS_LATE = Prisma.sql`CASE WHEN b.filed_at IS NOT NULL THEN (SELECT f.late_by_seconds > 0 FROM filings f
  WHERE (f.workspace_id, f.obligation_id) = (b.workspace_id, b.id) AND f.withdrawn_at IS NULL ORDER BY f.filed_at, f.recorded_at LIMIT 1) END`;

const ofFiles = ({ incidentId, exposureIds }: Asking) => Prisma.sql`b.incident_id = ${incidentId}::uuid
  AND b.exposure_id = ANY (${[...exposureIds]}::uuid[]) AND b.state <> 'withdrawn'`;

const isListed = ({ each }: Asking) =>
  Prisma.sql`(b.addressee <> 'controller' OR b.exposure_id IS NOT DISTINCT FROM ${each ?? null}::uuid)`;

/** As one text of bare values: rows cost more to hand over than to read, and names in each of them more than values. */
async function readCells(tx: Tx, cells: Prisma.Sql): Promise<readonly CellValues[]> {
  const [read] = await tx.$queryRaw<
    { cells: string | null }[]
  >`SELECT json_agg(cell)::text AS cells FROM (${cells}) AS read`;
  return JSON.parse(read?.cells ?? "[]");
}

const listCells = (tx: Tx, asked: Asking) =>
  readCells(
    tx,
    Prisma.sql`SELECT json_build_array(b.id, b.exposure_id, b.rule_id, b.addressee, b.subject, 1, ${STANDING}) AS cell
      FROM obligations b WHERE ${ofFiles(asked)} AND ${isListed(asked)}`,
  );

/** Of a duty owed to a thousand counterparties, those alike are one. */
const listAlike = (tx: Tx, asked: Asking) =>
  readCells(
    tx,
    Prisma.sql`SELECT json_build_array(min(b.id::text), b.exposure_id, b.rule_id, 'controller', min(b.subject), count(*), ${STANDING}) AS cell
      FROM obligations b WHERE ${ofFiles(asked)} AND NOT ${isListed(asked)}
      GROUP BY b.exposure_id, b.rule_id, b.state, b.owner_id, b.waits_for, b.review IS NOT NULL, b.trigger_at, b.due_at,
        b.legal_limit_at, b.target_at, b.filed_at, b.decided_at, ${IS_LATE}`,
  );

/** The first filing of each that stands, whose lateness stays. */
async function listFirstFilings(tx: Tx, obligationIds: readonly string[]): Promise<Map<string, CellFiling>> {
  if (obligationIds.length === 0) return new Map();
  const rows = await tx.$queryRaw<(CellFiling & { obligationId: string })[]>`
    SELECT DISTINCT ON (f.obligation_id) f.obligation_id AS "obligationId", to_char(f.filed_on, 'YYYY-MM-DD') AS "filedOn",
      f.receipt_number AS "receiptNumber", f.late_by_seconds AS "lateBySeconds", f.late_in_law_by_seconds AS "lateInLawBySeconds"
    FROM filings f WHERE f.obligation_id = ANY (${[...obligationIds]}::uuid[]) AND f.withdrawn_at IS NULL
    ORDER BY f.obligation_id, f.filed_at, f.recorded_at`;
  return new Map(rows.map(({ obligationId, ...filing }) => [obligationId, filing]));
}

type CellValues = readonly [
  ...[id: string, exposureId: string, ruleId: string, addressee: string, subject: string, alike: number],
  ...[state: ObligationState, ownerId: string | null, waitsFor: string | null, isReviewed: boolean],
  ...[triggerAt: number | null, dueAt: number | null, legalLimitAt: number | null, targetAt: number | null],
  ...[filedAt: number | null, decidedAt: number | null],
];

function toCell(values: CellValues): Omit<Cell, "ownerName" | "filing"> {
  const [id, exposureId, ruleId, addressee, subject, alike, ...standing] = values;
  const [state, ownerId, waitsFor, isReviewed, ...instants] = standing;
  const [triggerAt, dueAt, legalLimitAt, targetAt, filedAt, decidedAt] = instants;
  return {
    ...{ id, exposureId, ruleId, addressee, subject, alike, state, ownerId, waitsFor, isReviewed },
    ...{ triggerAt, dueAt, legalLimitAt, targetAt, filedAt, decidedAt },
  };
}

/** The cells of these files; `owing`: those of them that may owe something to controllers. */
async function listCellsOf(tx: Tx, { owing, ...asked }: Asking & { readonly owing: readonly string[] }) {
  const alike = owing.length === 0 ? [] : await listAlike(tx, { ...asked, exposureIds: owing });
  const cells = [...(await listCells(tx, asked)), ...alike].map(toCell);
  const filed = cells.filter(({ filedAt }) => filedAt !== null).map(({ id }) => id);
  const filings = await listFirstFilings(tx, filed);
  return cells
    .map((cell) => ({
      ...cell,
      ownerName: asked.owners.get(cell.ownerId ?? "") ?? null,
      filing: filings.get(cell.id) ?? null,
    }))
    .sort((a, b) => (a.subject < b.subject ? -1 : Number(a.subject > b.subject)));
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
  const { columnsOf, owners, choices } = await readColumns(tx, of);
  const columns = { controllers: columnsOf("controllers"), processors: columnsOf("processors") };
  const idsOf = (parties: readonly Party[]) => parties.map(({ exposureId }) => exposureId);
  const owing = (part: Part) => columns[part].some(({ addressee }) => addressee === "controller");
  const read = await listCellsOf(tx, {
    ...{ incidentId: of.incidentId, each: asked.each, owners },
    exposureIds: [...new Set(idsOf([...listed, ...opened]))],
    owing: [
      ...(owing("controllers") ? idsOf(controllers.parties) : []),
      ...(owing("processors") ? idsOf(processors.parties) : []),
      ...idsOf(opened),
    ],
  });
  const cells: ReadonlyMap<string, readonly Cell[]> = Map.groupBy(read, ({ exposureId }) => exposureId);
  const subjects = (cells.get(asked.each ?? "") ?? []).flatMap(({ subject }) => subject || []);
  const names = await listNames(tx, subjects);
  return {
    controllers: { ...controllers, cells, names, columns: columns.controllers },
    processors: { ...processors, cells, names, columns: columns.processors },
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
