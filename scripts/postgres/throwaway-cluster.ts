import { once } from "node:events";
import { chmodSync, mkdirSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { freePort } from "#scripts/port.mjs";
import { type Cluster, initialiseCluster, spawnServer, superuserUrl, untilReady } from "./cluster.ts";
import { type DatabaseUrls, installDatabase, type LoginPasswords } from "./installation.ts";

type Asked = {
  /** Of its folder, and what its passwords are made of. */
  readonly name: string;
  readonly database: string;
  readonly settings?: Readonly<Record<string, string>>;
  /** Where it lies, if not under `.test/`. */
  readonly folder?: string;
};

export type ThrowawayCluster = {
  readonly cluster: Cluster;
  /** Where it lies; what else is put there goes with it. */
  readonly folder: string;
  readonly passwords: LoginPasswords;
  readonly urls: DatabaseUrls;
  readonly stop: () => Promise<void>;
};

const place = resolve(import.meta.dirname, "../../.test");

/** A Postgres of this process with the three logins and a database without tables; what breaks halfway leaves nothing behind. */
export async function startThrowawayCluster({
  name,
  database,
  settings = {},
  folder = join(place, `${name}-${process.pid}`),
}: Asked): Promise<ThrowawayCluster> {
  mkdirSync(folder, { recursive: true });
  // Postgres runs as a user of its own, which must get through whatever the mask of this one.
  chmodSync(folder, 0o755);
  const passwords = { app: `app-of-${name}`, worker: `worker-of-${name}`, migrate: `migrate-of-${name}` };
  const cluster: Cluster = {
    folder: join(folder, "postgres"),
    port: await freePort(),
    superuserPassword: `superuser-of-${name}`,
    logFile: join(folder, "postgres.log"),
    settings: { ...settings },
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
    const urls = await installDatabase({ superuserUrl: superuserUrl(cluster), database, passwords });
    return { cluster, folder, passwords, urls, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
