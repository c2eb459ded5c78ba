import { globSync, readFileSync } from "node:fs";
import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config";

const pure = ["law/**/*.test.ts", "ledger/**/*.test.ts", "profiler/**/*.test.ts", "lib/verifier/*.test.ts"];
const never = ["**/node_modules/**", ".next/**", ".data/**", ".test/**", "e2e/**"];

/** Whoever puts something in the place of a module runs in a process of its own: the next file would find it there. */
const replacing = globSync("{app,components,features,lib,scripts,worker}/**/*.test.{ts,tsx}").filter((path) =>
  readFileSync(path, "utf8").includes("vi.mock("),
);

const product: TestProjectInlineConfiguration["test"] = {
  globalSetup: ["scripts/test-database/global-setup.ts"],
  setupFiles: ["scripts/test-database/leave-no-trace.ts"],
  execArgv: ["--disable-warning=ExperimentalWarning"],
  // They import "next/server" without an ending, which only a bundler resolves.
  server: { deps: { inline: ["next-auth", "next-intl"] } },
  env: { TZ: "UTC" },
  // What must be quick is measured where it is said; these only end what hangs, on however crowded a machine.
  testTimeout: 180_000,
  hookTimeout: 180_000,
};

// One worker runs many files: starting a process and reading the product again for each costs as much as the tests.
export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      { test: { name: "pure", isolate: false, include: pure, exclude: never, testTimeout: 180_000 } },
      {
        test: {
          ...product,
          name: "product",
          isolate: false,
          include: ["**/*.test.{ts,tsx}"],
          exclude: [...never, ...pure, ...replacing],
        },
      },
      { test: { ...product, name: "replacing", include: replacing, exclude: never } },
    ],
  },
});
