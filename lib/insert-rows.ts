import { Prisma } from "#prisma/generated/client.ts";
import type { Tx } from "./db.ts";

type Insertion = {
  readonly table: "exposures" | "exposure_labs" | "obligations" | "entries" | "entry_values";
  /** By the names of the Prisma schema; every row has the columns of the first. */
  readonly rows: readonly { readonly [field: string]: unknown }[];
  /** JSON columns whose null is a value. Everywhere else null is SQL's. */
  readonly jsonNulls?: readonly string[];
};

const MANY = 100;

// Prisma's createMany plans every value one by one: seconds for an incident of a thousand laboratories.
/** Inserts any number of rows in one statement. */
export async function insertRows(tx: Tx, { table, rows, jsonNulls = [] }: Insertion): Promise<void> {
  const fields = Object.keys(rows[0] ?? {}).map((field) => [field, columnOf(field)] as const);
  if (fields.length === 0) return;
  // A session keeps the plan by which it checks a foreign key; one made while the table was small reads all of it.
  if (rows.length > MANY) await tx.$executeRaw`DISCARD PLANS`;
  const into = Prisma.raw(table);
  const columns = Prisma.raw(fields.map(([, column]) => column).join(", "));
  const values = Prisma.raw(
    fields
      .map(([field, column]) => (jsonNulls.includes(field) ? `COALESCE(${column}, 'null')` : column))
      .join(", "),
  );
  const records = rows.map((row) =>
    Object.fromEntries(fields.map(([field, column]) => [column, row[field]])),
  );
  await tx.$executeRaw`
    INSERT INTO ${into} (${columns})
    SELECT ${values} FROM json_populate_recordset(NULL::${into}, ${JSON.stringify(records)}::json)`;
}

/** exemptions34 → exemptions_34 */
function columnOf(field: string): string {
  return field.replace(/[A-Z]|[0-9]+/g, (part) => `_${part.toLowerCase()}`);
}
