import type { Tx } from "#lib/db.ts";
import { type Case, expectManyRows, PARTS, type Part } from "../parties/queries.ts";
import type { OwnRuleShown } from "../rules.ts";
import { type CountedCells, totalsOf } from "./rules.ts";

type Counted = CountedCells & {
  /** As one of the rows has it. */
  readonly own_rule: OwnRuleShown | null;
  readonly departments: string[] | null;
};

/** What the filter can choose among in this case: departments of laboratories, and who owns something. */
export type MatrixChoices = {
  readonly departments: readonly string[];
  readonly owners: readonly { readonly id: string; readonly name: string }[];
};

// Which part a file is of is looked up, not joined: row security hides from Postgres how many rows a case has.
/** The columns of a case, the earliest date first, over every organisation in scope; and what its filter can choose. */
export async function readColumns(tx: Tx, { incidentId, now }: Case) {
  const of = (part: Part) => [...PARTS[part]];
  const rows = await tx.$queryRaw<Counted[]>`
    SELECT c.*, m.name AS owner_name,
      CASE WHEN c.rule_id LIKE 'own.%' THEN (SELECT b.own_rule FROM obligations b
        WHERE b.exposure_id = c.one_of AND b.rule_id = c.rule_id LIMIT 1) END AS own_rule,
      (SELECT array_agg(DISTINCT l.department)
        FROM exposures e JOIN exposure_labs el ON (el.workspace_id, el.exposure_id) = (e.workspace_id, e.id)
        JOIN labs l ON (l.workspace_id, l.id) = (el.workspace_id, el.lab_id)
        WHERE e.incident_id = ${incidentId}::uuid AND l.department IS NOT NULL) AS departments
    FROM (
      SELECT b.rule_id, b.addressee, b.owner_id,
        b.exposure_id IN (SELECT e.id FROM exposures e WHERE e.incident_id = ${incidentId}::uuid AND e.roles && ${of("controllers")}::text[]) AS controls,
        b.exposure_id IN (SELECT e.id FROM exposures e WHERE e.incident_id = ${incidentId}::uuid AND e.roles && ${of("processors")}::text[]) AS processes,
        count(*) FILTER (WHERE b.state NOT IN ('not_required', 'displaced'))::int AS owed,
        count(*) FILTER (WHERE b.state IN ('filed', 'decided'))::int AS done,
        count(*) FILTER (WHERE b.state IN ('due', 'undetermined') AND b.due_at <= ${new Date(now)})::int AS overdue,
        min(b.due_at) FILTER (WHERE b.state IN ('due', 'undetermined')) AS next_due,
        bool_or(b.state = 'open') AS is_open, bool_or(b.state IN ('waiting', 'undetermined')) AS waits,
        any_value(b.exposure_id) AS one_of
      FROM obligations b WHERE b.incident_id = ${incidentId}::uuid AND b.state <> 'withdrawn'
      GROUP BY 1, 2, 3, 4, 5) AS c LEFT JOIN members m ON m.id = c.owner_id`;
  const ownRules = new Map(
    rows.flatMap(({ rule_id, own_rule }) => (own_rule === null ? [] : [[rule_id, own_rule]])),
  );
  const owners = new Map(
    rows.flatMap(({ owner_id: id, owner_name: name }) => (id === null || name === null ? [] : [[id, name]])),
  );
  return {
    columnsOf: (part: Part) => totalsOf(rows, { part, ownRules }),
    choices: {
      departments: rows[0]?.departments ?? [],
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
