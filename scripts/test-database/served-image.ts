import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdirSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { freePort } from "#scripts/port.mjs";
import {
  type Cluster,
  initialiseCluster,
  spawnServer,
  superuserUrl,
  untilReady,
} from "#scripts/postgres/cluster.ts";
import { type DatabaseUrls, installDatabase } from "#scripts/postgres/installation.ts";

const root = resolve(import.meta.dirname, "../..");
const passwords = { app: "app-of-the-image", worker: "worker-of-the-image", migrate: "migrate-of-the-image" };
const ENTRYPOINT = ["--disable-warning=ExperimentalWarning", "scripts/serve/main.ts"];

export type Program = {
  readonly child: ChildProcess;
  readonly printed: () => string;
  /** Its exit code, once it ended. */
  readonly ended: Promise<number | null>;
};

type Environment = Readonly<Record<string, string>>;

export type ServedImage = {
  readonly urls: DatabaseUrls;
  readonly superuserUrl: string;
  readonly folder: string;
  /** What each container is given, and no other login. */
  readonly given: Readonly<Record<"migrate" | "application" | "worker", Environment>>;
  /** A program as its container runs it: the same entry point, an environment of its own. */
  readonly run: (args: readonly string[], env: Environment) => Program;
  readonly stop: () => Promise<void>;
};

/**
 * What the compose file describes, without Docker: a Postgres with the three logins and no table, volumes, and the image's
 * entry point over the production build of this checkout, or of the one that APP_FOLDER names.
 */
export async function serveImage(name: string): Promise<ServedImage> {
  const folder = join(root, ".test", `${name}-${process.pid}`);
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  chmodSync(folder, 0o755);
  const cluster: Cluster = {
    folder: join(folder, "postgres"),
    port: await freePort(),
    superuserPassword: "superuser-of-the-image",
    logFile: join(folder, "postgres.log"),
    settings: {},
  };
  await initialiseCluster(cluster);
  const server = await spawnServer(cluster);
  await untilReady(cluster, server);
  const database = "maincourante";
  const urls = await installDatabase({ superuserUrl: superuserUrl(cluster), database, passwords });
  const programs: Program[] = [];
  const run = (args: readonly string[], env: Environment) => {
    const program = begin(args, env);
    programs.push(program);
    return program;
  };
  const stop = async () => {
    for (const { child } of programs) child.kill("SIGTERM");
    await Promise.all(programs.map(({ ended }) => ended));
    const ended = once(server, "exit");
    server.kill("SIGINT");
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  return {
    urls,
    superuserUrl: superuserUrl(cluster, database),
    folder,
    given: givenTo(urls, folder),
    run,
    stop,
  };
}

function givenTo({ DATABASE_URL, WORKER_DATABASE_URL, MIGRATE_DATABASE_URL }: DatabaseUrls, folder: string) {
  const shared = {
    DATABASE_URL,
    AUTH_SECRET: "q7Jx0ZpTn4RkVw9uYb2LsGd5HcAf8MeE",
    AUTH_URL: "https://maincourante.test.invalid",
    DATA_DIR: join(folder, "data"),
  };
  const worker = { ...shared, WORKER_DATABASE_URL };
  return {
    migrate: { ...worker, MIGRATE_DATABASE_URL },
    application: { ...shared, HOST: "127.0.0.1" },
    worker: { ...worker, LOG_KEYS: join(folder, "log-keys") },
  };
}

function begin(args: readonly string[], given: Environment): Program {
  const { PATH = "", HOME = "", TZ = "UTC" } = process.env;
  const child = spawn(process.execPath, [...ENTRYPOINT, ...args], {
    cwd: resolve(process.env.APP_FOLDER ?? root),
    env: { PATH, HOME, TZ, NODE_ENV: "production", ...given },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let printed = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => {
      printed += chunk.toString();
    });
  const ended = once(child, "exit").then(([code]) => (typeof code === "number" ? code : null));
  return { child, printed: () => printed, ended };
}
