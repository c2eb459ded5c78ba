import { testDatabase } from "#scripts/test-database/test-database.ts";

const urls = testDatabase();

import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { writePrivilegedEntry } from "#features/counsel/commands/write-privileged-entry.ts";
import { settleEvidence } from "#features/evidence/commands/settle-evidence.ts";
import { writeEntry } from "#features/timeline/commands/write-entry.ts";
import { withScope } from "#lib/scope.ts";
import { bringFile, checkedFile, evidenceFolder, hashOf } from "#scripts/test-database/bring-evidence.ts";
import { makeBundle, openBytes, openWorkshop, verdictOn } from "#scripts/test-database/bundle-workshop.ts";
import { type CrisisCell, logLeak, NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import { begin, file, haveSigned } from "#scripts/test-database/draft-file.ts";

evidenceFolder();
const { workshop, place, close } = openWorkshop(urls.WORKER_DATABASE_URL);
afterAll(close);

const EXHIBIT = Buffer.from(Array.from({ length: 20_000 }, (_, at) => `09:00 GET /results/${at}\n`).join(""));
const LEAKED = Buffer.from("nom;nir\nDupont;2 69 05 49 588 157 80\n");
const COUNSELS = Buffer.from("Consultation du cabinet\n");

let cell: CrisisCell;
let incidentId: string;
let filed: { readonly filingId: string; readonly content: string; readonly pdf: Uint8Array };
let whole: Awaited<ReturnType<typeof make>>;
beforeAll(async () => {
  cell = await openCrisisCell();
  incidentId = (await logLeak(cell)).incidentId;
  await checkedFile(cell.dpo, { incidentId, bytes: EXHIBIT });
  const leaked = await checkedFile(cell.dpo, { incidentId, bytes: LEAKED });
  const choice = { choice: "hash_only", keptBy: "Commissaire de justice, Vannes" };
  await settleEvidence(cell.dpo, { evidenceId: leaked, version: 2, ...choice }, NOW);
  await bringFile(cell.dpo, { incidentId, bytes: COUNSELS, changes: { privileged: "yes" } });
  await writePrivilegedEntry(cell.dpo, { incidentId, text: "Faut-il porter plainte ?" }, NOW);
  await writeEntry(cell.dpo, { incidentId, text: "Vu", label: "fact", exhibits: "1, 2" }, NOW);
  const at = { incidentId, organisationId: cell.alpha.organisationId };
  const draftId = await begin(cell.dpo, at, { now: NOW });
  await haveSigned(cell, { draftId, now: NOW });
  await file(cell.dpo, draftId, { now: NOW });
  filed = await withScope(cell.dpo, (tx) => tx.filedDocument.findFirstOrThrow({ where: { draftId } }));
  whole = await make({ evidence: "files" });
}, 180_000);

const make = (asked: object) => makeBundle(cell, workshop, { incidentId, ...asked });
const PATH = `evidence/${hashOf(EXHIBIT)}-journal.log`;
const filesIn = async (path: string) => (await openBytes(readFileSync(path))).files;
const evidenceIn = async (path: string) =>
  (await filesIn(path)).map(({ name }) => name).filter((name) => name.startsWith("evidence/"));

/** As an auditor does it: the file on a disk, the one program that came inside it, on another machine. */
async function verifiedByItsOwnProgram(bytes: Uint8Array) {
  const [zip, program] = [join(place, "received.zip"), join(place, "verify.mjs")];
  const verifier = (await filesIn(whole.path)).find(({ name }) => name === "verify.mjs");
  writeFileSync(program, Buffer.concat(await Array.fromAsync(verifier?.open() ?? [])));
  writeFileSync(zip, bytes);
  const { status, stdout } = spawnSync(process.execPath, [program, zip], { cwd: place, encoding: "utf8" });
  return { status, verdict: JSON.parse(stdout) };
}

describe("a bundle with exhibits", () => {
  test("holds each stored exhibit byte for byte, and of the others what proves that they existed", async () => {
    expect(await evidenceIn(whole.path)).toEqual([PATH]);
    const exhibit = (await filesIn(whole.path)).find(({ name }) => name === PATH);
    expect(Buffer.concat(await Array.fromAsync(exhibit?.open() ?? [])).equals(EXHIBIT)).toBe(true);
    const { status, verdict } = await verifiedByItsOwnProgram(readFileSync(whole.path));
    expect({ status, valid: verdict.valid, problems: verdict.problems }).toEqual({
      ...{ status: 0, valid: true, problems: [] },
    });
    const bytes = readFileSync(whole.path);
    for (const hidden of ["588 157", "Consultation du cabinet"]) expect(bytes.includes(hidden)).toBe(false);
  });

  test("holds what was filed, byte for byte as it was kept, to read and for a program", async () => {
    const files = (await filesIn(whole.path)).filter(({ name }) => name.includes(filed.filingId));
    const bytesOf = async (ending: string) =>
      Buffer.concat(await Array.fromAsync(files.find(({ name }) => name.endsWith(ending))?.open() ?? []));
    expect((await bytesOf(".json")).toString()).toBe(filed.content);
    expect((await bytesOf(".pdf")).equals(filed.pdf)).toBe(true);
  });

  test("with one byte turned inside the exhibit is found, and the exhibit named", async () => {
    const bytes = readFileSync(whole.path);
    const at = bytes.indexOf(EXHIBIT) + 123_456;
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    const { status, verdict } = await verifiedByItsOwnProgram(bytes);
    expect(status).toBe(1);
    const kinds = verdict.problems.map(({ kind, path }: { kind: string; path: string }) => [kind, path]);
    expect(kinds).toEqual([
      ["wrong_checksum", PATH],
      ["file_mismatch", PATH],
    ]);
  });

  test("with hashes only, and for an insurer, holds none of their bytes and is as valid", async () => {
    const filings = async (path: string) =>
      (await filesIn(path)).map(({ name }) => name).filter((name) => name.startsWith("filings/"));
    expect(await filings(whole.path)).toHaveLength(2);
    for (const asked of [{ evidence: "hashes" }, { variant: "insurer", evidence: "files" }]) {
      const { path } = await make(asked);
      expect(await evidenceIn(path)).toEqual([]);
      expect(await filings(path)).toHaveLength(asked.variant === "insurer" ? 0 : 2);
      expect(await verdictOn(path)).toMatchObject({ valid: true, problems: [] });
      expect(readFileSync(path).includes(EXHIBIT.subarray(0, 64))).toBe(false);
      if (asked.variant === undefined) expect(readFileSync(path).includes(hashOf(EXHIBIT))).toBe(true);
    }
  }, 180_000);
});
