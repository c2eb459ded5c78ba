import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";

const ROOT = join(import.meta.dirname, "..");
const SCRIPT = join(import.meta.dirname, "check-structure.ts");
let house = "";

beforeEach(() => {
  mkdirSync(join(ROOT, ".test"), { recursive: true });
  house = mkdtempSync(join(ROOT, ".test", "house-"));
  mkdirSync(join(house, "lib"));
});

afterEach(() => rmSync(house, { recursive: true }));

test("the command is silent about a house in order and ends well", () => {
  writeFileSync(join(house, "lib", "dates.ts"), "export const zone = 1;\n");
  expect(execFileSync(process.execPath, [SCRIPT, house], { encoding: "utf8" })).toBe(
    "The house is in order.\n",
  );
});

test("the command says where a rule is broken, what it is and what to do instead, and ends badly", () => {
  writeFileSync(join(house, "lib", "dates.ts"), '\nimport "#features/claims/schema.ts";\n');
  const { stdout, status } = spawnSync(process.execPath, [SCRIPT, house], { encoding: "utf8" });
  expect(stdout).toContain("lib/dates.ts:2  lib may not import features/claims/schema.ts [import-direction]");
  expect(stdout).toContain("→ lib knows no feature: pass it in");
  expect(status).toBe(1);
});
