import { testDatabase } from "#scripts/test-database/test-database.ts";

testDatabase();

import { beforeAll, describe, expect, test } from "vitest";
import { fold } from "#ledger/fold.ts";
import { type Principal, withScope } from "#lib/scope.ts";
import { streamOf } from "#scripts/test-database/case-file.ts";
import { type CrisisCell, logLeak, NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import { listTakedowns } from "../queries.ts";
import { recordCopy } from "./record-copy.ts";
import { recordStep } from "./record-step.ts";
import { strikeCopy } from "./strike-copy.ts";

let cell: CrisisCell;
let incidentId: string;
beforeAll(async () => {
  cell = await openCrisisCell();
  incidentId = (await logLeak(cell)).incidentId;
});

const seen = (changes: object = {}) => ({
  incidentId,
  kind: "host",
  place: "Hébergeur fictif",
  address: "https://fichiers.example/abc?d=1",
  foundAt: "2026-11-09T07:00:00Z",
  foundBy: "Veille de la cellule",
  ...changes,
});
const step = (copyId: string, name: string, hour: number, changes: object = {}) => ({
  copyId,
  step: name,
  happenedAt: `2026-11-09T0${hour}:30:00Z`,
  ...changes,
});
const copiesAs = (principal: Principal) => withScope(principal, (tx) => listTakedowns(tx, incidentId));
const copyOf = async (copyId: string) => (await copiesAs(cell.auditor)).find(({ id }) => id === copyId);

describe("the table of copies online", () => {
  test("follows a copy from its finding to the day it came back; the log folds back into it", async () => {
    const { copyId } = await recordCopy(cell.responder, seen(), NOW);
    expect(await copyOf(copyId)).toMatchObject({ state: "found", isOnline: true, lastCheck: null });
    await recordStep(cell.dpo, step(copyId, "host_notified", 7, { reference: "Ticket 12" }), NOW);
    const { stepId } = await recordStep(cell.dpo, step(copyId, "removed", 8), NOW);
    expect(await copyOf(copyId)).toMatchObject({ state: "gone", isOnline: false });
    const back = step(copyId, "checked", 8, { result: "online", happenedAt: "2026-11-09T08:45:00Z" });
    await recordStep(cell.responder, back, NOW);
    const found = await copyOf(copyId);
    expect(found).toMatchObject({ state: "reappeared", isOnline: true, lastCheck: { result: "online" } });
    expect(found?.steps.map(({ step: name }) => name)).toEqual(["host_notified", "removed", "checked"]);
    const state = fold(await streamOf(cell.dpo, incidentId));
    const { incidentId: _, ...fields } = seen();
    expect(state.get(`online_copy:${copyId}`)).toMatchObject(fields);
    expect(state.get(`copy_step:${stepId}`)).toMatchObject({ copyId, step: "removed", result: null });
  });

  test("asks of a check whether the copy is still there, and of no other step", async () => {
    const { copyId } = await recordCopy(cell.dpo, seen(), NOW);
    await expect(recordStep(cell.dpo, step(copyId, "checked", 8), NOW)).rejects.toMatchObject({
      problems: [{ path: "result", problem: "choose" }],
    });
    await recordStep(cell.dpo, step(copyId, "blocked", 8, { result: "online" }), NOW);
    expect((await copyOf(copyId))?.steps[0]?.result).toBeNull();
  });

  test("strikes out a copy recorded in error: it counts no more and takes no step", async () => {
    const { copyId } = await recordCopy(cell.dpo, seen(), NOW);
    await strikeCopy(cell.dpo, { copyId, reason: "Autre fichier" }, NOW);
    expect(await copyOf(copyId)).toMatchObject({ isOnline: false, struckFor: "Autre fichier" });
    for (const act of [
      strikeCopy(cell.dpo, { copyId, reason: "Encore" }, NOW),
      recordStep(cell.dpo, step(copyId, "removed", 8), NOW),
    ])
      await expect(act).rejects.toMatchObject({ code: "conflict" });
  });

  test.each([
    [
      "an address that holds a patient's",
      { address: "https://x.example/?m=a.b@mail.example" },
      "address",
      "containsEmail",
    ],
    ["no place", { place: "" }, "place", "required"],
    ["a finding to come", { foundAt: "2026-11-09T09:00:01Z" }, "foundAt", "inFuture"],
  ])("refuses %s", async (_what, change, path, problem) => {
    await expect(recordCopy(cell.dpo, seen(change), NOW)).rejects.toMatchObject({
      problems: [{ path, problem }],
    });
  });

  test("is the cell's: the auditor writes nothing, nobody outside it reads or writes", async () => {
    const { copyId } = await recordCopy(cell.dpo, seen(), NOW);
    const acts = [
      (who: Principal) => recordStep(who, step(copyId, "removed", 8), NOW),
      (who: Principal) => strikeCopy(who, { copyId, reason: "Erreur" }, NOW),
      (who: Principal) => recordCopy(who, seen(), NOW),
    ];
    for (const act of acts) {
      await expect(act(cell.auditor)).rejects.toMatchObject({ code: "forbidden" });
      for (const stranger of [cell.outsider, cell.intruder, cell.administrator])
        await expect(act(stranger)).rejects.toMatchObject({ code: "not_found" });
    }
    for (const member of [cell.labManager, cell.signatory, cell.vendorContact])
      expect(await copiesAs(member)).toEqual([]);
  });
});
