import { testDatabase } from "#scripts/test-database/test-database.ts";

const urls = testDatabase();

import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { withScope } from "#lib/scope.ts";
import { verdictOn } from "#scripts/test-database/bundle-workshop.ts";
import { type CrisisCell, logLeak, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import { readArguments } from "./arguments.ts";

const place = mkdtempSync(join(tmpdir(), "bundle-command-"));
afterAll(() => rmSync(place, { recursive: true }));

let last: CrisisCell;
let slug: string;
let reference: string;
beforeAll(async () => {
  for (const cell of [await openCrisisCell(), await openCrisisCell()]) {
    last = cell;
    const { incidentId } = await logLeak(cell);
    const at = await withScope(cell.dpo, async (tx, actor) => ({
      incident: await tx.incident.findFirstOrThrow({ where: { id: incidentId } }),
      slug: actor.workspaceName,
    }));
    [reference, slug] = [at.incident.reference, at.slug];
  }
});

async function bundle(...args: string[]) {
  const child = spawn(process.execPath, ["scripts/bundle.mjs", ...args], {
    env: { ...process.env, ...urls, DATA_DIR: place, INIT_CWD: place },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let [said, complained] = ["", ""];
  child.stdout.on("data", (piece: Buffer) => {
    said += piece;
  });
  child.stderr.on("data", (piece: Buffer) => {
    complained += piece;
  });
  const [code] = await once(child, "close");
  return { code, said, complained };
}

describe("the command that makes a bundle", () => {
  test("writes a file that verifies, tells what it is in one document, and keeps no copy", async () => {
    const done = await bundle(reference, "case.zip", "--workspace", slug, "--redact", "insurer");
    expect(done).toMatchObject({ code: 0, complained: "" });
    const told = JSON.parse(done.said);
    expect(told).toMatchObject({
      file: join(place, "case.zip"),
      reference,
      workspace: slug,
      variant: "insurer",
    });
    const verdict = await verdictOn(told.file);
    expect(verdict).toMatchObject({
      valid: true,
      keyFingerprint: told.keyFingerprint,
      entries: told.entries,
    });
    const rows = await withScope(last.auditor, (tx) => tx.bundle.findMany());
    expect(rows).toMatchObject([
      { delivery: "command", readyAt: expect.any(Date), removedAt: expect.any(Date) },
    ]);
    expect(existsSync(join(place, "exports", `${rows[0]?.id}.zip`))).toBe(false);
  });

  test("asks which workspace where two have the reference, and leaves the file that was there as it was", async () => {
    writeFileSync(join(place, "kept.zip"), "as it was");
    const { code, said, complained } = await bundle(reference, "kept.zip");
    expect({ code, said }).toEqual({ code: 2, said: "" });
    expect(JSON.parse(complained)).toMatchObject({ error: { code: "conflict", path: "/workspace" } });
    expect(readFileSync(join(place, "kept.zip"), "utf8")).toBe("as it was");
  });

  test.each([
    ["no file", ["2021-001"], ""],
    ["an unknown variant", ["2021-001", "x.zip", "--redact", "press"], "/redact"],
    ["a laboratory without a name", ["2021-001", "x.zip", "--redact", "lab:"], "/redact"],
    ["a folder that is not there", ["2021-001", "nowhere/x.zip"], "/1"],
    ["an unknown option", ["2021-001", "x.zip", "--all"], ""],
  ])("refuses %s by naming the argument", (_what, given, path) => {
    expect(() => readArguments(given, place)).toThrow(expect.objectContaining({ code: "invalid", path }));
  });
});
