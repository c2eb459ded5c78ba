import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { type Env, readEnv } from "#lib/env.ts";
import { keyFolder } from "#lib/storage/master-keys.ts";
import { claimFolder, findClaim } from "#scripts/start/claim.ts";
import { embeddedSuperuserUrl, startDatabase } from "#scripts/start/database.ts";
import { readSecrets } from "#scripts/start/secrets.ts";

/** Where an installation keeps what it cannot do without. */
export type Places = {
  readonly dataFolder: string;
  readonly logKeys: string;
  readonly evidenceKeys: string;
  readonly evidence: string;
  readonly keepsEvidenceOnDisk: boolean;
};

export type Source = Places & {
  /** A login that row security does not bind. */
  readonly url: string;
  readonly close: () => Promise<void>;
};

export function readPlaces(env: Env = readEnv()): Places {
  const dataFolder = resolve(env.DATA_DIR);
  return {
    dataFolder,
    logKeys: resolve(env.LOG_KEYS),
    evidenceKeys: keyFolder(),
    evidence: join(dataFolder, "evidence"),
    keepsEvidenceOnDisk: env.EVIDENCE_STORE === "disk",
  };
}

/** The embedded database of DATA_DIR, started for the purpose if it stands still, else the one of BACKUP_DATABASE_URL. */
export async function openSource(): Promise<Source> {
  const env = readEnv();
  const places = readPlaces(env);
  if (env.DATABASE_URL !== undefined) return { ...places, url: ownUrl(env), close: async () => undefined };
  const { dataFolder } = places;
  if (!existsSync(join(dataFolder, "secrets.json")))
    throw new Error(`No installation lives in ${dataFolder}: set DATA_DIR, or the three database addresses.`);
  const release = findClaim(dataFolder) === null ? claimFolder(dataFolder, "the backup") : null;
  try {
    const database = release === null ? null : await startDatabase(dataFolder, readSecrets(dataFolder));
    const url = embeddedSuperuserUrl(dataFolder);
    const close = async () => {
      await database?.stop();
      release?.();
    };
    return { ...places, url, close };
  } catch (error) {
    release?.();
    throw error;
  }
}

/** Throws one line when a database of one's own is named without the login that reads it whole. */
export function ownUrl({ BACKUP_DATABASE_URL }: Env): string {
  if (BACKUP_DATABASE_URL !== undefined) return BACKUP_DATABASE_URL;
  throw new Error(
    "BACKUP_DATABASE_URL must be set: a login that row security does not bind, such as the superuser's.",
  );
}
