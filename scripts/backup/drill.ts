import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { embeddedSuperuserUrl, startDatabase } from "#scripts/start/database.ts";
import { readOrCreateSecrets } from "#scripts/start/secrets.ts";
import { checkFiles } from "./check-files.ts";
import { readManifest } from "./manifest.ts";
import { readSealed, restoreBackup, restoreKeys } from "./restore-backup.ts";
import { openKeys } from "./sealed-keys.ts";

/**
 * Restores a backup to a machine of its own, which is thrown away: a Postgres, folders, keys. Says what came out otherwise
 * than it was signed; none: the backup is good.
 */
export async function drillBackup(folder: string, passphrase: string): Promise<string[]> {
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
    const { urls: logins, stop } = await startDatabase(place, readOrCreateSecrets(place));
    try {
      const urls = { superuser: embeddedSuperuserUrl(place), migrate: logins.MIGRATE_DATABASE_URL };
      restoreKeys(keys, places);
      return await restoreBackup({ folder, manifest, urls, places });
    } finally {
      await stop();
    }
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}
