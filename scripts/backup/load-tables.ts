import { createReadStream } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import type { Client } from "pg";
import { from as copyFrom } from "pg-copy-streams";
import type { ListedTable, Manifest } from "./manifest.ts";

/**
 * Loads every table as it was, in one transaction, with triggers and row security out of the way: the client is a
 * superuser's. Throws one line, and leaves the database empty, when a table is not empty or a row is missing.
 */
export async function loadTables(
  client: Client,
  { folder, manifest }: { folder: string; manifest: Manifest },
): Promise<void> {
  await client.query("BEGIN");
  try {
    await client.query("SET LOCAL session_replication_role = replica; SET LOCAL row_security = off");
    for (const table of manifest.tables) await loadTable(client, { folder, table });
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  }
}

async function loadTable(
  client: Client,
  { folder, table }: { folder: string; table: ListedTable },
): Promise<void> {
  const quoted = (name: string) => client.escapeIdentifier(name);
  const name = `${quoted(table.schema)}.${quoted(table.name)}`;
  const { rowCount } = await client.query(`SELECT FROM ${name} LIMIT 1`);
  if (rowCount !== 0) throw new Error(`${name} has rows: a backup is restored to an empty database only.`);
  const copy = client.query(copyFrom(`COPY ${name} (${table.columns.map(quoted).join(", ")}) FROM STDIN`));
  await pipeline(createReadStream(join(folder, table.file)), createGunzip(), copy);
  if (copy.rowCount !== table.rows)
    throw new Error(`${name}: ${copy.rowCount} rows came back of ${table.rows}.`);
}
