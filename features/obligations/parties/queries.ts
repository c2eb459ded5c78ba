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

const OF_FILE = Prisma.sql`(b.workspace_id, b.exposure_id) = (e.workspace_id, e.id)`;
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

/** The groups that one file stands in, each with its place among them. */
const GROUPS: Record<MatrixGrouping, (at: Date) => Prisma.Sql> = {
  state: (at) => Prisma.sql`SELECT DISTINCT CASE WHEN ${OVERDUE(at)} THEN 'overdue'
      WHEN b.state = 'filed' AND ${LATE_FILING} THEN 'filed_late' ELSE b.state END AS key
    FROM obligations b WHERE ${OF_FILE} AND b.state <> 'withdrawn'`,
  addressee: () =>
    Prisma.sql`SELECT DISTINCT b.addressee AS key FROM obligations b WHERE ${OF_FILE} AND b.state <> 'withdrawn'`,
  owner: () => Prisma.sql`SELECT DISTINCT COALESCE(b.owner_id::text, '') AS key FROM obligations b
    WHERE ${OF_FILE} AND ${OPEN}`,
  department: () => Prisma.sql`SELECT DISTINCT COALESCE(l.department, '') AS key
    FROM (SELECT) AS one LEFT JOIN exposure_labs el ON (el.workspace_id, el.exposure_id) = (e.workspace_id, e.id)
    LEFT JOIN labs l ON (l.workspace_id, l.id) = (el.workspace_id, el.lab_id)`,
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
  due: Prisma.sql`next_due NULLS LAST, o.name, e.id`,
  name: Prisma.sql`o.name, e.id`,
  persons: Prisma.sql`persons DESC NULLS LAST, o.name, e.id`,
} as const;

/** What the filter of the matrix asks of a file: all of it at once. */
function matching({ q, state, department, owner, now }: Filter & Pick<Case, "now">): Prisma.Sql {
  const text = q.toLowerCase();
  const labs = (holds: Prisma.Sql) => Prisma.sql`EXISTS (
    SELECT 1 FROM exposure_labs el JOIN labs l ON (l.workspace_id, l.id) = (el.workspace_id, el.lab_id)
    WHERE (el.workspace_id, el.exposure_id) = (e.workspace_id, e.id) AND ${holds})`;
  const cells = (holds: Prisma.Sql) =>
    Prisma.sql`EXISTS (SELECT 1 FROM obligations b WHERE ${OF_FILE} AND ${holds})`;
  const found = Prisma.sql`(strpos(lower(o.name), ${text}) > 0 OR ${labs(
    Prisma.sql`(strpos(lower(l.name), ${text}) > 0 OR l.number::text = ${text} OR l.department = upper(${text}))`,
  )})`;
  const owned =
    owner === "none" ? Prisma.sql`${OPEN} AND b.owner_id IS NULL` : Prisma.sql`b.owner_id = ${owner}::uuid`;
  const asked = [
    ...(text === "" ? [] : [found]),
    ...(department === undefined ? [] : [labs(Prisma.sql`l.department = ${department}`)]),
    // One and the same obligation is in that state and with that owner.
    ...(state === undefined && owner === undefined
      ? []
      : [
          cells(
            Prisma.join(
              [
                ...(state === undefined ? [] : [HOLDS[state](new Date(now))]),
                ...(owner === undefined ? [] : [owned]),
              ],
              " AND ",
            ),
          ),
        ]),
  ];
  return asked.length === 0 ? Prisma.sql`true` : Prisma.join(asked, " AND ");
}

export type Parties = {
  readonly parties: readonly Party[];
  /** Rows over all pages: an organisation counts in each of its groups. */
  readonly total: number;
  readonly organisations: number;
};

/** One page of each part of a case, earliest due first unless asked otherwise, with their laboratories. */
export async function listParties(tx: Tx, asked: Asked): Promise<(part: Part) => Parties> {
  const { incidentId, group, sort, page, now } = asked;
  const groups = group === undefined ? Prisma.sql`SELECT '' AS key` : GROUPS[group](new Date(now));
  const order = Prisma.sql`array_position(${GROUP_ORDER}::text[], g.key), g.key = '', g.key, ${ORDER[sort]}`;
  const rows = await tx.$queryRaw<PartyRow[]>`
    SELECT * FROM (
      SELECT part.name AS part, e.id AS exposure_id, e.organisation_id, o.name, o.time_zone, counted.persons,
        g.key AS group_key, count(*) OVER (PARTITION BY part.name)::int AS total,
        (dense_rank() OVER (PARTITION BY part.name ORDER BY e.id)
          + dense_rank() OVER (PARTITION BY part.name ORDER BY e.id DESC) - 1)::int AS organisations,
        row_number() OVER (PARTITION BY part.name ORDER BY ${order})::int AS place
      FROM exposures e JOIN ${ROLES_OF_PART} ON e.roles && part.roles
      JOIN organisations o ON (o.workspace_id, o.id) = (e.workspace_id, e.organisation_id)
      JOIN LATERAL (${groups}) AS g ON true
      LEFT JOIN LATERAL (
        SELECT min(b.due_at) AS next_due FROM obligations b WHERE ${OF_FILE}
          AND b.state IN ('due', 'undetermined')) AS dated ON true
      LEFT JOIN LATERAL (
        SELECT sum(COALESCE(el.persons_confirmed, el.persons_estimated))::float8 AS persons FROM exposure_labs el
        WHERE (el.workspace_id, el.exposure_id) = (e.workspace_id, e.id)) AS counted ON true
      WHERE e.incident_id = ${incidentId}::uuid AND ${matching(asked)}) AS placed
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
    SELECT e.id AS "exposureId", e.organisation_id AS "organisationId", o.name FROM exposures e
    JOIN organisations o ON (o.workspace_id, o.id) = (e.workspace_id, e.organisation_id)
    WHERE e.incident_id = ${asked.incidentId}::uuid AND ${matching(asked)} ORDER BY o.name, e.id`;
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
