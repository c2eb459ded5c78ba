import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { MigrationList } from "@prisma/schema-engine-wasm";
import { withSchemaEngine } from "./schema-engine.ts";

const everything = { externalTables: [], externalEnums: [] };

function readMigrations(folder: string): MigrationList {
  const lockfile = join(folder, "migration_lock.toml");
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  return {
    baseDir: resolve(folder),
    lockfile: {
      path: "migration_lock.toml",
      content: existsSync(lockfile) ? readFileSync(lockfile, "utf8") : null,
    },
    shadowDbInitScript: "",
    migrationDirectories: names.map((name) => ({
      path: name,
      migrationFile: {
        path: "migration.sql",
        content: { tag: "ok", value: readFileSync(join(folder, name, "migration.sql"), "utf8") },
      },
    })),
  };
}

function readSchema(folder: string): { path: string; content: string }[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".prisma"))
    .sort()
    .map((name) => ({ path: join(folder, name), content: readFileSync(join(folder, name), "utf8") }));
}

/** Applies the migrations not yet applied, every object owned by `maincourante_owner`; returns their names. */
export async function migrate({
  url,
  folder = "prisma/migrations",
}: {
  url: string;
  folder?: string;
}): Promise<string[]> {
  return withSchemaEngine(url, async (engine) => {
    const migrationsList = readMigrations(folder);
    const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters: everything });
    return appliedMigrationNames;
  });
}

/** The SQL that would make a migrated database agree with `prisma/schema`; empty when they agree. */
export async function diffSchema({
  url,
  folder = "prisma/schema",
}: {
  url: string;
  folder?: string;
}): Promise<string> {
  const files = readSchema(folder);
  const { stdout } = await withSchemaEngine(url, (engine) =>
    engine.diff({
      from: { tag: "schemaDatasource", files, configDir: resolve(folder) },
      to: { tag: "schemaDatamodel", files },
      script: true,
      exitCode: null,
      filters: everything,
    }),
  );
  const isEmpty = stdout === null || stdout.trim() === "-- This is an empty migration.";
  return isEmpty ? "" : stdout;
}
