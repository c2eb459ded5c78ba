import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { countPlaywright, countVitest } from "./tally.ts";

describe("the line that ends a test run", () => {
  let folder: string;
  let report: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "tally-"));
    report = join(folder, "report.json");
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const write = (json: object) => writeFileSync(report, JSON.stringify(json));

  it("counts what passed and failed", async () => {
    write({ numPassedTests: 40, numFailedTests: 0 });
    expect(await countVitest({ run: Promise.resolve(), report })).toMatchObject({ passed: 40, failed: 0 });
    write({ stats: { expected: 9, flaky: 0, unexpected: 0, skipped: 0 } });
    expect(await countPlaywright({ run: Promise.resolve(), report })).toMatchObject({ passed: 9, failed: 0 });
  });

  it("counts a failure when a file did not load although no test failed", async () => {
    write({ numPassedTests: 40, numFailedTests: 0 });
    const run = Promise.reject(new Error("cannot find module"));
    expect(await countVitest({ run, report })).toEqual({
      passed: 40,
      failed: 1,
      output: "cannot find module",
    });
  });

  it("counts a failure when the browsers never started", async () => {
    const run = Promise.reject(new Error("port taken"));
    expect(await countPlaywright({ run, report })).toEqual({ passed: 0, failed: 1, output: "port taken" });
  });
});
