import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { Client } from "pg";
import { writeDurably } from "#lib/signed-log/write-durably.ts";
import { checkFiles } from "./check-files.ts";
import { checkLogs, readCheckpoints } from "./check-logs.ts";
import { copyFiles, listBelow } from "./copy-files.ts";
import { dumpTables } from "./dump-tables.ts";
import { FORMAT, type ListedFile, type Manifest, manifestPath } from "./manifest.ts";
import type { Places, Source } from "./open-source.ts";
import { sealKeys } from "./sealed-keys.ts";
import { stageListed } from "./stage-listed.ts";

const FULL =
  "BACKUP_FOLDER is full: free room or name another disk. Nothing was kept of this backup; the earlier ones are as they were.";

type Asked = {
  readonly source: Omit<Source, "close">;
  /** Made by this call, not there before. */
  readonly folder: string;
  readonly passphrase: string;
  readonly now: Temporal.Instant;
};

export type Taken = {
  readonly manifest: Manifest;
  readonly bytes: number;
  /** Where the rows are not what was signed: the backup is whole, the log is not. */
  readonly faults: readonly string[];
};

/**
 * Writes a backup: every table as one instant saw it, the evidence as it lies, the keys under a passphrase, and the last
 * checkpoints. It is read again before its manifest is written; a run that fails leaves no folder.
 */
export async function takeBackup(asked: Asked): Promise<Taken> {
  const { folder, source } = asked;
  // Refuses a weak passphrase and keys it cannot read before anything is written.
  const sealed = sealKeys(readKeyFiles(source), asked.passphrase);
  mkdirSync(dirname(folder), { recursive: true, mode: 0o700 });
  mkdirSync(folder, { mode: 0o700 });
  try {
    const { manifest, faults } = await fill(asked, sealed);
    await checkFiles(folder, manifest);
    writeDurably(manifestPath(folder), JSON.stringify(manifest, null, 2));
    return { manifest, faults, bytes: manifest.files.reduce((sum, { bytes }) => sum + bytes, 0) };
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw Object(error).code === "ENOSPC" ? new Error(FULL, { cause: error }) : error;
  }
}

async function fill({ source, folder, now }: Asked, sealed: string) {
  const client = new Client({ connectionString: source.url });
  await client.connect();
  try {
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL row_security = off");
    const migrations = await listMigrations(client);
    const logs = await readCheckpoints(client);
    const faults = await checkLogs(client, logs);
    const { tables, files } = await dumpTables(client, folder);
    await client.query("COMMIT");
    const evidence = source.keepsEvidenceOnDisk ? ("disk" as const) : ("s3" as const);
    const listed = [
      ...files,
      ...(await copyEvidence(source, folder)),
      await stageListed(folder, "keys.sealed", [Buffer.from(sealed)]),
    ];
    const takenAt = now.toString();
    const manifest = { format: FORMAT, takenAt, migrations, tables, logs, evidence, files: listed } as const;
    return { manifest: manifest satisfies Manifest, faults };
  } finally {
    await client.end();
  }
}

async function listMigrations(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    "SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL ORDER BY 1",
  );
  return rows.map(({ name }) => name);
}

/**
 * After the tables: a piece whose row is in the backup was stored before it, and is there. Meanwhile the worker removes
 * what it has checked, and what was destroyed.
 */
async function copyEvidence(
  { evidence, keepsEvidenceOnDisk }: Places,
  folder: string,
): Promise<ListedFile[]> {
  if (!keepsEvidenceOnDisk) return [];
  const paths = listBelow(evidence);
  const to = join(folder, "evidence");
  const copied = await copyFiles({ from: evidence, to, paths, gone: "left_out" });
  return copied.map(({ path, ...digest }) => ({ path: `evidence/${path}`, ...digest }));
}

/** The keys by the path a restore puts them back to. The last checkpoints come from the rows, not from here. */
function readKeyFiles({ logKeys, evidenceKeys, dataFolder }: Places): Record<string, string> {
  const folders = [
    { name: "log-keys", from: logKeys },
    { name: "evidence-keys", from: evidenceKeys },
  ];
  const keys = folders.flatMap(({ name, from }) =>
    listBelow(from)
      .filter((path) => /\.(pem|key)$/.test(path))
      .map((path) => [`${name}/${path}`, readFileSync(join(from, path), "utf8")] as const),
  );
  const file = join(dataFolder, "secrets.json");
  const secrets = existsSync(file) ? [["secrets.json", readFileSync(file, "utf8")] as const] : [];
  return Object.fromEntries([...keys, ...secrets]);
}
