import { testDatabase } from "#scripts/test-database/test-database.ts";

const urls = testDatabase();

import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { withScope } from "#lib/scope.ts";
import { type CrisisCell, logLeak, NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import { canReadInstallation, isWarnedOfBackups } from "./access.ts";
import { askingIn, findLastBackup, hasLiveCase, readDatabaseFacts } from "./queries.ts";
import { judgeBackup } from "./rules.ts";

let cell: CrisisCell;
let superuser: pg.Client;
beforeAll(async () => {
  cell = await openCrisisCell();
  superuser = new pg.Client(urls.SUPERUSER_DATABASE_URL);
  await superuser.connect();
});
afterAll(() => superuser.end());

const now = NOW.epochMilliseconds;
const logins = {
  DATABASE_URL: "maincourante_app",
  WORKER_DATABASE_URL: "maincourante_app",
  MIGRATE_DATABASE_URL: "maincourante_migrate",
};

test("a page's own login tells what the doctor asks: version, logins without power, the worker's silence", async () => {
  const said = await withScope(cell.administrator, (tx) =>
    readDatabaseFacts({ ask: askingIn(tx), logins, now }),
  );
  expect(said).toMatchObject({ version: 18, hasChecksums: true, lastBackup: null, workerBeatAt: null });
  expect(
    said.logins.map(({ address, isMember, ownsTables, powers }) => [address, isMember, ownsTables, powers]),
  ).toEqual([
    ["DATABASE_URL", true, false, []],
    // Given the application's: named as the wrong one.
    ["WORKER_DATABASE_URL", false, false, []],
    ["MIGRATE_DATABASE_URL", true, true, []],
  ]);
});

test("a backup that grows old, or was not what was signed, is an alarm on the administrator's page", async () => {
  const ids = async () =>
    judgeBackup(await withScope(cell.administrator, findLastBackup), now).map(({ id }) => id);
  expect(await ids()).toEqual(["backupMissing"]);
  const take = (hours: number, faults: number) =>
    superuser.query("INSERT INTO queue.backups VALUES ($1, $1, 1, 1, 1, $2, false)", [
      NOW.subtract({ hours }).toString(),
      faults,
    ]);
  await take(30, 0);
  expect(await ids()).toEqual(["backupOld"]);
  await take(2, 1);
  expect(await ids()).toEqual(["backupDiffers"]);
  await take(1, 0);
  expect(await ids()).toEqual([]);
});

test("that there is none is no alarm before there is a real case, as far as whoever asks sees any", async () => {
  expect(await withScope(cell.dpo, hasLiveCase)).toBe(false);
  await logLeak(cell, { origin: "exercise", caseId: "drill" });
  expect(await withScope(cell.dpo, hasLiveCase)).toBe(false);
  await logLeak(cell);
  expect(await withScope(cell.dpo, hasLiveCase)).toBe(true);
  expect(await withScope(cell.outsider, hasLiveCase)).toBe(false);
});

test("the installation is shown to administrator, DPO and auditor; the alarm is the administrator's", async () => {
  const may = async (
    name: "dpo" | "auditor" | "administrator" | "responder" | "labManager" | "vendorContact",
  ) => withScope(cell[name], async (_tx, actor) => [canReadInstallation(actor), isWarnedOfBackups(actor)]);
  expect(await may("administrator")).toEqual([true, true]);
  expect(await may("dpo")).toEqual([true, true]);
  expect(await may("auditor")).toEqual([true, false]);
  for (const name of ["responder", "labManager", "vendorContact"] as const)
    expect(await may(name)).toEqual([false, false]);
});
