import { Prisma } from "#prisma/generated/client.ts";
import { columnName } from "./column-name.ts";
import type { Tx } from "./db.ts";

type Insertion = {
  readonly table:
    | "organisations"
    | "labs"
    | "sites"
    | "exposures"
    | "exposure_labs"
    | "obligations"
    | "deployments"
    | "acceptances"
    | "call_lines"
    | "decision_requests"
    | "operational_decisions"
    | "bulk_act_items"
    | "informed_parties"
    | "tasks"
    | "drafts"
    | "draft_answers"
    | "draft_authors"
    | "batch_texts"
    | "reminders"
    | "notice_addressees"
    | "risk_assessments"
    | "campaigns"
    | "waves"
    | "wave_counts"
    | "letterheads"
    | "entries"
    | "entry_values";
  /** By the names of the Prisma schema; every row has the columns of the first. */
  readonly rows: readonly { readonly [field: string]: unknown }[];
  /** JSON columns whose null is a value. Everywhere else null is SQL's. */
  readonly jsonNulls?: readonly string[];
};

const MANY = 100;
const NOTHING = Prisma.sql`SELECT`;

// Prisma's createMany plans every value one by one: seconds for an incident of a thousand laboratories.
/** Inserts the rows of several tables in one statement, which ends in `last`. */
export async function insertRows(
  tx: Tx,
  insertions: readonly Insertion[],
  last: Prisma.Sql = NOTHING,
): Promise<void> {
  const filled = insertions.filter(({ rows }) => rows.length > 0);
  if (filled.length === 0) return;
  // A session keeps the plan by which it checks a foreign key; one made while the table was small reads all of it.
  if (filled.some(({ rows }) => rows.length > MANY)) await tx.$executeRaw`DISCARD PLANS`;
  const parts = filled.map((one) => Prisma.sql`${Prisma.raw(`new_${one.table}`)} AS (${insertOf(one)})`);
  await tx.$executeRaw`WITH ${Prisma.join(parts)} ${last}`;
}

function insertOf({ table, rows, jsonNulls = [] }: Insertion): Prisma.Sql {
  const fields = Object.keys(rows[0] ?? {}).map((field) => [field, columnName(field)] as const);
  const into = Prisma.raw(table);
  const columns = Prisma.raw(fields.map(([, column]) => column).join(", "));
  const values = fields.map(([field, column]) =>
    jsonNulls.includes(field) ? `COALESCE(${column}, 'null')` : column,
  );
  const records = rows.map((row) =>
    Object.fromEntries(fields.map(([field, column]) => [column, row[field]])),
  );
  return Prisma.sql`
    INSERT INTO ${into} (${columns}) SELECT ${Prisma.raw(values.join(", "))}
    FROM json_populate_recordset(NULL::${into}, ${JSON.stringify(records)}::json)`;
}
