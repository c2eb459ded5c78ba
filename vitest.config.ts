import { defineConfig } from "vitest/config";

const pure = ["law/**/*.test.ts", "ledger/**/*.test.ts", "profiler/**/*.test.ts", "lib/verifier/*.test.ts"];
const never = ["**/node_modules/**", ".next/**", ".data/**", ".test/**", "e2e/**"];

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      { test: { name: "pure", include: pure, exclude: never } },
      {
        test: {
          name: "product",
          include: ["**/*.test.{ts,tsx}"],
          exclude: [...never, ...pure],
          globalSetup: ["scripts/test-database/global-setup.ts"],
          execArgv: ["--disable-warning=ExperimentalWarning"],
          // They import "next/server" without an ending, which only a bundler resolves.
          server: { deps: { inline: ["next-auth", "next-intl"] } },
          env: { TZ: "UTC" },
          testTimeout: 20_000,
          hookTimeout: 30_000,
        },
      },
    ],
  },
});
