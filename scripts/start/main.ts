import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { type Env, readEnv } from "#lib/env.ts";
import { migrate } from "#lib/migrate.ts";
import { portFault } from "#scripts/port.mjs";
import type { DatabaseUrls } from "#scripts/postgres/installation.ts";
import { APPLICATION_ARGUMENTS } from "#scripts/serve/application-arguments.ts";
import { claimFolder } from "./claim.ts";
import { startDatabase } from "./database.ts";
import { givenUrls } from "./given-urls.ts";
import { buildPages, generateClient } from "./prepare.ts";
import { refuseUnsafe } from "./refuse-unsafe.ts";
import { runStep } from "./run-step.ts";
import { say } from "./say.ts";
import { createFolder, readOrCreateSecrets, type Secrets } from "./secrets.ts";
import { nodeService, untilHealthy } from "./services.ts";
import { supervise } from "./supervise.ts";

type Undo = () => Promise<void> | void;
type Settings = DatabaseUrls & { AUTH_SECRET: string; AUTH_URL: string };
type Run = { env: Env; folder: string; isEmpty: boolean; stop: AbortSignal; undo: Undo[] };

const root = resolve(import.meta.dirname, "../..");

async function openDatabase({ env, folder, undo }: Run, secrets: Secrets): Promise<DatabaseUrls> {
  const given = givenUrls(env);
  if (given) return given;
  say("Starting Postgres");
  const { urls, stop } = await startDatabase(folder, secrets);
  undo.push(stop);
  return urls;
}

async function fillDatabase(run: Run, settings: Settings): Promise<void> {
  const applied = await migrate({
    url: settings.MIGRATE_DATABASE_URL,
    folder: resolve(root, "prisma/migrations"),
  });
  if (applied.length > 0) say(`Prepared the database (${applied.length} migrations)`);
  if (run.isEmpty) return;
  say("Loading the demonstration");
  const { stop } = run;
  await runStep({
    name: "Loading",
    // Prisma asks for related rows at once on one connection; pg warns that its next major version will refuse.
    command: [process.execPath, "--disable-warning=DeprecationWarning", "prisma/seed/main.ts"],
    env: settings,
    stop,
    show: "output",
  });
}

const keyFolder = (folder: string) => resolve(process.env.LOG_KEYS || join(folder, "log-keys"));

async function startServices({ env, folder, stop, undo }: Run, settings: Settings): Promise<void> {
  say("Starting the application");
  const next = [...APPLICATION_ARGUMENTS, "-H", env.HOST, "-p", String(env.PORT)];
  const { DATABASE_URL, WORKER_DATABASE_URL, AUTH_SECRET, AUTH_URL } = settings;
  const shared = { DATABASE_URL, AUTH_SECRET, AUTH_URL };
  // Private keys are the worker's: the application is not told where they are.
  const keys = keyFolder(folder);
  const programs = [
    { name: "application", args: next, env: shared },
    { name: "worker", args: ["worker/main.ts"], env: { ...shared, WORKER_DATABASE_URL, LOG_KEYS: keys } },
  ] as const;
  for (const program of programs) {
    const { stop: end } = await supervise(nodeService({ ...program, folder }));
    undo.push(end);
  }
  const host = env.HOST === "0.0.0.0" || env.HOST === "::" ? "127.0.0.1" : env.HOST;
  await untilHealthy(`http://${host.includes(":") ? `[${host}]` : host}:${env.PORT}`, stop);
}

async function start(run: Run): Promise<void> {
  const { env, folder, isEmpty, stop, undo } = run;
  const fault = await portFault({ port: env.PORT, host: env.HOST });
  if (fault) throw new Error(fault);
  givenUrls(env);
  createFolder(folder);
  undo.push(claimFolder(folder, env.AUTH_URL));
  const secrets = readOrCreateSecrets(folder);
  const urls = await openDatabase(run, secrets);
  await refuseUnsafe(env, urls);
  const settings = { ...urls, AUTH_SECRET: env.AUTH_SECRET ?? secrets.authSecret, AUTH_URL: env.AUTH_URL };
  await generateClient(stop);
  await fillDatabase(run, settings);
  await buildPages({ skip: [folder], stop });
  await startServices(run, settings);
  say(`Maincourante is ready at ${env.AUTH_URL} (Ctrl-C stops it)`);
  const links = ["scripts/links.ts", ...(isEmpty ? ["--first-administrator"] : [])];
  await runStep({
    name: "Printing the links",
    command: [process.execPath, ...links],
    env: settings,
    stop,
    show: "output",
  });
  await runStep({
    name: "Printing the verifier keys",
    command: [process.execPath, "scripts/log-keys.ts"],
    env: { WORKER_DATABASE_URL: urls.WORKER_DATABASE_URL, LOG_KEYS: keyFolder(folder) },
    stop,
    show: "output",
  });
}

async function untilAborted(stop: AbortSignal): Promise<void> {
  if (stop.aborted) return;
  await new Promise((end) => stop.addEventListener("abort", end, { once: true }));
}

async function main(): Promise<number> {
  const stopper = new AbortController();
  const requestStop = () => stopper.abort();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP", "disconnect"] as const)
    process.on(signal, requestStop);
  const undo: Undo[] = [];
  try {
    const { values } = parseArgs({ options: { empty: { type: "boolean", default: false } } });
    const env = readEnv();
    await start({ env, folder: resolve(env.DATA_DIR), isEmpty: values.empty, stop: stopper.signal, undo });
    await untilAborted(stopper.signal);
    say("Stopping");
    return 0;
  } catch (error) {
    if (stopper.signal.aborted) return 0;
    console.error(error instanceof Error ? error.message : String(error));
    return 1;
  } finally {
    for (const step of undo.reverse()) await step();
  }
}

process.chdir(root);
process.exit(await main());
