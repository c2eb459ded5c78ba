import { once } from "node:events";
import { rmSync } from "node:fs";
import { join, resolve } from "node:path";
import type { TestProject } from "vitest/node";
import { migrate } from "#lib/migrate.ts";
import { freePort } from "#scripts/port.mjs";
import {
  type Cluster,
  initialiseCluster,
  spawnServer,
  superuserUrl,
  untilReady,
} from "#scripts/postgres/cluster.ts";
import { installDatabase, type LoginPasswords } from "#scripts/postgres/installation.ts";
import { generateClient } from "#scripts/start/prepare.ts";
import { clusterFolder } from "./cluster-folder.ts";

export type TestCluster = { superuserUrl: string; template: string; passwords: LoginPasswords };

declare module "vitest" {
  export interface ProvidedContext {
    testCluster: TestCluster;
  }
}

const root = resolve(import.meta.dirname, "../..");
const template = "maincourante_template";
const passwords = { app: "app-of-the-tests", worker: "worker-of-the-tests", migrate: "migrate-of-the-tests" };

type Started = { readonly testCluster: TestCluster; readonly stop: () => Promise<void> };
// Each project of the run asks for it, with modules of its own.
const run = globalThis as typeof globalThis & {
  maincouranteTests?: { started: Promise<Started>; users: number };
};

/** One Postgres for the run, with a migrated database that each test file copies. */
export default async function startTestCluster(project: TestProject): Promise<() => Promise<void>> {
  run.maincouranteTests ??= { started: start(), users: 0 };
  const shared = run.maincouranteTests;
  shared.users += 1;
  const { testCluster, stop } = await shared.started;
  project.provide("testCluster", testCluster);
  return async () => {
    shared.users -= 1;
    if (shared.users === 0) await stop();
  };
}

async function start(): Promise<Started> {
  await generateClient(AbortSignal.timeout(60_000));
  const folder = clusterFolder(join(root, ".test"));
  const cluster: Cluster = {
    folder: join(folder, "postgres"),
    port: await freePort(),
    superuserPassword: "superuser-of-the-tests",
    logFile: join(folder, "postgres.log"),
    // Nothing here has to survive a power cut.
    settings: { fsync: "off", synchronous_commit: "off", full_page_writes: "off", max_connections: "200" },
  };
  await initialiseCluster(cluster);
  const server = await spawnServer(cluster);
  const stop = async () => {
    const ended = once(server, "exit");
    server.kill("SIGINT");
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await untilReady(cluster, server);
    const urls = await installDatabase({
      superuserUrl: superuserUrl(cluster),
      database: template,
      passwords,
    });
    await migrate({ url: urls.MIGRATE_DATABASE_URL, folder: join(root, "prisma/migrations") });
  } catch (error) {
    await stop();
    throw error;
  }
  return { testCluster: { superuserUrl: superuserUrl(cluster), template, passwords }, stop };
}
