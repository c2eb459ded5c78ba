import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join, resolve } from "node:path";
import { superuserUrl } from "#scripts/postgres/cluster.ts";
import type { DatabaseUrls } from "#scripts/postgres/installation.ts";
import { startThrowawayCluster } from "#scripts/postgres/throwaway-cluster.ts";

const root = resolve(import.meta.dirname, "../..");
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
  const database = "maincourante";
  const { cluster, folder, urls, stop: stopDatabase } = await startThrowawayCluster({ name, database });
  const programs: Program[] = [];
  const run = (args: readonly string[], env: Environment) => {
    const program = begin(args, env);
    programs.push(program);
    return program;
  };
  const stop = async () => {
    for (const { child } of programs) child.kill("SIGTERM");
    await Promise.all(programs.map(({ ended }) => ended));
    await stopDatabase();
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
    // A container's root is read-only: a compiler that unpacks itself finds no folder there.
    env: { PATH, HOME, TZ, NODE_ENV: "production", SWC_NATIVE_BINDING_CACHE: "nowhere", ...given },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let printed = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => {
      printed += chunk.toString();
    });
  const ended = once(child, "close").then(([code]) => (typeof code === "number" ? code : null));
  return { child, printed: () => printed, ended };
}
