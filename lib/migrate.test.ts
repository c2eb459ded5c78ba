import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { testDatabase } from "#scripts/test-database/test-database.ts";
import { diffSchema, migrate } from "./migrate.ts";

const { SUPERUSER_DATABASE_URL, MIGRATE_DATABASE_URL } = testDatabase();
const url = MIGRATE_DATABASE_URL;

async function select<T extends object>(sql: string): Promise<T[]> {
  const client = new Client({ connectionString: SUPERUSER_DATABASE_URL });
  await client.connect();
  const { rows } = await client.query<T>(sql);
  await client.end();
  return rows;
}

describe("migrations", () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "migrations-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function addMigration(name: string, sql: string): void {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, "migration.sql"), sql);
  }

  it("leave the database exactly as the schema files describe it", async () => {
    expect(await diffSchema({ url })).toBe("");
  });

  it("give what the schema files add as the SQL still missing", async () => {
    writeFileSync(
      join(folder, "main.prisma"),
      'datasource db {\n  provider = "postgresql"\n  schemas = ["extra"]\n}\nmodel Ink {\n  id String @id\n  @@schema("extra")\n}\n',
    );
    expect(await diffSchema({ url, folder })).toContain('CREATE TABLE "extra"."Ink"');
  });

  it("do nothing the second time", async () => {
    expect(await migrate({ url })).toEqual([]);
  });

  it("make the role that nobody logs in as the owner of every table and function", async () => {
    const owners = await select(`
      select distinct pg_get_userbyid(relowner) as owner from pg_class
      where relnamespace in ('public'::regnamespace, 'auth'::regnamespace)
      union
      select distinct pg_get_userbyid(proowner) from pg_proc where pronamespace = 'public'::regnamespace`);
    expect(owners).toEqual([{ owner: "maincourante_owner" }]);
  });

  it("keep function bodies of several statements whole", async () => {
    const functions = await select(`
      select proname from pg_proc
      where pronamespace = 'public'::regnamespace and prosrc like '%;%;%'`);
    expect(functions).not.toEqual([]);
  });

  it("name the script that fails and keep nothing of it", async () => {
    addMigration("90000101000000_half", "create table half (); create table half ();");
    await expect(migrate({ url, folder })).rejects.toThrow("90000101000000_half");
    expect(await select("select to_regclass('public.half') as half")).toEqual([{ half: null }]);
  });
});
