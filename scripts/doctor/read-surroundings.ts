import { resolve } from "node:path";
import type { Facts } from "#features/installation/rules.ts";
import type { Env } from "#lib/env.ts";
import { readMachine } from "#lib/machine.ts";
import { keyFolder } from "#lib/storage/master-keys.ts";

type Surroundings = Omit<Facts, "now" | "secret" | "database">;

/** What the settings and the disk say, without asking a database. */
export function readSurroundings(env: Env): Surroundings {
  const keys = { evidenceKeys: keyFolder(), keyFolders: [resolve(env.LOG_KEYS)] };
  return {
    address: env.AUTH_URL,
    hasMail: env.SMTP_URL !== undefined,
    hasPassphrase: env.BACKUP_PASSPHRASE !== undefined,
    ...readMachine({ folder: resolve(env.DATA_DIR), ...keys }),
  };
}
