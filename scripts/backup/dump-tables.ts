import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import type { Client } from "pg";
import { to as copyTo } from "pg-copy-streams";
import type { ListedFile, ListedTable } from "./manifest.ts";
import { stageListed } from "./stage-listed.ts";

type Place = { readonly schema: string; readonly name: string; readonly columns: string[] };
type Dumped = { readonly tables: ListedTable[]; readonly files: ListedFile[] };

/** Every table of ours but the list of migrations, which a restore makes anew. */
const TABLES = `
  SELECT n.nspname AS schema, c.relname AS name,
         array_agg(a.attname::text ORDER BY a.attnum) FILTER (WHERE a.attgenerated = '') AS columns
  FROM pg_class c
  JOIN pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
  WHERE c.relkind = 'r' AND n.nspname IN ('public', 'auth', 'queue') AND c.relname <> '_prisma_migrations'
  GROUP BY 1, 2 ORDER BY 1, 2`;

/** Writes each table, as the client's transaction sees it, to a file of its own under `folder`. */
export async function dumpTables(client: Client, folder: string): Promise<Dumped> {
  const { rows: places } = await client.query<Place>(TABLES);
  const tables: ListedTable[] = [];
  const files: ListedFile[] = [];
  for (const place of places) {
    const path = `tables/${place.schema}.${place.name}.gz`;
    const { file, rows } = await dumpTable(client, { place, folder, path });
    tables.push({ ...place, rows, file: path });
    files.push(file);
  }
  return { tables, files };
}

async function dumpTable(
  client: Client,
  { place, folder, path }: { place: Place; folder: string; path: string },
) {
  const quoted = (name: string) => client.escapeIdentifier(name);
  const table = `${quoted(place.schema)}.${quoted(place.name)} (${place.columns.map(quoted).join(", ")})`;
  const rows = client.query(copyTo(`COPY ${table} TO STDOUT`));
  const file = await pipeline(rows, createGzip({ level: 6 }), (pieces) => stageListed(folder, path, pieces));
  return { file, rows: rows.rowCount };
}
