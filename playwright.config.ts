import { existsSync } from "node:fs";
import { defineConfig, devices } from "@playwright/test";

const port = process.env.PORT ?? "3100";
const origin = `http://localhost:${port}`;
const systemChromium = existsSync("/usr/bin/chromium") ? "/usr/bin/chromium" : "";
const executablePath = process.env.CHROMIUM ?? systemChromium;
const asRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];

/** Where the product under test keeps its database: scripts beside it find it through DATA_DIR. */
const folder = ".test/e2e";
process.env.DATA_DIR ??= folder;
process.env.PORT ??= port;
/** The demonstration numbers its cases in the year in which it is loaded, at the start of the run. */
process.env.LOADED_IN ??= String(Temporal.Now.zonedDateTimeISO("UTC").year);

const chrome = devices["Desktop Chrome"];
/** They only read, or write in a case or a database of their own. */
const APART = [
  ...["ask-the-law", "file-in-phases", "look-and-reach", "read-the-law", "retain-an-awareness"],
  ...["run-the-cell", "who-sees-what"],
  "image",
].map((name) => `**/${name}.spec.ts`);
/** What stops the database, and what measures a start. */
const ALONE = ["live-through-an-outage", "launcher"].map((name) => `**/${name}.spec.ts`);

export default defineConfig({
  testDir: "e2e",
  testMatch: "**/*.spec.ts",
  outputDir: "test-results",
  workers: 2,
  retries: 0,
  forbidOnly: true,
  // A journey ends when it ends; a step that the slowest machine would have taken by then fails with its own name.
  timeout: 900_000,
  expect: { timeout: 45_000 },
  reporter: "list",
  use: {
    baseURL: origin,
    locale: "fr-FR",
    timezoneId: "Europe/Paris",
    screenshot: "only-on-failure",
    actionTimeout: 60_000,
    navigationTimeout: 90_000,
    launchOptions: {
      ...(executablePath === "" ? {} : { executablePath }),
      args: [...asRoot, "--disable-background-networking", "--disable-component-update", "--disable-sync"],
    },
  },
  // Two at once: one that writes what the others of its kind read, one apart. What needs the machine for itself comes after both.
  projects: [
    { name: "writers", use: chrome, workers: 1, testIgnore: [...APART, ...ALONE] },
    { name: "apart", use: chrome, workers: 1, testMatch: APART },
    { name: "alone", use: chrome, workers: 1, testMatch: ALONE, dependencies: ["writers", "apart"] },
  ],
  webServer: {
    command: "node --disable-warning=ExperimentalWarning scripts/test/fresh-start.ts",
    env: { PORT: port, HOST: "127.0.0.1", DATA_DIR: process.env.DATA_DIR },
    url: `http://127.0.0.1:${port}/api/health`,
    reuseExistingServer: false,
    timeout: 600_000,
    gracefulShutdown: { signal: "SIGTERM", timeout: 20_000 },
    stdout: "pipe",
  },
});
