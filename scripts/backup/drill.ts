import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { embeddedSuperuserUrl, startDatabase } from "#scripts/start/database.ts";
import { readOrCreateSecrets } from "#scripts/start/secrets.ts";
import { checkFiles } from "./check-files.ts";
import { readManifest } from "./manifest.ts";
import { readSealed, restoreBackup, restoreKeys } from "./restore-backup.ts";
import { openKeys } from "./sealed-keys.ts";
import { openTrialDatabase } from "./trial-database.ts";

type Drill = {
  readonly folder: string;
  readonly passphrase: string;
  /** The database that was backed up. */
  readonly source: string;
  /** The superuser's address of a Postgres for trials; undefined: one is started and thrown away. */
  readonly trial: string | undefined;
};

type Empty = { readonly superuser: string; readonly migrate: string; readonly close: () => Promise<void> };

/**
 * Restores a backup to a machine of its own, which is thrown away: a Postgres, folders, keys. Says what came out otherwise
 * than it was signed; none: the backup is good.
 */
export async function drillBackup({ folder, passphrase, source, trial }: Drill): Promise<string[]> {
  const manifest = readManifest(folder);
  await checkFiles(folder, manifest);
  const keys = openKeys(readSealed(folder), passphrase);
  const place = mkdtempSync(join(tmpdir(), "drill-"));
  // As root, the trial's Postgres runs as a user of its own, which must get through.
  chmodSync(place, 0o711);
  const places = {
    dataFolder: place,
    logKeys: join(place, "log-keys"),
    evidenceKeys: join(place, "keys"),
    evidence: join(place, "evidence"),
    keepsEvidenceOnDisk: manifest.evidence === "disk",
  };
  try {
    const urls =
      trial === undefined ? await startEmbedded(place) : await openTrialDatabase({ source, server: trial });
    try {
      restoreKeys(keys, places);
      return await restoreBackup({ folder, manifest, urls, places });
    } finally {
      await urls.close();
    }
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

async function startEmbedded(place: string): Promise<Empty> {
  const { urls, stop } = await startDatabase(place, readOrCreateSecrets(place));
  return { superuser: embeddedSuperuserUrl(place), migrate: urls.MIGRATE_DATABASE_URL, close: stop };
}
