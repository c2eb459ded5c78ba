import { createHash } from "node:crypto";
import { createWriteStream, mkdirSync } from "node:fs";
import { join } from "node:path";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import type { Client } from "pg";
import { to as copyTo } from "pg-copy-streams";
import type { ListedFile, ListedTable } from "./manifest.ts";

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
  mkdirSync(join(folder, "tables"), { recursive: true, mode: 0o700 });
  const { rows: places } = await client.query<Place>(TABLES);
  const tables: ListedTable[] = [];
  const files: ListedFile[] = [];
  for (const place of places) {
    const path = `tables/${place.schema}.${place.name}.gz`;
    const { rows, ...digest } = await dumpTable(client, { place, to: join(folder, path) });
    tables.push({ ...place, rows, file: path });
    files.push({ path, ...digest });
  }
  return { tables, files };
}

async function dumpTable(client: Client, { place, to }: { place: Place; to: string }) {
  const quoted = (name: string) => client.escapeIdentifier(name);
  const table = `${quoted(place.schema)}.${quoted(place.name)} (${place.columns.map(quoted).join(", ")})`;
  const rows = client.query(copyTo(`COPY ${table} TO STDOUT`));
  const hash = createHash("sha256");
  let bytes = 0;
  const measure = new Transform({
    transform(piece: Buffer, _encoding, done) {
      hash.update(piece);
      bytes += piece.length;
      done(null, piece);
    },
  });
  await pipeline(
    rows,
    createGzip({ level: 6 }),
    measure,
    createWriteStream(to, { mode: 0o600, flush: true }),
  );
  return { rows: rows.rowCount, bytes, sha256: hash.digest("hex") };
}
