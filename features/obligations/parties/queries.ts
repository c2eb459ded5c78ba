import type { Tx } from "#lib/db.ts";
import { Prisma } from "#prisma/generated/client.ts";
import type { MatrixAsked, MatrixGrouping, MatrixState } from "../matrix/schema.ts";

export const PARTIES_PER_PAGE = 100;

/** The two parts a party can have in a case, and the roles that make it one; a party with both stands in both. */
const PARTS = {
  controllers: ["controller", "joint_controller"],
  processors: ["processor", "sub_processor", "host", "manufacturer"],
} as const;
export type Part = keyof typeof PARTS;

export const ROLES_OF_PART = Prisma.sql`(VALUES ('controllers', ${[...PARTS.controllers]}::text[]),
  ('processors', ${[...PARTS.processors]}::text[])) AS part(name, roles)`;

export type Case = { readonly incidentId: string; readonly now: number };
type Filter = Pick<MatrixAsked, "q" | "state" | "department" | "owner">;
type Asked = Filter & Pick<MatrixAsked, "group" | "sort" | "page"> & Case;

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
  persons: number | null;
  group_key: string;
  total: number;
  organisations: number;
};

const OPEN = Prisma.sql`b.state IN ('due', 'undetermined', 'open', 'waiting')`;
const LATE_FILING = Prisma.sql`(SELECT f.late_by_seconds > 0 FROM filings f
  WHERE (f.workspace_id, f.obligation_id) = (b.workspace_id, b.id) ORDER BY f.filed_at, f.recorded_at LIMIT 1)`;
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
  readonly ofLab: Prisma.Sql;
  readonly ofNone: Prisma.Sql;
};

const NO_KEY = Prisma.sql`NULL`;
const ONE_GROUP = Prisma.sql`ARRAY['']`;
const NO_GROUP = Prisma.sql`'{}'::text[]`;
const UNGROUPED: GroupKey = { ofCell: () => NO_KEY, ofLab: NO_KEY, ofNone: ONE_GROUP };
const LEFT = (key: Prisma.Sql) => Prisma.sql`CASE WHEN b.state <> 'withdrawn' THEN ${key} END`;

