import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { Client } from "pg";
import { migrate } from "#lib/migrate.ts";
import { keepLastNote, readLastNote } from "#lib/signed-log/last-checkpoint.ts";
import { checkLogs } from "./check-logs.ts";
import { copyFiles } from "./copy-files.ts";
import { loadTables } from "./load-tables.ts";
import type { Manifest } from "./manifest.ts";
import type { Places } from "./open-source.ts";

const MIGRATIONS = resolve(import.meta.dirname, "../../prisma/migrations");

type Asked = {
  readonly folder: string;
  readonly manifest: Manifest;
  /** An empty database: the superuser's login, and the one that migrates. */
  readonly urls: { readonly superuser: string; readonly migrate: string };
  readonly places: Places;
};

/**
 * Fills an empty database from a backup that was checked: the tables as the migrations of that day made them, their rows,
 * then the migrations since; evidence and last checkpoints to their places. Says what the rows say otherwise than the
 * checkpoints; none: every root came out again.
 */
export async function restoreBackup({ folder, manifest, urls, places }: Asked): Promise<string[]> {
  await migrateTo(urls.migrate, manifest.migrations);
  const client = new Client({ connectionString: urls.superuser });
  await client.connect();
  try {
    await loadTables(client, { folder, manifest });
    await migrate({ url: urls.migrate, folder: MIGRATIONS });
    await restoreEvidence({ folder, manifest, places });
    // A folder that survived knows of later checkpoints: it stays, and nothing is signed that contradicts it.
    for (const { workspaceId, note } of manifest.logs)
      if (readLastNote(places.logKeys, workspaceId) === null) keepLastNote(places.logKeys, workspaceId, note);
    return await checkLogs(client, manifest.logs);
  } finally {
    await client.end();
  }
}

/** Throws one line when the backup knows migrations that this version does not. */
async function migrateTo(url: string, names: readonly string[]): Promise<void> {
  const known = new Set(readdirSync(MIGRATIONS));
  const unknown = names.find((name) => !known.has(name));
  if (unknown !== undefined)
    throw new Error(
      `The backup is of a newer version (${unknown}): restore it with that version or a later one.`,
    );
  const some = mkdtempSync(join(tmpdir(), "migrations-"));
  try {
    for (const name of [...names, "migration_lock.toml"])
      cpSync(join(MIGRATIONS, name), join(some, name), { recursive: true });
    await migrate({ url, folder: some });
  } finally {
    rmSync(some, { recursive: true });
  }
}

async function restoreEvidence({ folder, manifest, places }: Omit<Asked, "urls">): Promise<void> {
  if (manifest.evidence === "s3") return;
  const paths = manifest.files.flatMap(({ path }) =>
    path.startsWith("evidence/") ? [path.slice("evidence/".length)] : [],
  );
  await copyFiles({ from: join(folder, "evidence"), to: places.evidence, paths });
}

/** Puts each key back where it was; one that is there already stays. */
export function restoreKeys(files: Readonly<Record<string, string>>, places: Places): void {
  const { dataFolder, evidenceKeys, logKeys } = places;
  const folders: Record<string, string> = { "log-keys": logKeys, "evidence-keys": evidenceKeys };
  for (const [path, text] of Object.entries(files)) {
    const [first = "", ...rest] = path.split("/");
    const target = rest.length === 0 ? join(dataFolder, first) : join(folders[first] ?? dataFolder, ...rest);
    if (existsSync(target)) continue;
    mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
    writeFileSync(target, text, { mode: 0o600, flush: true });
  }
}

/** Keys are read from the backup alone, never from beside it. */
export const readSealed = (folder: string): string => readFileSync(join(folder, "keys.sealed"), "utf8");
