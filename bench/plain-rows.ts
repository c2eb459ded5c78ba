import type { ClientBase } from "pg";

/** One row, each value as the text that Postgres reads back. */
export type PlainRow = Readonly<Record<string, string | null>>;

const MOST_PARAMETERS = 65_535;

export async function captureRows(
  superuser: ClientBase,
  { table, where, id }: { table: string; where: string; id: string },
): Promise<PlainRow[]> {
  const { fields } = await superuser.query(`SELECT * FROM ${table} LIMIT 0`);
  const columns = fields.map(({ name }) => `${name}::text`).join(", ");
  const { rows } = await superuser.query<PlainRow>(`SELECT ${columns} FROM ${table} WHERE ${where}`, [id]);
  return rows;
}

/** As many rows per INSERT as the protocol allows. */
export async function insertPlainRows(
  client: ClientBase,
  table: string,
  rows: readonly PlainRow[],
): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  const most = Math.floor(MOST_PARAMETERS / columns.length);
  for (let start = 0; start < rows.length; start += most) {
    const some = rows.slice(start, start + most);
    let parameter = 0;
    const tuples = some.map(() => `(${columns.map(() => `$${++parameter}`).join(",")})`).join(",");
    const values = some.flatMap((row) => columns.map((column) => row[column]));
    await client.query(`INSERT INTO ${table} (${columns.join(",")}) VALUES ${tuples}`, values);
  }
}

/** The rows of several tables by plain INSERTs in one transaction, by whoever opens a scope: the limit of a command that writes them. */
export async function insertPlainly(
  client: ClientBase,
  { userId, slug }: { readonly userId: string; readonly slug: string },
  captured: ReadonlyMap<string, readonly PlainRow[]>,
): Promise<void> {
  await client.query("BEGIN");
  await client.query("SELECT open_scope($1, $2)", [userId, slug]);
  // The plans of its foreign keys date from when the tables were small; with them it would lose by more.
  await client.query("DISCARD PLANS");
  for (const [table, rows] of captured) await insertPlainRows(client, table, rows);
  await client.query("COMMIT");
}
