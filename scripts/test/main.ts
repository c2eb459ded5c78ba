import { mkdirSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { freePort } from "#scripts/port.mjs";
import { buildPages, generateClient } from "#scripts/start/prepare.ts";
import { runStep } from "#scripts/start/run-step.ts";
import { say } from "#scripts/start/say.ts";
import { findChromium } from "./chromium.ts";
import { countPlaywright, countVitest, type Tally } from "./tally.ts";

const root = resolve(import.meta.dirname, "../..");
const reports = join(root, ".test/reports");
const stopper = new AbortController();
const stop = stopper.signal;

const bin = (path: string) => [process.execPath, join(root, "node_modules", path)];
const run = (name: string, command: string[], env: Record<string, string> = {}) =>
  runStep({ name, command, env, stop });
const uncounted = (work: Promise<void>): Promise<Tally> =>
  work.then(() => ({ passed: 0, failed: 0, output: "" }));

async function vitest(): Promise<Tally> {
  const report = join(reports, "vitest.json");
  const flags = ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  return countVitest({ run: run("vitest", [...bin("vitest/vitest.mjs"), ...flags]), report });
}

async function playwright(): Promise<Tally> {
  const report = join(reports, "playwright.json");
  const env = {
    CHROMIUM: await findChromium(stop),
    PORT: String(await freePort()),
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  };
  const flags = ["test", "--reporter=list,json"];
  return countPlaywright({
    run: run("playwright", [...bin("@playwright/test/cli.js"), ...flags], env),
    report,
  });
}

const steps: [string, () => Promise<Tally>][] = [
  ["Database client", () => uncounted(generateClient(stop))],
  ["Route types", () => uncounted(run("next typegen", [...bin("next/dist/bin/next"), "typegen"]))],
  [
    "Format and lint",
    () => uncounted(run("biome", [...bin("@biomejs/biome/bin/biome"), "check", "--error-on-warnings"])),
  ],
  ["Types", () => uncounted(run("tsc", [...bin("typescript/bin/tsc"), "--noEmit"]))],
  [
    "Structure",
    () => uncounted(run("check-structure", [process.execPath, join(root, "scripts/check-structure.ts")])),
  ],
  ["Law", () => uncounted(run("check-law", [process.execPath, join(root, "scripts/check-law.ts")]))],
  ["Vectors, units and commands", vitest],
  ["Production build", () => uncounted(buildPages({ skip: [], stop }))],
  ["Browser journeys", playwright],
];

async function main(): Promise<Tally> {
  const total: Tally = { passed: 0, failed: 0, output: "" };
  for (const [name, step] of steps) {
    const startedAt = performance.now();
    const tally = await step().catch(
      (error: Error): Tally => ({ passed: 0, failed: 1, output: error.message }),
    );
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
    const { passed, failed, output } = tally;
    total.passed += passed;
    total.failed += failed;
    say(
      `${failed > 0 ? "FAILED" : "ok    "}  ${name}${passed + failed > 0 ? ` (${passed} tests)` : ""}, ${seconds} s`,
    );
    if (failed > 0) {
      console.log(output);
      break;
    }
  }
  return total;
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP", "disconnect"] as const)
  process.on(signal, () => stopper.abort());
process.chdir(root);
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
const { passed, failed } = await main();
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
