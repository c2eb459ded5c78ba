import type { Tx } from "#lib/db.ts";
import { Prisma } from "#prisma/generated/client.ts";
import type { MatrixAsked, MatrixGrouping, MatrixState } from "../matrix/schema.ts";

export const PARTIES_PER_PAGE = 100;

/** The two parts a party can have in a case, and the roles that make it one; a party with both stands in both. */
export const PARTS = {
  controllers: ["controller", "joint_controller"],
  processors: ["processor", "sub_processor", "host", "manufacturer"],
} as const;
export type Part = keyof typeof PARTS;

export type Case = { readonly incidentId: string; readonly now: number };
type Filter = Pick<MatrixAsked, "q" | "state" | "department" | "owner">;
type Asked = Filter & Pick<MatrixAsked, "group" | "sort" | "page"> & Case & { readonly file?: string };

export type Party = {
  readonly exposureId: string;
  readonly organisationId: string;
  readonly name: string;
  readonly timeZone: string;
  readonly persons: number | null;
  readonly labs: readonly PartyLab[];
  /** Of the group it stands in here; empty without groups, and for what belongs to none. */
  readonly groupKey: string;
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
  group_key: string;
  total: number;
  organisations: number;
};

const OPEN = Prisma.sql`b.state IN ('due', 'undetermined', 'open', 'waiting')`;
const LATE_FILING = Prisma.sql`(SELECT f.late_by_seconds > 0 FROM filings f
  WHERE (f.workspace_id, f.obligation_id) = (b.workspace_id, b.id) AND f.withdrawn_at IS NULL ORDER BY f.filed_at, f.recorded_at LIMIT 1)`;
const OVERDUE = (at: Date) => Prisma.sql`(b.state IN ('due', 'undetermined') AND b.due_at <= ${at})`;

const HOLDS: Record<MatrixState, (at: Date) => Prisma.Sql> = {
  overdue: OVERDUE,
  due: () => Prisma.sql`b.state = 'due'`,
  undetermined: () => Prisma.sql`b.state = 'undetermined'`,
  open: () => Prisma.sql`b.state = 'open'`,
  waiting: () => Prisma.sql`b.state = 'waiting'`,
  review: () => Prisma.sql`b.review IS NOT NULL`,
  filed: () => Prisma.sql`b.state = 'filed'`,
  filed_late: () => Prisma.sql`b.state = 'filed' AND ${LATE_FILING}`,
  decided: () => Prisma.sql`b.state = 'decided'`,
  not_required: () => Prisma.sql`b.state = 'not_required'`,
};

type GroupKey = {
  readonly ofCell: (at: Date) => Prisma.Sql;
  readonly ofNone: Prisma.Sql;
};

const NO_KEY = Prisma.sql`NULL`;
const ONE_GROUP = Prisma.sql`ARRAY['']`;
const NO_GROUP = Prisma.sql`'{}'::text[]`;
const CELL_KEYS = Prisma.sql`cell.keys`;
const LAB_KEYS = Prisma.sql`lab.keys`;

/** The groups that one file stands in: by its cells, or by its laboratories; and those of a file without either. */
const GROUPS: Record<MatrixGrouping, GroupKey> = {
  state: {
    ofCell: (at) =>
      Prisma.sql`CASE WHEN ${OVERDUE(at)} THEN 'overdue'
        WHEN b.state = 'filed' AND ${LATE_FILING} THEN 'filed_late' ELSE b.state END`,
    ofNone: NO_GROUP,
  },
  addressee: { ofCell: () => Prisma.sql`b.addressee`, ofNone: NO_GROUP },
  owner: {
    ofCell: () => Prisma.sql`CASE WHEN ${OPEN} THEN COALESCE(b.owner_id::text, '') END`,
    ofNone: NO_GROUP,
  },
  department: { ofCell: () => NO_KEY, ofNone: ONE_GROUP },
};

const GROUP_ORDER = [
  "overdue",
  "due",
  "undetermined",
  "open",
  "waiting",
  "filed_late",
  "filed",
  "decided",
  "not_required",
];

const ORDER = {
  due: Prisma.sql`file.next_due NULLS LAST, file.name, file.exposure_id`,
  name: Prisma.sql`file.name, file.exposure_id`,
  persons: Prisma.sql`file.persons DESC NULLS LAST, file.name, file.exposure_id`,
} as const;

type Reading = Filter &
  Case &
  Partial<Pick<MatrixAsked, "group" | "sort">> & {
    /** One file alone, whatever else is asked. */
    readonly file?: string;
  };

/**
 * Row security hides from Postgres how many rows a case has: it takes a case for small and compares every row with
 * every other. To the end of this transaction it looks rows up in tables of hashes instead, planned for the rows there are.
 */
