import { Prisma } from "#prisma/generated/client.ts";
import { columnName } from "./column-name.ts";
import type { Tx } from "./db.ts";

type Row = { readonly workspaceId: string; readonly id: string; readonly [field: string]: unknown };

/**
 * Sets the same columns of many rows to values of their own, in one statement, and counts their version up. Rows and
 * fields are written as by `insertRows`.
 */
export async function updateRows(tx: Tx, table: "obligations", rows: readonly Row[]): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const { workspaceId: _workspaceId, id: _id, ...set } = first;
  const columns = Object.keys(set).map((field) => columnName(field));
  const into = Prisma.raw(table);
  const assignments = Prisma.raw(columns.map((column) => `${column} = given.${column}`).join(", "));
  const records = rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([field, value]) => [columnName(field), value])),
  );
  await tx.$executeRaw`
    UPDATE ${into} AS kept SET ${assignments}, version = kept.version + 1
    FROM json_populate_recordset(NULL::${into}, ${JSON.stringify(records)}::json) AS given
    WHERE (kept.workspace_id, kept.id) = (given.workspace_id, given.id)`;
}
