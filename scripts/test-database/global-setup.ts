import { resolve } from "node:path";
import type { TestProject } from "vitest/node";
import { migrate } from "#lib/migrate.ts";
import { superuserUrl } from "#scripts/postgres/cluster.ts";
import type { LoginPasswords } from "#scripts/postgres/installation.ts";
import { startThrowawayCluster } from "#scripts/postgres/throwaway-cluster.ts";
import { generateClient } from "#scripts/start/prepare.ts";
import { clusterFolder } from "./cluster-folder.ts";

export type TestCluster = { superuserUrl: string; template: string; passwords: LoginPasswords };

declare module "vitest" {
  export interface ProvidedContext {
    testCluster: TestCluster;
  }
}

const template = "maincourante_template";
const migrations = resolve(import.meta.dirname, "../../prisma/migrations");

type Started = { readonly testCluster: TestCluster; readonly stop: () => Promise<void> };
// Each project of the run asks for it, with modules of its own.
const run = globalThis as typeof globalThis & {
  maincouranteTests?: { readonly started: Promise<Started>; users: number };
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
  const { cluster, urls, passwords, stop } = await startThrowawayCluster({
    name: "vitest",
    database: template,
    folder: clusterFolder(resolve(import.meta.dirname, "../../.test")),
    // Nothing here has to survive a power cut.
    settings: { fsync: "off", synchronous_commit: "off", full_page_writes: "off", max_connections: "200" },
  });
  try {
    await migrate({ url: urls.MIGRATE_DATABASE_URL, folder: migrations });
  } catch (error) {
    await stop();
    throw error;
  }
  return { testCluster: { superuserUrl: superuserUrl(cluster), template, passwords }, stop };
}