export async function expectManyRows(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT set_config('enable_nestloop', 'off', true), set_config('enable_sort', 'off', true),
    set_config('plan_cache_mode', 'force_custom_plan', true)`;
}

const joined = (parts: readonly Prisma.Sql[]) =>
  parts.length === 0 ? Prisma.empty : Prisma.join(parts, " ");

/** The obligations of each file, as far as the filter, the groups or the order ask for them. */
function cellsJoin(asked: Reading): readonly Prisma.Sql[] {
  const { incidentId, now, state, owner, group, sort } = asked;
  const at = new Date(now);
  const owned =
    owner === "none" ? Prisma.sql`${OPEN} AND b.owner_id IS NULL` : Prisma.sql`b.owner_id = ${owner}::uuid`;
  const holds = [...(state === undefined ? [] : [HOLDS[state](at)]), ...(owner === undefined ? [] : [owned])];
  const isGrouped = group !== undefined && group !== "department";
  if (holds.length === 0 && !isGrouped && sort !== "due") return [];
  // One and the same obligation is in that state and with that owner.
  const held = holds.length === 0 ? Prisma.empty : Prisma.sql`HAVING bool_or(${Prisma.join(holds, " AND ")})`;
  const keys = isGrouped ? GROUPS[group].ofCell(at) : NO_KEY;
  const given = Prisma.sql`array_agg(DISTINCT ${keys}) FILTER (WHERE ${keys} IS NOT NULL)`;
  return [
    Prisma.sql`${holds.length === 0 ? Prisma.sql`LEFT JOIN` : Prisma.sql`JOIN`} (
      SELECT b.exposure_id, min(b.due_at) FILTER (WHERE b.state IN ('due', 'undetermined')) AS next_due,
        ${isGrouped ? given : Prisma.sql`NULL::text[]`} AS keys
      FROM obligations b WHERE b.incident_id = ${incidentId}::uuid AND b.state <> 'withdrawn' ${ofFound(asked)}
      GROUP BY b.exposure_id ${held}) AS cell ON cell.exposure_id = e.id`,
  ];
}

const labsWith = (holds: Prisma.Sql) => Prisma.sql`SELECT el.exposure_id FROM exposure_labs el
  JOIN labs l ON (l.workspace_id, l.id) = (el.workspace_id, el.lab_id) WHERE ${holds}`;

/** What the words and the department of a filter ask of a file; nothing when neither is asked. */
function foundBy({ q, department }: Reading): readonly Prisma.Sql[] {
  const text = q.toLowerCase();
  const inLabs = Prisma.sql`strpos(lower(l.name), ${text}) > 0 OR l.number::text = ${text} OR l.department = upper(${text})`;
  return [
    ...(q === ""
      ? []
      : [Prisma.sql`AND (strpos(lower(o.name), ${text}) > 0 OR e.id IN (${labsWith(inLabs)}))`]),
    ...(department === undefined
      ? []
      : [Prisma.sql`AND e.id IN (${labsWith(Prisma.sql`l.department = ${department}`)})`]),
  ];
}

/** Words find few files: the obligations of the others need not be read. */
const ofFound = (asked: Reading) =>
  asked.q === ""
    ? Prisma.empty
    : Prisma.sql`AND b.exposure_id = ANY (ARRAY(SELECT e.id FROM exposures e
        JOIN organisations o ON (o.workspace_id, o.id) = (e.workspace_id, e.organisation_id)
        WHERE e.incident_id = ${asked.incidentId}::uuid ${joined(foundBy(asked))}))`;

/** The laboratories of each file, as far as the groups or the order ask for them. */
function labsJoin({ incidentId, group, sort }: Reading): readonly Prisma.Sql[] {
  const isGrouped = group === "department";
  if (!isGrouped && sort !== "persons") return [];
  return [
    Prisma.sql`LEFT JOIN (
      SELECT el.exposure_id, sum(COALESCE(el.persons_confirmed, el.persons_estimated)) AS persons,
        ${isGrouped ? Prisma.sql`array_agg(DISTINCT COALESCE(l.department, ''))` : Prisma.sql`NULL::text[]`} AS keys
      FROM exposures e JOIN exposure_labs el ON (el.workspace_id, el.exposure_id) = (e.workspace_id, e.id)
      LEFT JOIN labs l ON (l.workspace_id, l.id) = (el.workspace_id, el.lab_id)
      WHERE e.incident_id = ${incidentId}::uuid GROUP BY el.exposure_id) AS lab ON lab.exposure_id = e.id`,
  ];
}

/** The files of a case that the filter asks for, with what the order and the groups of the matrix need of each. */
function matchingFiles(asked: Reading): Prisma.Sql {
  const { incidentId, group, sort } = asked;
  const only = asked.file === undefined ? Prisma.empty : Prisma.sql`AND e.id = ${asked.file}::uuid`;
  const keys =
    group === undefined
      ? ONE_GROUP
      : Prisma.sql`COALESCE(${group === "department" ? LAB_KEYS : CELL_KEYS}, ${GROUPS[group].ofNone})`;
  return Prisma.sql`
    SELECT e.id AS exposure_id, o.id::text AS organisation_id, o.name, o.time_zone, e.roles, ${keys} AS keys,
      ${sort === "due" ? Prisma.sql`cell.next_due` : NO_KEY} AS next_due,
      ${sort === "persons" ? Prisma.sql`lab.persons` : NO_KEY} AS persons
    FROM exposures e JOIN organisations o ON (o.workspace_id, o.id) = (e.workspace_id, e.organisation_id)
    ${joined([...cellsJoin(asked), ...labsJoin(asked)])}
    WHERE e.incident_id = ${incidentId}::uuid ${joined(foundBy(asked))} ${only}`;
}

export type Parties = {
  readonly parties: readonly Party[];
  /** Rows over all pages: an organisation counts in each of its groups. */
  readonly total: number;
  readonly organisations: number;
};

/** One page of each part of a case, earliest due first unless asked otherwise, with their laboratories. */
export async function listParties(tx: Tx, asked: Asked): Promise<(part: Part) => Parties> {
  const { group, sort, page } = asked;
  const order =
    group === undefined
      ? ORDER[sort]
      : Prisma.sql`array_position(${GROUP_ORDER}::text[], file.group_key), file.group_key = '', file.group_key, ${ORDER[sort]}`;
  const pageOf = (part: Part) => Prisma.sql`
    SELECT ${part} AS part, file.*, counted.*
    FROM (SELECT matching.*, g.key AS group_key FROM matching CROSS JOIN unnest(matching.keys) AS g(key)) AS file
    CROSS JOIN (SELECT count(*)::int AS organisations, COALESCE(sum(cardinality(keys)), 0)::int AS total
      FROM matching WHERE roles && ${[...PARTS[part]]}::text[] AND cardinality(keys) > 0) AS counted
    WHERE file.roles && ${[...PARTS[part]]}::text[]
    ORDER BY ${order} LIMIT ${PARTIES_PER_PAGE} OFFSET ${(page - 1) * PARTIES_PER_PAGE}`;
  const rows = await tx.$queryRaw<PartyRow[]>`
    WITH matching AS MATERIALIZED (${matchingFiles(asked)})
    SELECT part, exposure_id, organisation_id, name, time_zone, group_key, total, organisations
    FROM ((${pageOf("controllers")}) UNION ALL (${pageOf("processors")})) AS file ORDER BY part, ${order}`;
  const ids = [...new Set(rows.map((row) => row.exposure_id))];
  const labs = await listPartyLabs(tx, ids);
  const labsOf = ({ exposure_id, group_key }: PartyRow) =>
    (labs.get(exposure_id) ?? []).filter(
      ({ department: own }) => group !== "department" || (own ?? "") === group_key,
    );
  const toParty = (row: PartyRow): Party => ({
    exposureId: row.exposure_id,
    organisationId: row.organisation_id,
    name: row.name,
    timeZone: row.time_zone,
    persons: sumPersons(labs.get(row.exposure_id) ?? []),
    labs: labsOf(row),
    groupKey: row.group_key,
  });
  return (part) => {
    const own = rows.filter((row) => row.part === part);
    const { total = 0, organisations = 0 } = own[0] ?? {};
    return { parties: own.map(toParty), total, organisations };
  };
}

/** Null where nobody counted. */
function sumPersons(labs: readonly PartyLab[]): number | null {
  const counted = labs.flatMap(({ persons }) => persons ?? []);
  return counted.length === 0 ? null : counted.reduce((sum, persons) => sum + persons, 0);
}

/** The files of every organisation that matches, whatever page is shown, in the order of their names. */
export async function listMatchingFiles(
  tx: Tx,
  { q, state, department, owner, incidentId, now }: Filter & Case,
): Promise<{ exposureId: string; organisationId: string; name: string }[]> {
  await expectManyRows(tx);
  return tx.$queryRaw`
    SELECT exposure_id AS "exposureId", organisation_id AS "organisationId", name
    FROM (${matchingFiles({ q, state, department, owner, incidentId, now })}) AS file ORDER BY name, exposure_id`;
}

type LabRow = PartyLab & { readonly exposure_id: string };

export async function listPartyLabs(
  tx: Tx,
  exposureIds: readonly string[],
): Promise<Map<string, readonly PartyLab[]>> {
  if (exposureIds.length === 0) return new Map();
  const rows = await tx.$queryRaw<LabRow[]>`
    WITH el AS MATERIALIZED (SELECT * FROM exposure_labs WHERE exposure_id = ANY (${[...exposureIds]}::uuid[]))
    SELECT el.exposure_id, l.number, l.name, l.department,
      COALESCE(el.persons_confirmed, el.persons_estimated) AS persons, el.persons_confirmed IS NOT NULL AS confirmed
    FROM el JOIN labs l ON (l.workspace_id, l.id) = (el.workspace_id, el.lab_id) ORDER BY l.number`;
  return Map.groupBy(rows, ({ exposure_id }) => exposure_id);
}
