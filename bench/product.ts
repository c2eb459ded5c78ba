import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "#scripts/port.mjs";
import { adoptEmbeddedDatabase } from "#scripts/start/adopt-database.ts";
import { embeddedSuperuserUrl } from "#scripts/start/database.ts";

const root = resolve(import.meta.dirname, "..");
const READY_WITHIN_MS = 300_000;

export type Product = {
  readonly origin: string;
  readonly superuserUrl: string;
  readonly databaseLog: string;
};

/** The product as `npm start` starts it, production build and demonstration, in a folder of its own. */
export async function withProduct<T>(work: (product: Product) => Promise<T>): Promise<T> {
  const folder = join(root, ".test", `bench-pages-${process.pid}`);
  const port = await freePort();
  const { DATABASE_URL, WORKER_DATABASE_URL, MIGRATE_DATABASE_URL, AUTH_URL, ...inherited } = process.env;
  const env = { ...inherited, PORT: String(port), HOST: "127.0.0.1", DATA_DIR: folder };
  const launcher = spawn(
    process.execPath,
    ["--disable-warning=ExperimentalWarning", "scripts/start/main.ts"],
    {
      cwd: root,
      env,
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  try {
    await untilReady(launcher);
    Object.assign(process.env, { DATA_DIR: folder, PORT: String(port) });
    adoptEmbeddedDatabase();
    return await work({
      origin: `http://localhost:${port}`,
      superuserUrl: embeddedSuperuserUrl(folder),
      databaseLog: join(folder, "logs/postgres.log"),
    });
  } finally {
    await end(launcher);
    rmSync(folder, { recursive: true, force: true });
  }
}

async function untilReady(launcher: ChildProcess): Promise<void> {
  let printed = "";
  launcher.stdout?.on("data", (chunk: Buffer) => {
    printed += chunk.toString();
  });
  const deadline = performance.now() + READY_WITHIN_MS;
  while (!printed.includes("Maincourante is ready")) {
    if (launcher.exitCode !== null || performance.now() > deadline)
      throw new Error(`The product did not start:\n${printed}`);
    await sleep(100);
  }
}

export async function end(program: ChildProcess): Promise<void> {
  if (program.exitCode !== null || program.signalCode !== null) return;
  const ended = once(program, "exit");
  program.kill("SIGTERM");
  await ended;
}
