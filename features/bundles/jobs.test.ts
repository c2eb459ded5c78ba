import { testDatabase } from "#scripts/test-database/test-database.ts";

const urls = testDatabase();

import { spawn } from "node:child_process";
import { generateKeyPairSync, sign } from "node:crypto";
import { once } from "node:events";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { listLogKeys } from "#features/checkpoints/queries.ts";
import { nameWitness } from "#features/checkpoints/witnesses/commands/name-witness.ts";
import { recordCost } from "#features/costs/commands/record-cost.ts";
import { writePrivilegedEntry } from "#features/counsel/commands/write-privileged-entry.ts";
import { writeEntry } from "#features/timeline/commands/write-entry.ts";
import { readVerifierKey } from "#ledger/signed-note.ts";
import { verifyBundle } from "#ledger/verify-bundle.ts";
import { AppError } from "#lib/errors.ts";
import { withScope } from "#lib/scope.ts";
import { sha256 } from "#lib/sha256.ts";
import { nodePlatform } from "#lib/verifier/node-platform.ts";
import { startWitness } from "#scripts/soak/witness-server.ts";
import {
  makeBundle,
  openBytes,
  openWorkshop,
  textIn,
  verdictOn,
} from "#scripts/test-database/bundle-workshop.ts";
import { typesOf } from "#scripts/test-database/case-file.ts";
import { type CrisisCell, logLeak, NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import { requestBundle } from "./commands/request-bundle.ts";
import { jobs } from "./jobs.ts";
import { getBundle } from "./queries.ts";

const { workshop, place, close } = openWorkshop(urls.WORKER_DATABASE_URL);
afterAll(close);

let cell: CrisisCell;
let incidentId: string;
let first: Awaited<ReturnType<typeof make>>;
const SECRET = "Faut-il porter plainte dès ce soir ?";
const WRITTEN = "Le standard a compté trente appels.";
beforeAll(async () => {
  cell = await openCrisisCell();
  incidentId = (await logLeak(cell)).incidentId;
  await writePrivilegedEntry(cell.dpo, { incidentId, text: SECRET }, NOW);
  const cost = { sort: "letters", amount: "12 500,40", vat: "excluded", spentOn: "2026-11-09" };
  await recordCost(
    cell.dpo,
    { incidentId, ...cost, supplier: "Imprimeur fictif", priorAgreement: "asked" },
    NOW,
  );
  await writeEntry(cell.dpo, { incidentId, text: WRITTEN, label: "fact" }, NOW);
  first = await make();
}, 180_000);

const make = (asked: object = {}) => makeBundle(cell, workshop, { incidentId, evidence: "hashes", ...asked });
const rowOf = (bundleId: string) => withScope(cell.auditor, (tx) => getBundle(tx, { bundleId }));

const LISTS = ["claims", "labs", "obligations", "register", "timeline"];
const MEMBERS = [
  ...["README.fr.md", "README.en.md", "verify.mjs", "manifest.json", "log/checkpoint", "log/head.json"],
  ...["log/entries.jsonl.gz", "log/since.json", "case/case.en.pdf", "case/case.fr.pdf", "case/case.json"],
  ...LISTS.flatMap((list) => [`case/${list}.en.csv`, `case/${list}.fr.csv`]),
];

/** Everything in it that is text, one after the other. */
async function wholeText(path: string): Promise<string> {
  const bundle = await openBytes(readFileSync(path));
  const names = bundle.files.map(({ name }) => name).filter((name) => !/\.pdf$|verify\.mjs$/.test(name));
  return (await Promise.all(names.map((name) => textIn(bundle, name)))).join("\n");
}

describe("a bundle for an auditor", () => {
  test("holds the case, its log and how to verify it, in both languages, and is valid", async () => {
    const { row, path } = first;
    const bundle = await openBytes(readFileSync(path));
    expect(bundle.files.map(({ name }) => name)).toEqual(MEMBERS);
    const verdict = await verdictOn(path);
    expect(verdict).toMatchObject({ valid: true, keyTrusted: false, problems: [], withheldEntries: 1 });
    expect(row).toMatchObject({ failure: null, size: BigInt(statSync(path).size) });
    expect(row.checkpointSize).toBe(verdict.checkpoint?.size);
    expect(await textIn(bundle, "README.fr.md")).toMatch(
      /^# Dossier de preuve .*\n\nFichier de patients publié\n/,
    );
    expect(await textIn(bundle, "README.en.md")).toMatch(
      /^# Evidence bundle .*\n\nFichier de patients publié\n/,
    );
    expect(await textIn(bundle, "case/timeline.fr.csv")).toContain("Dossier de l’organisme ouvert");
    expect(await textIn(bundle, "case/timeline.en.csv")).toContain("Organisation");
    const told = JSON.parse(await textIn(bundle, "case/case.json"));
    expect(told).toMatchObject({ format: "maincourante-case/1", variant: "auditor" });
    expect(told.incident.title).toBe("Fichier de patients publié");
    const named = told.files.map((file: { organisation: { name: string } }) => file.organisation.name);
    expect(named).toEqual(["Alpha Biologie", "Beta Biologie", "Éditeur Fictif"]);
    expect(await textIn(bundle, "case/case.fr.pdf")).toContain("/AFRelationship /Source");
    const whole = await wholeText(path);
    for (const shown of [WRITTEN, "Imprimeur fictif"]) expect(whole).toContain(shown);
    expect(whole).not.toContain("porter plainte");
  });

  test("is readable by the product alone, and nothing half made lies beside it", async () => {
    const { path } = await make({ accessible: true });
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readdirSync(workshop.folder).filter((name) => !name.endsWith(".zip"))).toEqual([]);
    const bundle = await openBytes(readFileSync(path));
    expect(await textIn(bundle, "case/case.ua.fr.pdf")).toContain("<pdfuaid:part>1</pdfuaid:part>");
  });

  test("with one byte changed, anywhere, is not valid", async () => {
    const { path } = first;
    const bytes = readFileSync(path);
    const accepted: number[] = [];
    for (let sample = 0; sample < 40; sample += 1) {
      const at = Math.floor(((sample + 0.5) * bytes.length) / 40);
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 1;
      const isValid = await verdictOn(changed).then(
        ({ valid }) => valid,
        () => false,
      );
      if (isValid) accepted.push(at);
    }
    expect(accepted).toEqual([]);
  });

  test("made later continues the one before; the one before does not continue it", async () => {
    const before = first;
    await writeEntry(cell.dpo, { incidentId, text: "Le préfet est prévenu.", label: "fact" }, NOW);
    const after = await make();
    expect(await verdictOn(after.path, before.path)).toMatchObject({ valid: true, problems: [] });
    const { valid, problems } = await verdictOn(before.path, after.path);
    expect({ valid, kinds: problems.map(({ kind }) => kind) }).toMatchObject({
      valid: false,
      kinds: expect.arrayContaining(["log_shrunk"]),
    });
  });
});

