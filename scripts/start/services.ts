import { spawn } from "node:child_process";
import { openSync } from "node:fs";
import { resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { ownEnv, type PROGRAMS } from "#scripts/serve/own-env.ts";
import { logFile } from "./log-file.ts";
import type { Service } from "./supervise.ts";

const leash = resolve(import.meta.dirname, "leash.mjs");

type Program = {
  name: keyof typeof PROGRAMS;
  args: readonly string[];
  folder: string;
  env: Record<string, string>;
};

/** A long-running program of ours; its output goes to a file, and it ends when the launcher is gone. */
export function nodeService({ name, args, folder, env }: Program): Service {
  const log = openSync(logFile(folder, name), "a", 0o600);
  return {
    name: `The ${name} (log: ${logFile(folder, name)})`,
    start: async () =>
      spawn(process.execPath, ["--import", leash, ...args], {
        env: { ...ownEnv(name, process.env), ...env, NODE_ENV: "production" },
        detached: process.platform !== "win32",
        stdio: ["ignore", log, log, "ipc"],
      }),
    ending: { first: "SIGTERM", last: "SIGKILL", graceMs: 5_000 },
  };
}

/** Waits until the application answers that it is well. */
export async function untilHealthy(origin: string, stop: AbortSignal): Promise<void> {
  const deadline = performance.now() + 60_000;
  while (performance.now() < deadline) {
    stop.throwIfAborted();
    const answer = await fetch(`${origin}/api/health`).catch(() => undefined);
    if (answer?.ok) return;
    await sleep(100, undefined, { signal: stop });
  }
  throw new Error(`The application does not answer at ${origin}/api/health: its log is in DATA_DIR/logs.`);
}
