import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { readEnv } from "#lib/env.ts";
import { migrate } from "#lib/migrate.ts";
import { claimFolder, findClaim } from "#scripts/start/claim.ts";
import { embeddedUrls, startDatabase } from "#scripts/start/database.ts";
import { generateClient } from "#scripts/start/prepare.ts";
import { readSecrets } from "#scripts/start/secrets.ts";
import { Refusal } from "./refusal.ts";

export type Installation = {
  /** The worker's login. */
  readonly workerUrl: string;
  readonly keys: string;
  readonly host: string;
  /** Where bundles are made. */
  readonly exports: string;
  readonly close: () => Promise<void>;
};

/** The database that the environment names, else the embedded one of DATA_DIR, started for the purpose if it stands still. */
export async function openInstallation(): Promise<Installation> {
  const env = readEnv();
  const folder = resolve(env.DATA_DIR);
  const shared = { keys: resolve(env.LOG_KEYS), host: env.LOG_ORIGIN, exports: join(folder, "exports") };
  await generateClient(AbortSignal.timeout(120_000));
  if (env.DATABASE_URL !== undefined) {
    if (env.WORKER_DATABASE_URL === undefined)
      throw new Refusal(
        "unavailable",
        "expected WORKER_DATABASE_URL beside DATABASE_URL: the worker's login signs",
      );
    return { ...shared, workerUrl: env.WORKER_DATABASE_URL, close: async () => undefined };
  }
  if (!existsSync(join(folder, "secrets.json")))
    throw new Refusal(
      "unavailable",
      `no installation lives in ${folder}: start with npm start, or set DATA_DIR`,
    );
  const { urls, close } = findClaim(folder) === null ? await startFor(folder) : running(folder);
  process.env.DATABASE_URL = urls.DATABASE_URL;
  return { ...shared, workerUrl: urls.WORKER_DATABASE_URL, close };
}

const running = (folder: string) => ({ urls: embeddedUrls(folder), close: async () => undefined });

async function startFor(folder: string) {
  const release = claimFolder(folder, "the bundle command");
  try {
    const { urls, stop } = await startDatabase(folder, readSecrets(folder));
    await migrate({ url: urls.MIGRATE_DATABASE_URL, folder: resolve("prisma/migrations") });
    const close = async () => {
      await stop();
      release();
    };
    return { urls, close };
  } catch (error) {
    release();
    throw error;
  }
}
