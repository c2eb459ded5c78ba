/**
 * serve migrate | application | worker
 *
 * What an image runs, one program per container, beside a Postgres that is there already: `migrate` once before the others,
 * `application` and `worker` until they are told to stop. Each is given the logins it needs and no other.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import { readEnv } from "#lib/env.ts";
import { APPLICATION_ARGUMENTS } from "./application-arguments.ts";
import { ownEnv, PROGRAMS } from "./own-env.ts";

const root = resolve(import.meta.dirname, "../..");
process.chdir(root);

const ARGUMENTS = {
  application: [...APPLICATION_ARGUMENTS, "--experimental-next-config-strip-types"],
  worker: ["worker/main.ts"],
} as const;

/** On a server nothing has a default that only a machine of one's own may have. */
function demand(program: string, needs: readonly string[]): void {
  const [missing] = needs.filter((variable) => !process.env[variable]);
  if (missing !== undefined)
    throw new Error(`${missing} must be set: the ${program} does not start without it.`);
}

async function migrateOnce(): Promise<number> {
  demand("migration", ["AUTH_URL", "AUTH_SECRET"]);
  const { prepareDatabase } = await import("./prepare-database.ts");
  await prepareDatabase();
  return 0;
}

async function run(name: keyof typeof PROGRAMS): Promise<number> {
  const env = readEnv();
  demand(name, PROGRAMS[name].needs);
  const address = name === "application" ? ["-H", env.HOST, "-p", String(env.PORT)] : [];
  const child = spawn(
    process.execPath,
    ["--disable-warning=ExperimentalWarning", ...ARGUMENTS[name], ...address],
    {
      env: { ...ownEnv(name, process.env), NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
      stdio: "inherit",
    },
  );
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, () => child.kill(signal));
  const [code] = await once(child, "exit");
  return typeof code === "number" ? code : 0;
}

try {
  const [name = ""] = process.argv.slice(2);
  if (name === "migrate") process.exitCode = await migrateOnce();
  else if (name === "application" || name === "worker") process.exitCode = await run(name);
  else throw new Error("expected migrate, application or worker");
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
process.exit();
