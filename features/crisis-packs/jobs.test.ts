import { testDatabase } from "#scripts/test-database/test-database.ts";

const { WORKER_DATABASE_URL } = testDatabase();

import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Pool } from "pg";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { writePrivilegedEntry } from "#features/counsel/commands/write-privileged-entry.ts";
import { recordContact } from "#features/organisations/readiness/commands/record-contact.ts";
import { organisationPrincipal, type Principal, systemPrincipal, withScope } from "#lib/scope.ts";
import { sha256 } from "#lib/sha256.ts";
import { type CrisisCell, logLeak, NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import { sweepCrisisPacks } from "#worker/sweep-crisis-packs.ts";
import { requestPacks } from "./commands/request-packs.ts";
import { setUpPacks } from "./commands/set-up-packs.ts";
import { readPackFacts } from "./contents/queries.ts";
import { contentText, packContent } from "./contents/rules.ts";
import { openPack } from "./loaders.ts";
import { listPacks, listRuns } from "./queries.ts";

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
});

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

test("once the folder is there the packs lie in it under the same names each day, and nothing else there is touched", async () => {
  mkdirSync(folder);
  const day = NOW.add({ hours: 24 });
  await sweepCrisisPacks(queue, day);
  const [slug = ""] = readdirSync(folder);
  const lying = () => readdirSync(join(folder, slug)).toSorted();
  const first = lying();
  expect(first).toEqual([
    "crisis-pack-0-cell.fr.pdf",
    `crisis-pack-alpha-biologie-${cell.alpha.organisationId.slice(0, 8)}.fr.pdf`,
    `crisis-pack-beta-biologie-${cell.beta.organisationId.slice(0, 8)}.fr.pdf`,
  ]);
  expect((await runs())[0]).toMatchObject({ saveFailure: null, savedAt: expect.any(Date), changed: 0 });
  writeFileSync(join(folder, slug, "crisis-pack-gone-12345678.fr.pdf"), "x");
  writeFileSync(join(folder, slug, "notes.txt"), "x");
  for (const days of [2, 3]) await sweepCrisisPacks(queue, NOW.add({ hours: 24 * days }));
  expect(lying()).toEqual([...first, "notes.txt"].toSorted());
  const kept = await packsOf(cell.dpo);
  expect(new Set(kept.map(({ runId }) => runId)).size).toBe(3);
  expect(readdirSync(join(place, "crisis-packs"))).toHaveLength(9);
  const path = join(folder, slug, first[0] ?? "");
  expect(existsSync(path)).toBe(true);
  expect(Buffer.from(sha256(readFileSync(path))).toString("hex")).toBe(kept[0]?.sha256);
});

test("a run that broke off three times is given up and said to have failed; the sweep reads no more than it needs", async () => {
  await setUpPacks(cell.dpo, { version: 1, enabled: "yes", languages: ["fr"] }, NOW.add({ hours: 200 }));
  const { runId } = await requestPacks(cell.dpo, {}, NOW.add({ hours: 200 }));
  await queue.query("UPDATE crisis_pack_runs SET attempts = 3 WHERE id = $1", [runId]);
  await sweepCrisisPacks(queue, NOW);
  expect((await runs())[0]).toMatchObject({ id: runId, failure: "interrupted", readyAt: null });
  for (const column of ["asked_by", "failure", "size"])
    await expect(queue.query(`SELECT ${column} FROM crisis_pack_runs`), column).rejects.toThrow(
      "permission denied",
    );
  await expect(queue.query("SELECT told FROM crisis_pack_settings")).rejects.toThrow("permission denied");
  await expect(queue.query("SELECT * FROM crisis_packs")).rejects.toThrow("permission denied");
});