describe("a redacted bundle stays verifiable", () => {
  test("for a regulator: neither costs nor lessons, and nobody's telephone", async () => {
    const { path } = await make({ variant: "regulator" });
    const verdict = await verdictOn(path);
    expect(verdict).toMatchObject({ valid: true, variant: "regulator" });
    expect(verdict.withheldEntries).toBeGreaterThan(1);
    const whole = await wholeText(path);
    expect(whole).toContain(WRITTEN);
    for (const hidden of ["Imprimeur fictif", "porter plainte"]) expect(whole).not.toContain(hidden);
  });

  test("for an insurer: the costs, and neither the risk nor what the cell wrote", async () => {
    const { path } = await make({ variant: "insurer" });
    expect(await verdictOn(path)).toMatchObject({ valid: true, variant: "insurer" });
    const whole = await wholeText(path);
    expect(whole).toContain("Imprimeur fictif");
    for (const hidden of [WRITTEN, "high_risk", "Risque élevé", "High risk"])
      expect(whole).not.toContain(hidden);
    expect((await openBytes(readFileSync(path))).files.map(({ name }) => name)).not.toContain(
      "case/register.fr.csv",
    );
  });

  test("for a laboratory: what its organisation's people read, and nothing of another's", async () => {
    const { path } = await make({ variant: "lab", lab: "1" });
    const verdict = await verdictOn(path);
    expect(verdict).toMatchObject({ valid: true, variant: "lab:1" });
    expect(verdict.withheldEntries).toBeGreaterThan(1);
    const whole = await wholeText(path);
    expect(whole).toContain("Alpha Biologie");
    for (const hidden of ["Beta", "Imprimeur fictif", WRITTEN]) expect(whole).not.toContain(hidden);
  });
});

