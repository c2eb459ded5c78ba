import { resolve } from "node:path";
import { Client } from "pg";
import { disconnect } from "#lib/db.ts";
import { migrate } from "#lib/migrate.ts";
import { superuserUrl } from "#scripts/postgres/cluster.ts";
import { installDatabase, type LoginPasswords } from "#scripts/postgres/installation.ts";
import { startThrowawayCluster, type ThrowawayCluster } from "#scripts/postgres/throwaway-cluster.ts";
import { generateClient } from "#scripts/start/prepare.ts";

const migrations = resolve(import.meta.dirname, "../prisma/migrations");
const database = "bench";

export type DurableDatabase = {
  /** The application's login. */
  readonly url: string;
  readonly workerUrl: string;
  readonly superuserUrl: string;
  /** The file that this Postgres writes its log to. */
  readonly log: string;
  /** The application's login on a copy of the database as it is now. */
  readonly copy: (database: string) => Promise<string>;
};

/** A migrated Postgres of its own with the settings of a start: what it acknowledges survives a power cut. */
export async function withDurableDatabase<T>(work: (database: DurableDatabase) => Promise<T>): Promise<T> {
  await generateClient(AbortSignal.timeout(60_000));
  const started = await startThrowawayCluster({ name: database, database });
  try {
    return await work(await install(started));
  } finally {
    await disconnect();
    await started.stop();
  }
}

async function install({ cluster, urls, passwords }: ThrowawayCluster): Promise<DurableDatabase> {
  await migrate({ url: urls.MIGRATE_DATABASE_URL, folder: migrations });
  process.env.DATABASE_URL = urls.DATABASE_URL;
  const superuser = superuserUrl(cluster, database);
  await withClient(superuser, refuseVolatile);
  return {
    url: urls.DATABASE_URL,
    workerUrl: urls.WORKER_DATABASE_URL,
    superuserUrl: superuser,
    log: cluster.logFile,
    copy: (copied) => copyDatabase(superuserUrl(cluster), { copied, passwords }),
  };
}

export async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function copyDatabase(
  superuser: string,
  { copied, passwords }: { copied: string; passwords: LoginPasswords },
): Promise<string> {
  await disconnect();
  const urls = await installDatabase({
    ...{ superuserUrl: superuser, database: copied, passwords },
    template: database,
  });
  return urls.DATABASE_URL;
}

async function refuseVolatile(client: Client): Promise<void> {
  const { rows } = await client.query<{ name: string; setting: string }>(
    "SELECT name, setting FROM pg_settings WHERE name IN ('fsync', 'synchronous_commit', 'full_page_writes')",
  );
  const off = rows.find(({ setting }) => setting !== "on");
  if (off) throw new Error(`${off.name} is ${off.setting}: the figures would be too good.`);
}
