import { testDatabase } from "#scripts/test-database/test-database.ts";

testDatabase();

import { beforeAll, expect, test } from "vitest";
import { fold } from "#ledger/fold.ts";
import { putOnSheet, sheetOf } from "#scripts/test-database/awareness-sheet.ts";
import { streamOf } from "#scripts/test-database/case-file.ts";
import { type CrisisCell, logLeak, NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import { noteCounselView } from "./note-counsel-view.ts";

const VIEW = "Défendable si l’enquête brève est documentée.";

let cell: CrisisCell;
let incidentId: string;
let candidateId: string;
beforeAll(async () => {
  cell = await openCrisisCell();
  ({ incidentId } = await logLeak(cell));
  await putOnSheet(cell, incidentId);
  const { candidates } = await sheetOf(cell, incidentId);
  candidateId = candidates.find(({ kind }) => kind === "tip")?.id ?? "";
  await noteCounselView(cell.signatory, { candidateId, counselView: VIEW }, NOW);
});

const seenBy = async (principal: CrisisCell["dpo"]) => {
  const { candidates } = await sheetOf(cell, incidentId, principal);
  return candidates.flatMap(({ counselViews }) => counselViews.map(({ counselView }) => counselView));
};
const loggedFor = async (principal: CrisisCell["dpo"]) => {
  const states = fold(await streamOf(principal, incidentId));
  return [...states].flatMap(([key, { counselView }]) =>
    key.startsWith("counsel_view:") ? [counselView] : [],
  );
};

test("the DPO, the signatory and the auditor read it, on the sheet and in the log", async () => {
  for (const principal of [cell.dpo, cell.signatory, cell.auditor]) {
    expect(await seenBy(principal)).toEqual([VIEW]);
    expect(await loggedFor(principal)).toEqual([VIEW]);
  }
});

test("the lab manager and the responder see the sheet, and that something was noted, not what", async () => {
  for (const principal of [cell.labManager, cell.responder]) {
    expect(await seenBy(principal)).toEqual([]);
    expect(await loggedFor(principal)).toEqual([undefined]);
  }
});

test("is noted by the DPO or the signatory, never by an auditor; an outsider finds no candidate", async () => {
  const input = { candidateId, counselView: VIEW };
  for (const principal of [cell.auditor, cell.responder, cell.labManager])
    await expect(noteCounselView(principal, input, NOW)).rejects.toMatchObject({ code: "forbidden" });
  for (const principal of [cell.outsider, cell.intruder, cell.vendorContact, cell.administrator])
    await expect(noteCounselView(principal, input, NOW)).rejects.toMatchObject({ code: "not_found" });
});
