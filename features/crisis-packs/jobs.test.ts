import { testDatabase } from "#scripts/test-database/test-database.ts";

const { WORKER_DATABASE_URL } = testDatabase();

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Pool } from "pg";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { writePrivilegedEntry } from "#features/counsel/commands/write-privileged-entry.ts";
import { recordContact } from "#features/organisations/readiness/commands/record-contact.ts";
import { AppError } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import { organisationPrincipal, type Principal, systemPrincipal, withScope } from "#lib/scope.ts";
import { sha256 } from "#lib/sha256.ts";
import { openWorkspace } from "#prisma/seed/open-workspace.ts";
import { type CrisisCell, logLeak, NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import { sweepCrisisPacks } from "#worker/sweep-crisis-packs.ts";
import { requestPacks } from "./commands/request-packs.ts";
import { sealPacks } from "./commands/seal-packs.ts";
import { setUpPacks } from "./commands/set-up-packs.ts";
import { readPackFacts } from "./contents/queries.ts";
import { contentText, packContent } from "./contents/rules.ts";
import { jobs } from "./jobs.ts";
import { openPack } from "./loaders.ts";
import { listPacks, listRuns } from "./queries.ts";
import { packFileName } from "./rules.ts";

const place = mkdtempSync(join(tmpdir(), "packs-"));
const folder = join(place, "disk");
vi.stubEnv("DATA_DIR", place);
vi.stubEnv("CRISIS_PACK_FOLDER", folder);
const queue = new Pool({ connectionString: WORKER_DATABASE_URL, max: 3 });
afterAll(async () => {
  await queue.end();
  rmSync(place, { recursive: true });
});

let cell: CrisisCell;
const SECRET = "Faut-il porter plainte dès ce soir ?";
beforeAll(async () => {
  cell = await openCrisisCell();
  const { incidentId } = await logLeak(cell);
  await writePrivilegedEntry(cell.dpo, { incidentId, text: SECRET }, NOW);
  for (const [at, phone] of [
    [cell.alpha, "06 11 11 11 11"],
    [cell.beta, "06 22 22 22 22"],
  ] as const)
    await recordContact(
      cell.dpo,
      {
        ...{ organisationId: at.organisationId, part: "legal_representative" },
        name: "Direction",
        phone,
      },
      NOW,
    );
  await setUpPacks(cell.dpo, { version: 0, enabled: "yes", languages: ["fr"], saves: "yes" }, NOW);
});

const contentAs = async (reader: Principal, organisationId: string | null) =>
  contentText(
    packContent(await withScope(reader, (tx) => readPackFacts(tx, { organisationId, locale: "fr" })), NOW),
  );
const packsOf = (who: Principal) => withScope(who, (tx) => listPacks(tx));
const runs = () => withScope(cell.dpo, listRuns);

test("what an organisation's pack holds is its own: no other's contacts, dates or people, and no word of counsel's", async () => {
  const { workspaceId, alpha } = cell;
  const whole = await contentAs(systemPrincipal(workspaceId), null);
  const own = await contentAs(organisationPrincipal({ workspaceId, ...alpha }), alpha.organisationId);
  for (const shown of ["06 11 11 11 11", "06 22 22 22 22", "Beta Biologie"]) expect(whole).toContain(shown);
  expect(own).toContain("06 11 11 11 11");
  expect(own).toContain("eu.gdpr.33-1");
  for (const hidden of ["06 22 22 22 22", "Beta", "Personne auditor"]) expect(own).not.toContain(hidden);
  for (const text of [whole, own]) expect(text).not.toContain("porter plainte");
});

test("the worker makes the day's packs once, keeps them for download and says that the folder is not there", async () => {
  await sweepCrisisPacks(queue, NOW);
  await sweepCrisisPacks(queue, NOW);
  const [run, another] = await runs();
  expect(another).toBeUndefined();
  expect(run).toMatchObject({ packs: 3, changed: 3, failure: null, saveFailure: "folder_missing" });
  const packs = await packsOf(cell.auditor);
  expect(packs.map(({ organisationName }) => organisationName)).toEqual([
    null,
    "Alpha Biologie",
    "Beta Biologie",
  ]);
  const { bytes, name } = await openPack(cell.dpo, packs[1]?.id ?? "");
  expect(Buffer.from(sha256(bytes)).toString("hex")).toBe(packs[1]?.sha256);
  expect(name).toMatch(/^crisis-pack-alpha-biologie-\d{4}-\d\d-\d\d\.fr\.pdf$/);
  expect(bytes.subarray(0, 8).toString("latin1")).toBe("%PDF-1.7");
  const files = readdirSync(join(place, "crisis-packs"));
  expect(files).toHaveLength(3);
  for (const file of files) expect(statSync(join(place, "crisis-packs", file)).mode & 0o777).toBe(0o600);
}, 60_000);

test("each takes the packs that are theirs, and finds no other", async () => {
  const [whole, alpha, beta] = await packsOf(cell.dpo);
  const open = (who: Principal, pack: { id: string } | undefined) => openPack(who, pack?.id ?? "");
  for (const who of [cell.dpo, cell.auditor])
    for (const pack of [whole, alpha, beta])
      expect((await open(who, pack)).bytes.length).toBeGreaterThan(10_000);
  for (const who of [cell.labManager, cell.signatory]) {
    expect((await open(who, alpha)).bytes.length).toBeGreaterThan(10_000);
    for (const pack of [whole, beta])
      await expect(open(who, pack)).rejects.toMatchObject({ code: "not_found" });
  }
  for (const who of [cell.responder, cell.vendorContact, cell.administrator, cell.outsider, cell.intruder])
    for (const pack of [whole, alpha])
      await expect(open(who, pack)).rejects.toMatchObject({ code: "not_found" });
});

/** A run as the machine records it, its one file on the disk; nothing is printed. */
async function sealAnother() {
  const machine = systemPrincipal(cell.workspaceId);
  const { runId } = await requestPacks(machine, {}, Temporal.Now.instant());
  const whole = { organisationId: null, language: "fr" } as const;
  writeFileSync(join(place, "crisis-packs", packFileName({ runId, ...whole })), "%PDF-1.7");
  const pack = { id: newId(), ...whole, size: 8, sha256: "ab".repeat(32), content: "ab".repeat(32) };
  await sealPacks(machine, { runId, packs: [pack], saved: "none" }, Temporal.Now.instant());
}

test("once the folder is there the packs lie in it whole, what is no longer made goes, nothing else is touched", async () => {
  const { slug } = await withScope(cell.dpo, (tx) =>
    tx.workspace.findFirstOrThrow({ select: { slug: true } }),
  );
  mkdirSync(join(folder, slug), { recursive: true });
  for (const name of ["crisis-pack-gone-12345678.fr.pdf", "notes.txt"])
    writeFileSync(join(folder, slug, name), "x");
  for (const _ of [1, 2]) await sealAnother();
  const [first] = await packsOf(cell.dpo);
  await requestPacks(cell.dpo, {}, NOW);
  await sweepCrisisPacks(queue, NOW);
  expect(readdirSync(join(folder, slug)).toSorted()).toEqual([
    "crisis-pack-0-cell.fr.pdf",
    `crisis-pack-alpha-biologie-${cell.alpha.organisationId.slice(0, 8)}.fr.pdf`,
    `crisis-pack-beta-biologie-${cell.beta.organisationId.slice(0, 8)}.fr.pdf`,
    "notes.txt",
  ]);
  const kept = await packsOf(cell.dpo);
  const path = join(folder, slug, "crisis-pack-0-cell.fr.pdf");
  expect(Buffer.from(sha256(readFileSync(path))).toString("hex")).toBe(kept[0]?.sha256);
  // Of four runs the first one's files are gone: three of the last, one of each of the two before.
  expect(kept.map(({ id }) => id)).toContain(first?.id);
  expect([kept.length, readdirSync(join(place, "crisis-packs")).length]).toEqual([5, 5]);
}, 60_000);

test("a run that waits behind another loses no attempt when the worker is stopped; one that broke off three times is given up", async () => {
  const founder = { name: "Claire Exemple", email: "claire@autre.example" };
  const other = await openWorkspace({ slug: "autre", name: "Autre cellule", founder }, NOW);
  await setUpPacks(other, { version: 0, enabled: "yes", languages: ["fr"] }, NOW);
  const asked = [
    await requestPacks(cell.dpo, {}, NOW),
    await requestPacks(other, {}, NOW.add({ seconds: 1 })),
  ];
  const make = vi
    .spyOn(jobs, "makePacks")
    .mockRejectedValue(new AppError("unavailable", "the database is gone"));
  await expect(sweepCrisisPacks(queue, NOW)).rejects.toMatchObject({ code: "unavailable" });
  const { rows } = await queue.query(
    "SELECT attempts FROM crisis_pack_runs WHERE id = ANY ($1) ORDER BY asked_at",
    [asked.map(({ runId }) => runId)],
  );
  expect(rows.map(({ attempts }) => attempts)).toEqual([1, 0]);
  make.mockRejectedValue(new Error("of this one alone"));
  await sweepCrisisPacks(queue, NOW);
  expect(make.mock.calls.slice(1).map(([{ runId }]) => runId)).toEqual(asked.map(({ runId }) => runId));
  make.mockRestore();
  for (const { runId } of asked)
    await queue.query("UPDATE crisis_pack_runs SET attempts = 3 WHERE id = $1", [runId]);
  await sweepCrisisPacks(queue, NOW);
  const run = (await runs()).find(({ id }) => id === asked[0]?.runId);
  expect(run).toMatchObject({ failure: "interrupted", readyAt: null });
});

test("the sweep reads no more than it needs", async () => {
  for (const column of ["asked_by", "failure", "size"])
    await expect(queue.query(`SELECT ${column} FROM crisis_pack_runs`), column).rejects.toThrow(
      "permission denied",
    );
  await expect(queue.query("SELECT told FROM crisis_pack_settings")).rejects.toThrow("permission denied");
  await expect(queue.query("SELECT * FROM crisis_packs")).rejects.toThrow("permission denied");
});
