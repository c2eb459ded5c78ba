import type { Tx } from "#lib/db.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { type Case, expectManyRows, PARTS, type Part } from "../parties/queries.ts";
import type { OwnRuleShown } from "../rules.ts";
import { type CountedCells, totalsOf } from "./rules.ts";

type Counted = Omit<CountedCells, "controls" | "processes"> & {
  readonly standing: Standing;
  /** As one of the rows has it. */
  readonly own_rule: OwnRuleShown | null;
};

/** What the filter can choose among in this case: departments of laboratories, and who owns something. */
export type MatrixChoices = {
  readonly departments: readonly string[];
  readonly owners: readonly { readonly id: string; readonly name: string }[];
};

/** Both parts, one of them, or none. */
type Standing = "both" | Part | "neither";

type Surroundings = {
  /** The few files that do more, or less, than control. */
  readonly apart: readonly { readonly id: string; readonly standing: Standing }[];
  readonly departments: readonly string[];
};

async function readSurroundings(tx: Tx, { incidentId }: Case): Promise<Surroundings> {
  const has = (part: Part) => Prisma.sql`e.roles && ${[...PARTS[part]]}::text[]`;
  const [read] = await tx.$queryRaw<{ apart: Surroundings["apart"] | null; departments: string[] | null }[]>`
    SELECT (SELECT json_agg(json_build_object('id', e.id, 'standing', CASE WHEN ${has("controllers")} THEN 'both'
        WHEN ${has("processors")} THEN 'processors' ELSE 'neither' END))
      FROM exposures e WHERE e.incident_id = ${incidentId}::uuid
        AND NOT (${has("controllers")} AND NOT ${has("processors")})) AS apart,
    (SELECT array_agg(DISTINCT l.department)
      FROM exposures e JOIN exposure_labs el ON (el.workspace_id, el.exposure_id) = (e.workspace_id, e.id)
      JOIN labs l ON (l.workspace_id, l.id) = (el.workspace_id, el.lab_id)
      WHERE e.incident_id = ${incidentId}::uuid AND l.department IS NOT NULL) AS departments`;
  return { apart: read?.apart ?? [], departments: read?.departments ?? [] };
}

/** The columns of a case, the earliest date first, over every organisation in scope; and what its filter can choose. */
export async function readColumns(tx: Tx, of: Case) {
  const { apart, departments } = await readSurroundings(tx, of);
  const isOneOf = (files: Surroundings["apart"]) =>
    Prisma.sql`b.exposure_id = ANY (${files.map(({ id }) => id)}::uuid[])`;
  const standing = (["both", "processors", "neither"] as const).map(
    (name) => Prisma.sql`WHEN ${isOneOf(apart.filter((file) => file.standing === name))} THEN ${name}`,
  );
  const rows = await tx.$queryRaw<Counted[]>`
    SELECT c.*, m.name AS owner_name,
      CASE WHEN c.rule_id LIKE 'own.%' THEN (SELECT b.own_rule FROM obligations b
        WHERE b.exposure_id = c.one_of AND b.rule_id = c.rule_id LIMIT 1) END AS own_rule
    FROM (
      SELECT b.rule_id, b.addressee, b.owner_id, b.state,
        CASE WHEN NOT ${isOneOf(apart)} THEN 'controllers' ${Prisma.join(standing, " ")} END AS standing,
        count(*)::int AS number, (count(*) FILTER (WHERE b.due_at <= ${new Date(of.now)}))::int AS passed,
        min(b.due_at) AS next_due, any_value(b.exposure_id) AS one_of
      FROM obligations b WHERE b.incident_id = ${of.incidentId}::uuid AND b.state <> 'withdrawn'
      GROUP BY 1, 2, 3, 4, 5) AS c LEFT JOIN members m ON m.id = c.owner_id`;
  const ownRules = new Map(
    rows.flatMap(({ rule_id, own_rule }) => (own_rule === null ? [] : [[rule_id, own_rule]])),
  );
  const owners = new Map(
    rows.flatMap(({ owner_id: id, owner_name: name }) => (id === null || name === null ? [] : [[id, name]])),
  );
  const counted = rows.map(({ standing: part, ...row }) => ({
    ...row,
    controls: part === "controllers" || part === "both",
    processes: part === "processors" || part === "both",
  }));
  return {
    columnsOf: (part: Part) => totalsOf(counted, { part, ownRules }),
    /** Who owns something in the case; without whom the reader may not see. */
    owners,
    choices: {
      departments,
      owners: [...owners]
        .map(([id, name]) => ({ id, name }))
        .sort((a, b) => a.name.localeCompare(b.name, "fr")),
    } satisfies MatrixChoices as MatrixChoices,
  };
}

/** The columns alone. */
export async function countColumns(tx: Tx, of: Case) {
  await expectManyRows(tx);
  return (await readColumns(tx, of)).columnsOf;
}
