import { testDatabase } from "#scripts/test-database/test-database.ts";

testDatabase();

import { beforeAll, expect, test } from "vitest";
import { fold } from "#ledger/fold.ts";
import { type Principal, withScope } from "#lib/scope.ts";
import { streamOf } from "#scripts/test-database/case-file.ts";
import { type CrisisCell, logLeak, NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import { listShiftNotes } from "../queries.ts";
import { receiveShiftNote } from "./receive-shift-note.ts";
import { writeShiftNote } from "./write-shift-note.ts";

let cell: CrisisCell;
let incidentId: string;
beforeAll(async () => {
  cell = await openCrisisCell();
  incidentId = (await logLeak(cell)).incidentId;
});

const note = (changes: object = {}) => ({
  ...{ incidentId, role: "director", open: "Accès de l'éditeur non coupé" },
  ...{ note: "Rappeler l'hébergeur à 20 h", ...changes },
});
const notesAs = (who: Principal) => withScope(who, (tx) => listShiftNotes(tx, incidentId));

test("a hand-over note keeps the next deadlines as the case had them, and who took over", async () => {
  const { noteId } = await writeShiftNote(cell.dpo, note(), NOW);
  const [written] = await notesAs(cell.auditor);
  expect(written).toMatchObject({ receivedAt: null, writtenBy: "Claire Exemple" });
  expect(written?.deadlines[0]).toMatchObject({
    ...{ ruleId: "eu.gdpr.33-1", organisationName: "Alpha Biologie", dueAt: "2026-11-12T08:20:00.000Z" },
  });
  await receiveShiftNote(cell.responder, { noteId }, NOW);
  expect((await notesAs(cell.auditor))[0]).toMatchObject({ receivedBy: "Personne responder" });
  const logged = fold(await streamOf(cell.dpo, incidentId)).get(`shift_note:${noteId}`);
  const { incidentId: _, ...fields } = note();
  expect(logged).toMatchObject({ ...fields, receivedAt: "2026-11-09T09:00:00.000Z" });
  const again = receiveShiftNote(cell.responder, { noteId }, NOW);
  await expect(again).rejects.toMatchObject({ code: "conflict" });
});

test("nobody takes over from themselves", async () => {
  const { noteId } = await writeShiftNote(cell.responder, note(), NOW);
  const own = receiveShiftNote(cell.responder, { noteId }, NOW);
  await expect(own).rejects.toMatchObject({ code: "forbidden" });
});

test.each([
  ["nothing open at all", { open: "" }, "open", "required"],
  ["a patient's number", { note: "Patient 2 69 05 49 588 157 80" }, "note", "containsNir"],
  ["a role the cell does not have", { role: "mascot" }, "role", "choose"],
])("refuses %s", async (_what, change, path, problem) => {
  await expect(writeShiftNote(cell.dpo, note(change), NOW)).rejects.toMatchObject({
    problems: [{ path, problem }],
  });
});

test("the auditor writes and receives none; whoever is outside the cell finds none", async () => {
  const { noteId } = await writeShiftNote(cell.dpo, note(), NOW);
  await expect(writeShiftNote(cell.auditor, note(), NOW)).rejects.toMatchObject({ code: "forbidden" });
  await expect(receiveShiftNote(cell.auditor, { noteId }, NOW)).rejects.toMatchObject({ code: "forbidden" });
  for (const stranger of [cell.outsider, cell.intruder, cell.administrator]) {
    await expect(writeShiftNote(stranger, note(), NOW)).rejects.toMatchObject({ code: "not_found" });
    await expect(receiveShiftNote(stranger, { noteId }, NOW)).rejects.toMatchObject({ code: "not_found" });
  }
  for (const member of [cell.labManager, cell.signatory, cell.vendorContact])
    expect(await notesAs(member)).toEqual([]);
});
