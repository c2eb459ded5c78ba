import { existsSync, statfsSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { Facts } from "#features/installation/rules.ts";
import type { Env } from "#lib/env.ts";
import { keyFolder } from "#lib/storage/master-keys.ts";
import { listBelow } from "#scripts/backup/copy-files.ts";

type Surroundings = Omit<Facts, "now" | "secret" | "database">;

/** What the settings and the disk say, without asking a database. */
export function readSurroundings(env: Env): Surroundings {
  const folder = resolve(env.DATA_DIR);
  const keyFolders = [resolve(env.LOG_KEYS), keyFolder()];
  return {
    address: env.AUTH_URL,
    hasMail: env.SMTP_URL !== undefined,
    hasPassphrase: env.BACKUP_PASSPHRASE !== undefined,
    freeBytes: freeBytesAt(folder),
    openKeys: [
      ...keyFolders.flatMap((keys) => listBelow(keys).map((path) => join(keys, path))),
      join(folder, "secrets.json"),
    ].filter(isOpen),
    hasEvidenceWithoutKeys:
      listBelow(join(folder, "evidence")).length > 0 && listBelow(keyFolder()).length === 0,
  };
}

/** On the volume that holds the folder, or will. */
function freeBytesAt(folder: string): number {
  if (!existsSync(folder)) return freeBytesAt(dirname(folder));
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}

/** Windows has no such bits: there the folder's own rights decide. */
const isOpen = (path: string): boolean =>
  process.platform !== "win32" && existsSync(path) && (statSync(path).mode & 0o077) !== 0;
