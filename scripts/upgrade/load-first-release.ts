import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { Client } from "pg";
import { migrate } from "#lib/migrate.ts";

/** The migrations of the first release. */
const FIRST = [
  "20261122130000_create_the_tables",
  "20261122130100_guard_every_row",
  "20261122131000_remember_when_a_session_was_last_seen",
  "20261122140000_show_the_dpo_to_every_member",
];

/** Its demonstration as it lay in the database, but for the closed case: rows by table, as to_jsonb wrote them. */
const ROWS = resolve(import.meta.dirname, "first-release.json.br");

type Rows = Readonly<Record<string, readonly object[]>>;
type Logins = { readonly MIGRATE_DATABASE_URL: string; readonly SUPERUSER_DATABASE_URL: string };

/** Makes an empty database what an installation of the first release was; returns how many rows each table has. */
export async function loadFirstRelease(logins: Logins): Promise<Map<string, number>> {
  const folder = mkdtempSync(join(tmpdir(), "first-release-"));
  try {
    for (const name of [...FIRST, "migration_lock.toml"])
      cpSync(resolve("prisma/migrations", name), join(folder, name), { recursive: true });
    await migrate({ url: logins.MIGRATE_DATABASE_URL, folder });
  } finally {
    rmSync(folder, { recursive: true });
  }
  const rows: Rows = JSON.parse(brotliDecompressSync(readFileSync(ROWS)).toString());
  const client = new Client({ connectionString: logins.SUPERUSER_DATABASE_URL });
  await client.connect();
  await client.query("SET session_replication_role = replica");
  for (const [table, all] of Object.entries(rows))
    await client.query(
      `INSERT INTO ${table} SELECT * FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb)`,
      [JSON.stringify(all)],
    );
  await client.end();
  return new Map(Object.entries(rows).map(([table, all]) => [table, all.length]));
}
