import { testDatabase } from "#scripts/test-database/test-database.ts";

const urls = testDatabase();

import { randomBytes } from "node:crypto";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test, vi } from "vitest";
import { readLastNote } from "#lib/signed-log/last-checkpoint.ts";
import type { stageFile as realStageFile } from "#lib/staged-files.ts";
import { dropDatabase, installDatabase } from "#scripts/postgres/installation.ts";
import { type CrisisCell, logLeak, NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import { testSigner } from "#scripts/test-database/signed-log.ts";
import { checkFiles } from "./check-files.ts";
import { copyFiles, listBelow } from "./copy-files.ts";
import { drillBackup } from "./drill.ts";
import { forgetOlder } from "./forget-older.ts";
import { readManifest } from "./manifest.ts";
import { readSealed, restoreBackup, restoreKeys } from "./restore-backup.ts";
import { openKeys } from "./sealed-keys.ts";
import { type Taken, takeBackup } from "./take-backup.ts";

/** How many files still fit on the disk; the one that does not is written by half, as a full disk leaves it. */
const disk = vi.hoisted(() => ({ room: Number.POSITIVE_INFINITY }));
vi.mock("#lib/staged-files.ts", async (load) => {
  const real = await load<{ stageFile: typeof realStageFile }>();
  const stageFile: typeof realStageFile = async (folder, path, pieces) => {
    disk.room -= 1;
    if (disk.room >= 0) return real.stageFile(folder, path, pieces);
    await real.stageFile(folder, path, [Buffer.from("half")]);
    throw Object.assign(new Error("ENOSPC: no space left on device, write"), { code: "ENOSPC" });
  };
  return { ...real, stageFile };
});

const PASSPHRASE = "une phrase que seul l'essai connaît";
const MASTER_KEY = `${"ab".repeat(32)}\n`;
const cluster = inject("testCluster");
const signer = testSigner(urls.WORKER_DATABASE_URL);
const root = mkdtempSync(join(tmpdir(), "backups-"));
const placesBelow = (folder: string) => ({
  dataFolder: folder,
  logKeys: join(folder, "log-keys"),
  evidenceKeys: join(folder, "keys"),
  evidence: join(folder, "evidence"),
  keepsEvidenceOnDisk: true,
});
const here = { ...placesBelow(join(root, "here")), logKeys: signer.keys };

let cell: CrisisCell;
let signed: { note: string; size: number };
beforeAll(async () => {
  cell = await openCrisisCell();
  await logLeak(cell);
  signed = await signer.sign(cell.workspaceId);
  for (const folder of [here.evidence, here.evidenceKeys]) mkdirSync(folder, { recursive: true });
  writeFileSync(join(here.evidence, "piece"), randomBytes(100_000));
  writeFileSync(join(here.evidenceKeys, "evidence-1.key"), MASTER_KEY);
});
afterAll(() => rmSync(root, { recursive: true }));

const source = { ...here, url: urls.SUPERUSER_DATABASE_URL };
const folder = join(root, "backup");
let taken: Taken;
beforeAll(async () => {
  taken = await takeBackup({ source, folder, passphrase: PASSPHRASE, now: NOW });
});

describe("an installation that was backed up", () => {
  const database = `restored_${randomBytes(6).toString("hex")}`;
  const there = placesBelow(join(root, database));
  const address = (of: string) => Object.assign(new URL(of), { pathname: `/${database}` }).href;
  const empty = { superuser: address(cluster.superuserUrl), migrate: address(urls.MIGRATE_DATABASE_URL) };
  beforeEach(async () => {
    await installDatabase({ ...cluster, database });
  });
  afterEach(async () => {
    rmSync(there.dataFolder, { recursive: true, force: true });
    await dropDatabase({ superuserUrl: cluster.superuserUrl, database });
  });

  const restore = async () => {
    const manifest = readManifest(folder);
    await checkFiles(folder, manifest);
    restoreKeys(openKeys(readSealed(folder), PASSPHRASE), there);
    return restoreBackup({ folder, manifest, urls: empty, places: there });
  };
  const ask = async (url: string, sql: string) => {
    const client = new Client({ connectionString: url });
    await client.connect();
    return client
      .query(sql)
      .then(({ rows }) => rows)
      .finally(() => client.end());
  };

  test("comes back on an empty machine with every row, file and key, and the same root of the log", async () => {
    expect(taken.faults).toEqual([]);
    expect(taken.manifest.logs).toMatchObject([{ workspaceId: cell.workspaceId, size: signed.size }]);
    expect(await restore()).toEqual([]);
    for (const table of ["entries", "entry_values", "obligations", "checkpoints"]) {
      const sql = `SELECT * FROM ${table} ORDER BY 1, 2, 3`;
      expect(await ask(empty.superuser, sql)).toEqual(await ask(urls.SUPERUSER_DATABASE_URL, sql));
    }
    expect(readFileSync(join(there.evidence, "piece"))).toEqual(readFileSync(join(here.evidence, "piece")));
    expect(readFileSync(join(there.evidenceKeys, "evidence-1.key"), "utf8")).toBe(MASTER_KEY);
    expect(readLastNote(there.logKeys, cell.workspaceId)).toBe(signed.note);
  });

  test("is told apart when its log was changed after it was signed", async () => {
    await restore();
    await ask(
      empty.superuser,
      "SET session_replication_role = replica; UPDATE entries SET leaf_hash = repeat('0', 64) WHERE seq = 2",
    );
    const again = { ...source, url: empty.superuser };
    const later = await takeBackup({
      source: again,
      folder: join(root, "changed"),
      passphrase: PASSPHRASE,
      now: NOW,
    });
    expect(later.faults.length).toBeGreaterThan(0);
    for (const fault of later.faults) expect(fault).toMatch(/^Stream .* is not the one that was signed/);
  });

  test("is not restored over another one", async () => {
    await restore();
    const manifest = readManifest(folder);
    await expect(restoreBackup({ folder, manifest, urls: empty, places: there })).rejects.toThrow("has rows");
  });
});

describe("a backup", () => {
  test("is restored for trial to a Postgres that may be thrown away, never to the one that was backed up", async () => {
    const drill = { folder, passphrase: PASSPHRASE, source: urls.SUPERUSER_DATABASE_URL };
    await expect(drillBackup({ ...drill, trial: cluster.superuserUrl })).rejects.toThrow(
      "TRIAL_DATABASE_URL names",
    );
  });

  test("holds no key in clear", () => {
    expect(readSealed(folder)).not.toContain("ab".repeat(16));
    expect(() => openKeys(readSealed(folder), "une autre phrase, aussi longue")).toThrow("does not open");
  });

  test("with one byte changed, or a file missing, is refused by name", async () => {
    const { manifest } = taken;
    const other = join(root, "other");
    cpSync(folder, other, { recursive: true });
    const at = join(other, "tables/public.entries.gz");
    const bytes = readFileSync(at);
    bytes.writeUInt8(bytes.readUInt8(40) ^ 1, 40);
    writeFileSync(at, bytes);
    await expect(checkFiles(other, manifest)).rejects.toThrow("public.entries.gz is not as it was written");
    rmSync(at);
    await expect(checkFiles(other, manifest)).rejects.toThrow("public.entries.gz is missing");
  });

  test("under a short passphrase is not begun", async () => {
    const none = join(root, "none");
    const act = takeBackup({ source, folder: none, passphrase: "too short", now: NOW });
    await expect(act).rejects.toThrow("at least 20 characters");
    expect(existsSync(none)).toBe(false);
  });

  test.each([0, 1, 25])(
    "on a disk that is full after %i files is none: one clear line, nothing half-written, the earlier one whole",
    async (room) => {
      const full = join(root, `full-${room}`);
      disk.room = room;
      const act = takeBackup({ source, folder: full, passphrase: PASSPHRASE, now: NOW });
      await expect(act).rejects.toThrow("BACKUP_FOLDER is full");
      disk.room = Number.POSITIVE_INFINITY;
      expect(existsSync(full)).toBe(false);
      await checkFiles(folder, readManifest(folder));
      const again = await takeBackup({ source, folder: full, passphrase: PASSPHRASE, now: NOW });
      expect(again.faults).toEqual([]);
    },
  );

  test("leaves out what the worker removed since it was listed, and has all the rest", async () => {
    const copy = { from: here.evidence, to: join(root, "meanwhile"), paths: ["part", "piece"] };
    const copied = await copyFiles({ ...copy, gone: "left_out" });
    expect(copied.map(({ path }) => path)).toEqual(["piece"]);
    expect(listBelow(copy.to)).toEqual(["piece"]);
    await expect(copyFiles({ ...copy, to: join(root, "restored") })).rejects.toThrow("ENOENT");
  });

  test("that was cut short is none", async () => {
    const cut = join(root, "cut-short");
    mkdirSync(cut);
    expect(() => readManifest(cut)).toThrow("no whole backup");
  });

  test("of a version yet to come is refused by the name of its first unknown migration", async () => {
    const newer = { ...taken.manifest, migrations: [...taken.manifest.migrations, "29991231000000_not_yet"] };
    const nowhere = { superuser: "postgresql://127.0.0.1:1/x", migrate: "postgresql://127.0.0.1:1/x" };
    const asked = { folder, manifest: newer, urls: nowhere, places: here };
    await expect(restoreBackup(asked)).rejects.toThrow("29991231000000_not_yet");
  });

  test("older than the newest that are kept goes; what is no backup stays", () => {
    const kept = join(root, "kept");
    const names = ["2026-11-20T01-00-00Z", "2026-11-21T01-00-00Z", "2026-11-22T01-00-00Z", "notes"];
    for (const name of names) {
      mkdirSync(join(kept, name), { recursive: true });
      writeFileSync(join(kept, name, "manifest.json"), "{}");
    }
    forgetOlder(kept, 2);
    expect(names.filter((name) => existsSync(join(kept, name)))).toEqual(names.slice(1));
  });
});
