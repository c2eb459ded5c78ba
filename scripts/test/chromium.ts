import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { runStep } from "#scripts/start/run-step.ts";
import { say } from "#scripts/start/say.ts";

const system = "/usr/bin/chromium";
const root = resolve(import.meta.dirname, "../..");

/** The path of a Chromium, installed when missing; empty when Playwright keeps its own. */
export async function findChromium(stop: AbortSignal): Promise<string> {
  if (existsSync(system)) return system;
  say("Installing Chromium");
  if (process.getuid?.() === 0 && existsSync("/etc/debian_version")) {
    await runStep({ name: "apt-get update", command: ["apt-get", "update"], stop });
    await runStep({ name: "apt-get install", command: ["apt-get", "install", "-y", "chromium"], stop });
    return system;
  }
  const playwright = join(root, "node_modules/@playwright/test/cli.js");
  await runStep({
    name: "playwright install",
    command: [process.execPath, playwright, "install", "chromium"],
    stop,
  });
  return "";
}
