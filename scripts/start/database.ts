import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { freePort } from "#scripts/port.mjs";
import { closedFolderFault, serverAccount } from "#scripts/postgres/account.ts";
import { postgresBinaries } from "#scripts/postgres/binaries.ts";
import {
  type Cluster,
  initialiseCluster,
  spawnServer,
  stopAbandonedServer,
  superuserUrl,
  untilReady,
} from "#scripts/postgres/cluster.ts";
import { type DatabaseUrls, installDatabase, loginUrls } from "#scripts/postgres/installation.ts";
import { logFile } from "./log-file.ts";
import { readSecrets, type Secrets } from "./secrets.ts";
import { type Supervision, supervise } from "./supervise.ts";

const database = "maincourante";
const startWithinMs = 20_000;

function readPort(folder: string): number | undefined {
  const file = join(folder, "postgres-port");
  return existsSync(file) ? Number(readFileSync(file, "utf8")) : undefined;
}

/** The addresses of the embedded database that lives in this folder, for programs beside the launcher. */
export function embeddedUrls(folder: string): DatabaseUrls {
  return loginUrls({
    host: `127.0.0.1:${portIn(folder)}`,
    database,
    passwords: readSecrets(folder),
  });
}

function portIn(folder: string): number {
  const port = readPort(folder);
  if (port === undefined)
    throw new Error(`No database lives in ${folder}: start with npm start, or set DATA_DIR.`);
  return port;
}

/** The superuser's address of the same database: for what reads every row, such as a backup. */
export function embeddedSuperuserUrl(folder: string): string {
  return superuserUrl({ port: portIn(folder), superuserPassword: readSecrets(folder).superuser }, database);
}

async function refuseClosedFolders(folder: string): Promise<void> {
  const account = serverAccount();
  if (!account) return;
  const { postgres } = await postgresBinaries();
  const fault = closedFolderFault({ programs: resolve(postgres, ".."), files: folder }, account);
  if (fault) throw new Error(fault);
}

async function untilFirstReady(cluster: Cluster, server: Supervision): Promise<void> {
  const deadline = performance.now() + startWithinMs;
  for (;;) {
    try {
      return await untilReady(cluster, server.child());
    } catch (error) {
      if (performance.now() > deadline || !/did not start/.test(String(error))) throw error;
      await new Promise((resume) => setTimeout(resume, 250));
    }
  }
}

export type EmbeddedDatabase = { urls: DatabaseUrls; stop: () => Promise<void> };

/** Starts the embedded Postgres of this folder and keeps it running; creates it and its roles when missing. */
export async function startDatabase(folder: string, secrets: Secrets): Promise<EmbeddedDatabase> {
  await refuseClosedFolders(folder);
  const cluster: Cluster = {
    folder: join(folder, "postgres"),
    port: 0,
    superuserPassword: secrets.superuser,
    logFile: logFile(folder, "postgres"),
    settings: {},
  };
  await stopAbandonedServer(cluster);
  cluster.port = await freePort(readPort(folder));
  writeFileSync(join(folder, "postgres-port"), String(cluster.port));
  await initialiseCluster(cluster);
  const server = await supervise({
    name: "Postgres",
    start: () => spawnServer(cluster),
    ending: { first: "SIGINT", last: "SIGQUIT", graceMs: 10_000 },
  });
  try {
    await untilFirstReady(cluster, server);
    const passwords = { app: secrets.app, worker: secrets.worker, migrate: secrets.migrate };
    const urls = await installDatabase({ superuserUrl: superuserUrl(cluster), database, passwords });
    return { urls, stop: server.stop };
  } catch (error) {
    await server.stop();
    throw error;
  }
}