describe("a bundle whose log has witnesses", () => {
  const stops: (() => unknown)[] = [];
  afterAll(() => Promise.all(stops.map((stop) => stop())));

  test("carries the cosignatures that came, checked by the key that the witness gave the reader", async () => {
    vi.stubEnv("WITNESS_PRIVATE", "allow");
    const { privateKey, publicKey } = generateKeyPairSync("ed25519");
    const keys = await withScope(cell.dpo, (tx) => listLogKeys(tx));
    const server = await startWitness({
      ...{ folder: join(place, "witness"), name: "temoin.example" },
      publicKey: Buffer.from(String(publicKey.export({ format: "jwk" }).x), "base64url"),
      logs: keys.map(({ verifierKey }) => readVerifierKey(verifierKey, sha256)),
      ...{ sign: (message) => sign(null, message, privateKey), seconds: () => 1_762_678_800 },
    });
    stops.push(server.stop);
    const { url, verifierKey } = server;
    const named = { kind: "witness", name: "Témoin", url, verifierKey };
    await nameWitness(cell.administrator, named, NOW);
    const gone = { ...named, name: "Témoin absent", url: "http://127.0.0.1:9/" };
    await nameWitness(cell.administrator, gone, NOW);
    const { path } = await make();
    const given = { bundle: await openBytes(readFileSync(path)), platform: nodePlatform };
    expect(await verifyBundle({ ...given, witnesses: [verifierKey] })).toMatchObject({
      ...{ valid: true, keyTrusted: false, uncheckedSignatures: 1 },
      cosignatures: [{ witness: "temoin.example", at: "2025-11-09T09:00:00.000Z" }],
    });
    expect(await verifyBundle(given)).toMatchObject({ cosignatures: [], uncheckedSignatures: 2 });
  });
});

describe("a making that is cut off", () => {
  const task = async () => {
    const { bundleId } = await requestBundle(
      cell.dpo,
      { incidentId, variant: "auditor", evidence: "hashes" },
      NOW,
    );
    return { workspaceId: cell.workspaceId, bundleId };
  };

  test("by a kill in its middle leaves nothing to offer, and is made anew", async () => {
    const one = await task();
    const { pool: _pool, now: _now, ...place } = workshop;
    const script = `const { Pool } = await import("pg"); const { jobs } = await import("#features/bundles/jobs.ts");
      const pool = new Pool({ connectionString: process.env.WORKER_DATABASE_URL });
      await jobs.makeBundle(${JSON.stringify(one)}, { ...${JSON.stringify(place)}, pool, now: () => Temporal.Now.instant() });`;
    const child = spawn(process.execPath, ["--input-type=module", "-e", script], {
      env: { ...process.env, ...urls },
      stdio: "ignore",
    });
    const ended = once(child, "exit");
    const begun = join(workshop.folder, `${one.bundleId}.parts`, "1", "case");
    await vi.waitFor(() => expect(existsSync(begun)).toBe(true), { timeout: 120_000, interval: 20 });
    child.kill("SIGKILL");
    await ended;
    const file = join(workshop.folder, `${one.bundleId}.zip`);
    expect(existsSync(file)).toBe(false);
    expect(await rowOf(one.bundleId)).toMatchObject({ readyAt: null, failedAt: null });
    await jobs.makeBundle(one, workshop);
    expect(await rowOf(one.bundleId)).toMatchObject({ readyAt: expect.any(Date), failure: null });
    expect(await verdictOn(file)).toMatchObject({ valid: true });
    expect(existsSync(join(workshop.folder, `${one.bundleId}.parts`))).toBe(false);
  });

  test("by a database that is gone is taken up again; cut off for the third time, it has failed", async () => {
    const one = await task();
    const gone = () => Promise.reject(new AppError("unavailable", "gone"));
    const broken = { ...workshop, pool: { connect: gone } as unknown as typeof workshop.pool };
    await expect(jobs.makeBundle(one, broken)).rejects.toMatchObject({ code: "unavailable" });
    expect(await rowOf(one.bundleId)).toMatchObject({ readyAt: null, failure: null });
    expect((await typesOf(cell.dpo, incidentId)).at(-1)).toBe("bundle.exported");
    for (const time of ["2", "3"]) mkdirSync(join(workshop.folder, `${one.bundleId}.parts`, time));
    await jobs.makeBundle(one, workshop);
    expect(await rowOf(one.bundleId)).toMatchObject({ readyAt: null, failure: "interrupted" });
    expect(existsSync(join(workshop.folder, `${one.bundleId}.zip`))).toBe(false);
  });
});