/** The groups that one file stands in: by its cells, or by its laboratories; and those of a file without either. */
const GROUPS: Record<MatrixGrouping, GroupKey> = {
  state: {
    ofCell: (at) =>
      LEFT(Prisma.sql`CASE WHEN ${OVERDUE(at)} THEN 'overdue'
        WHEN b.state = 'filed' AND ${LATE_FILING} THEN 'filed_late' ELSE b.state END`),
    ...{ ofLab: NO_KEY, ofNone: NO_GROUP },
  },
  addressee: {
    ofCell: () => LEFT(Prisma.sql`b.addressee`),
    ...{ ofLab: NO_KEY, ofNone: NO_GROUP },
  },
  owner: {
    ofCell: () => Prisma.sql`CASE WHEN ${OPEN} THEN COALESCE(b.owner_id::text, '') END`,
    ...{ ofLab: NO_KEY, ofNone: NO_GROUP },
  },
  department: {
    ofCell: () => NO_KEY,
    ...{ ofLab: Prisma.sql`COALESCE(l.department, '')`, ofNone: ONE_GROUP },
  },
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

// Where a case has just grown, Postgres takes it for small and joins row by row: each of these parts reads its table once.
/** The files of a case that the filter asks for, with what the order and the groups of the matrix need of each. */
function matchingFiles({
  incidentId,
  group,
  ...filter
}: Filter & Case & Pick<MatrixAsked, "group">): Prisma.Sql {
  const { q, state, department, owner, now } = filter;
  const [text, at] = [q.toLowerCase(), new Date(now)];
  const keys = group === undefined ? UNGROUPED : GROUPS[group];
  const given = Prisma.sql`COALESCE(array_agg(DISTINCT key) FILTER (WHERE key IS NOT NULL), ${keys.ofNone})`;
  const groupKeys = group === undefined ? keys.ofNone : given;
  const owned =
    owner === "none" ? Prisma.sql`${OPEN} AND b.owner_id IS NULL` : Prisma.sql`b.owner_id = ${owner}::uuid`;
  const holds = [...(state === undefined ? [] : [HOLDS[state](at)]), ...(owner === undefined ? [] : [owned])];
  const always = Prisma.sql`true`;
  // One and the same obligation is in that state and with that owner.
  const held = holds.length === 0 ? always : Prisma.join(holds, " AND ");
  const inside = department === undefined ? always : Prisma.sql`l.department = ${department}`;
  const [heldAtAll, insideAtAll] = [holds.length === 0, department === undefined];
  return Prisma.sql`
    SELECT exposure_id, max(organisation) AS organisation_id, max(name) AS name, max(zone) AS time_zone,
      max(roles) AS roles, min(due_at) AS next_due, sum(persons)::float8 AS persons,
      ${groupKeys} AS keys
    FROM (
      SELECT e.id AS exposure_id, o.id::text AS organisation, o.name, o.time_zone AS zone, e.roles,
        strpos(lower(o.name), ${text}) > 0 AS found, ${insideAtAll} AS inside, ${heldAtAll} AS held,
        NULL::timestamptz AS due_at, NULL::int AS persons, NULL AS key
      FROM exposures e JOIN organisations o ON (o.workspace_id, o.id) = (e.workspace_id, e.organisation_id)
      WHERE e.incident_id = ${incidentId}::uuid
      UNION ALL SELECT el.exposure_id, NULL, NULL, NULL, NULL, strpos(lower(l.name), ${text}) > 0
          OR l.number::text = ${text} OR l.department = upper(${text}), ${inside}, false, NULL,
        COALESCE(el.persons_confirmed, el.persons_estimated), ${keys.ofLab}
      FROM exposures e JOIN exposure_labs el ON (el.workspace_id, el.exposure_id) = (e.workspace_id, e.id)
      LEFT JOIN labs l ON (l.workspace_id, l.id) = (el.workspace_id, el.lab_id)
      WHERE e.incident_id = ${incidentId}::uuid
      UNION ALL SELECT b.exposure_id, NULL, NULL, NULL, NULL, false, false, ${held},
        CASE WHEN b.state IN ('due', 'undetermined') THEN b.due_at END, NULL, ${keys.ofCell(at)}
      FROM obligations b WHERE b.incident_id = ${incidentId}::uuid) AS known
    GROUP BY exposure_id HAVING bool_or(found) AND bool_or(inside) AND bool_or(held)`;
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
  const order = Prisma.sql`array_position(${GROUP_ORDER}::text[], g.key), g.key = '', g.key, ${ORDER[sort]}`;
  const rows = await tx.$queryRaw<PartyRow[]>`
    SELECT * FROM (
      SELECT part.name AS part, file.exposure_id, file.organisation_id, file.name, file.time_zone, file.persons,
        g.key AS group_key, count(*) OVER (PARTITION BY part.name)::int AS total,
        (count(*) FILTER (WHERE g.first = 1) OVER (PARTITION BY part.name))::int AS organisations,
        row_number() OVER (PARTITION BY part.name ORDER BY ${order})::int AS place
      FROM (${matchingFiles(asked)}) AS file JOIN ${ROLES_OF_PART} ON file.roles && part.roles
      CROSS JOIN unnest(file.keys) WITH ORDINALITY AS g(key, first)) AS placed
    WHERE place > ${(page - 1) * PARTIES_PER_PAGE} AND place <= ${page * PARTIES_PER_PAGE} ORDER BY place`;
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
    persons: row.persons,
    labs: labsOf(row),
    groupKey: row.group_key,
  });
  return (part) => {
    const own = rows.filter((row) => row.part === part);
    const { total = 0, organisations = 0 } = own[0] ?? {};
    return { parties: own.map(toParty), total, organisations };
  };
}

/** The files of every organisation that matches, whatever page is shown, in the order of their names. */
export async function listMatchingFiles(
  tx: Tx,
  asked: Filter & Case,
): Promise<{ exposureId: string; organisationId: string; name: string }[]> {
  return tx.$queryRaw`
    SELECT exposure_id AS "exposureId", organisation_id AS "organisationId", name
    FROM (${matchingFiles({ ...asked, group: undefined })}) AS file ORDER BY name, exposure_id`;
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

export type MatrixChoices = {
  readonly departments: readonly string[];
  readonly owners: readonly { readonly id: string; readonly name: string }[];
};

/** What the filter can choose among in this case: departments of laboratories, and who owns something. */
export async function listMatrixChoices(tx: Tx, incidentId: string): Promise<MatrixChoices> {
  const rows = await tx.$queryRaw<{ sort: string; id: string; name: string }[]>`
    SELECT DISTINCT 'department' AS sort, l.department AS id, l.department AS name
    FROM exposures e JOIN exposure_labs el ON (el.workspace_id, el.exposure_id) = (e.workspace_id, e.id)
    JOIN labs l ON (l.workspace_id, l.id) = (el.workspace_id, el.lab_id)
    WHERE e.incident_id = ${incidentId}::uuid AND l.department IS NOT NULL
    UNION SELECT 'owner', m.id::text, m.name FROM obligations b
    JOIN members m ON (m.workspace_id, m.id) = (b.workspace_id, b.owner_id)
    WHERE b.incident_id = ${incidentId}::uuid AND b.owner_id IS NOT NULL ORDER BY name`;
  return {
    departments: rows.flatMap(({ sort, id }) => (sort === "department" ? [id] : [])),
    owners: rows.flatMap(({ sort, id, name }) => (sort === "owner" ? [{ id, name }] : [])),
  };
}
