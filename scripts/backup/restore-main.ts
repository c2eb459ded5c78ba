/**
 * restore FOLDER
 *
 * Fills an empty installation from a backup: the embedded one of DATA_DIR, or the empty database that the three addresses
 * and BACKUP_DATABASE_URL name. Exit 0: everything is back and every log has the root that was signed; 1: the reason.
 */
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { readEnv } from "#lib/env.ts";
import { claimFolder } from "#scripts/start/claim.ts";
import { embeddedSuperuserUrl, startDatabase } from "#scripts/start/database.ts";
import { givenUrls } from "#scripts/start/given-urls.ts";
import { createFolder, readOrCreateSecrets } from "#scripts/start/secrets.ts";
import { checkFiles } from "./check-files.ts";
import { readManifest } from "./manifest.ts";
import { ownUrl, readPlaces } from "./open-source.ts";
import { readSealed, restoreBackup, restoreKeys } from "./restore-backup.ts";
import { openKeys } from "./sealed-keys.ts";

/** npm runs it in the product's own folder: the backup is meant where it was called. */
const calledFrom = process.env.INIT_CWD ?? process.cwd();
process.chdir(resolve(import.meta.dirname, "../.."));

type Empty = { superuser: string; migrate: string; close: () => Promise<void> };

async function openEmpty(keys: Readonly<Record<string, string>>): Promise<Empty> {
  const env = readEnv();
  const places = readPlaces(env);
  const given = givenUrls(env);
  if (given !== undefined) {
    restoreKeys(keys, places);
    return { superuser: ownUrl(env), migrate: given.MIGRATE_DATABASE_URL, close: async () => undefined };
  }
  const { dataFolder } = places;
  if (existsSync(join(dataFolder, "postgres")))
    throw new Error(`${dataFolder} holds an installation: set DATA_DIR to a folder that does not exist yet.`);
  createFolder(dataFolder);
  const release = claimFolder(dataFolder, "the restore");
  try {
    restoreKeys(keys, places);
    const { urls, stop } = await startDatabase(dataFolder, readOrCreateSecrets(dataFolder));
    const close = async () => {
      await stop();
      release();
    };
    return { superuser: embeddedSuperuserUrl(dataFolder), migrate: urls.MIGRATE_DATABASE_URL, close };
  } catch (error) {
    release();
    throw error;
  }
}

async function restore(): Promise<boolean> {
  const { positionals } = parseArgs({ allowPositionals: true });
  const [from = ""] = positionals;
  if (from === "" || positionals.length > 1) throw new Error("expected the folder of one backup");
  const folder = resolve(calledFrom, from);
  const manifest = readManifest(folder);
  await checkFiles(folder, manifest);
  const { BACKUP_PASSPHRASE } = readEnv();
  if (BACKUP_PASSPHRASE === undefined)
    throw new Error("BACKUP_PASSPHRASE must be set: the keys of the backup are sealed with it.");
  const { close, ...urls } = await openEmpty(openKeys(readSealed(folder), BACKUP_PASSPHRASE));
  try {
    const faults = await restoreBackup({ folder, manifest, urls, places: readPlaces() });
    for (const fault of faults) console.error(fault);
    for (const { workspaceId, size, root } of manifest.logs)
      console.log(`Log of workspace ${workspaceId}: ${size} leaves, root ${root}`);
    console.log(`Restored what was backed up at ${manifest.takenAt}.`);
    if (manifest.evidence === "s3") console.log("Evidence stays in its bucket: EVIDENCE_STORE must name it.");
    return faults.length === 0;
  } finally {
    await close();
  }
}

try {
  process.exitCode = (await restore()) ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
process.exit();
