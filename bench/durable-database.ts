import { once } from "node:events";
import { mkdirSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { Client } from "pg";
import { disconnect } from "#lib/db.ts";
import { migrate } from "#lib/migrate.ts";
import { freePort } from "#scripts/port.mjs";
import {
  type Cluster,
  initialiseCluster,
  spawnServer,
  superuserUrl,
  untilReady,
} from "#scripts/postgres/cluster.ts";
import { installDatabase } from "#scripts/postgres/installation.ts";
import { generateClient } from "#scripts/start/prepare.ts";

const root = resolve(import.meta.dirname, "..");
const passwords = { app: "app-of-the-bench", worker: "worker-of-the-bench", migrate: "migrate-of-the-bench" };

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
  const folder = join(root, ".test", `bench-${process.pid}`);
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  const cluster: Cluster = {
    folder: join(folder, "postgres"),
    port: await freePort(),
    superuserPassword: "superuser-of-the-bench",
    logFile: join(folder, "postgres.log"),
    settings: {},
  };
  await initialiseCluster(cluster);
  const server = await spawnServer(cluster);
  try {
    await untilReady(cluster, server);
    return await work(await install(cluster));
  } finally {
    await disconnect();
    const ended = once(server, "exit");
    server.kill("SIGINT");
    await ended;
    rmSync(folder, { recursive: true, force: true });
  }
}

async function install(cluster: Cluster): Promise<DurableDatabase> {
  const database = "bench";
  const urls = await installDatabase({ superuserUrl: superuserUrl(cluster), database, passwords });
  await migrate({ url: urls.MIGRATE_DATABASE_URL, folder: join(root, "prisma/migrations") });
  process.env.DATABASE_URL = urls.DATABASE_URL;
  const superuser = superuserUrl(cluster, database);
  await withClient(superuser, refuseVolatile);
  return {
    url: urls.DATABASE_URL,
    workerUrl: urls.WORKER_DATABASE_URL,
    superuserUrl: superuser,
    log: cluster.logFile,
    copy: (copied) => copyDatabase(superuserUrl(cluster), { copied, template: database }),
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
  { copied, template }: { copied: string; template: string },
): Promise<string> {
  await disconnect();
  const urls = await installDatabase({ superuserUrl: superuser, database: copied, passwords, template });
  return urls.DATABASE_URL;
}

async function refuseVolatile(client: Client): Promise<void> {
  const { rows } = await client.query<{ name: string; setting: string }>(
    "SELECT name, setting FROM pg_settings WHERE name IN ('fsync', 'synchronous_commit', 'full_page_writes')",
  );
  const off = rows.find(({ setting }) => setting !== "on");
  if (off) throw new Error(`${off.name} is ${off.setting}: the figures would be too good.`);
}
