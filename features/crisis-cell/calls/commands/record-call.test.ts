import { testDatabase } from "#scripts/test-database/test-database.ts";

testDatabase();

import { beforeAll, expect, test } from "vitest";
import { recordContact } from "#features/organisations/readiness/commands/record-contact.ts";
import { fold } from "#ledger/fold.ts";
import { newId } from "#lib/ids.ts";
import { type Principal, withScope } from "#lib/scope.ts";
import { streamOf, typesOf } from "#scripts/test-database/case-file.ts";
import { type CrisisCell, logLeak, NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import { listCallLines } from "../queries.ts";
import { callOrder } from "../rules.ts";
import { addCallLine } from "./add-call-line.ts";
import { recordCall } from "./record-call.ts";
import { removeCallLine } from "./remove-call-line.ts";
import { takeContacts } from "./take-contacts.ts";

let cell: CrisisCell;
let incidentId: string;
beforeAll(async () => {
  cell = await openCrisisCell();
  incidentId = (await logLeak(cell)).incidentId;
  const contact = (part: string, phone: string) => ({
    ...{ organisationId: cell.alpha.organisationId, part, name: `Contact ${part}`, firm: "Fictif", phone },
  });
  await recordContact(cell.dpo, contact("legal_representative", "02 97 00 00 03"), NOW);
  await recordContact(cell.dpo, contact("insurer", "02 97 00 00 04"), NOW);
  const shared = { ...contact("insurer", "02.97.00.00.04"), organisationId: cell.beta.organisationId };
  await recordContact(cell.dpo, shared, NOW);
  const unreachable = { ...contact("counsel", ""), phone: "" };
  await recordContact(cell.dpo, unreachable, NOW);
});

const linesAs = (who: Principal) => withScope(who, (tx) => listCallLines(tx, incidentId));
const own = (name: string) => ({ incidentId, name, position: "Standard", phone: "02 97 00 00 05" });

test("the tree takes in whom the readiness files say to call: who is in two files once, those without a number not", async () => {
  expect(await takeContacts(cell.responder, { incidentId }, NOW)).toEqual({ taken: 2 });
  expect(
    (await linesAs(cell.auditor))
      .map(({ position, organisationName }) => [position, organisationName])
      .sort(),
  ).toEqual([
    ["insurer", null],
    ["legal_representative", "Alpha Biologie"],
  ]);
  await expect(takeContacts(cell.dpo, { incidentId }, NOW)).rejects.toMatchObject({ code: "conflict" });
  expect((await typesOf(cell.dpo, incidentId)).slice(-2)).toEqual(["call_line.added", "call_line.added"]);
});

test("each call is kept with what came of it; whoever was reached is not next to call", async () => {
  const { lineId } = await addCallLine(cell.dpo, own("Hébergeur fictif"), NOW);
  await recordCall(cell.responder, { lineId, result: "no_answer", calledAt: "2026-11-09T08:00:00Z" }, NOW);
  const { callId } = await recordCall(cell.dpo, { lineId, result: "reached", note: "Rappelle à midi" }, NOW);
  const lines = await linesAs(cell.auditor);
  const called = lines.find(({ id }) => id === lineId);
  expect(called?.calls.map(({ result, calledBy }) => [result, calledBy])).toEqual([
    ["reached", "Claire Exemple"],
    ["no_answer", "Personne responder"],
  ]);
  expect(callOrder(lines).map(({ id }) => id)).not.toContain(lineId);
  const logged = fold(await streamOf(cell.dpo, incidentId)).get(`call:${callId}`);
  expect(logged).toMatchObject({ lineId, result: "reached", calledAt: "2026-11-09T09:00:00.000Z" });
});

test("a line taken out leaves the tree, keeps its calls and takes no more", async () => {
  const { lineId } = await addCallLine(cell.dpo, own("Ancien numéro"), NOW);
  await removeCallLine(cell.dpo, { lineId, reason: "Parti en 2025" }, NOW);
  expect((await linesAs(cell.dpo)).map(({ id }) => id)).not.toContain(lineId);
  for (const act of [
    removeCallLine(cell.dpo, { lineId, reason: "Encore" }, NOW),
    recordCall(cell.dpo, { lineId, result: "reached" }, NOW),
  ])
    await expect(act).rejects.toMatchObject({ code: "conflict" });
});

test.each([
  ["nobody to call", { name: "" }, "name", "required"],
  ["a number that cannot be dialled", { phone: "12" }, "phone", "notAPhone"],
  ["a caller who is not of the cell", { callerId: newId() }, "callerId", "choose"],
  ["an organisation that is not of the case", { organisationId: newId() }, "organisationId", "choose"],
])("refuses %s", async (_what, change, path, problem) => {
  await expect(addCallLine(cell.dpo, { ...own("X"), ...change }, NOW)).rejects.toMatchObject({
    problems: [{ path, problem }],
  });
});

test("the auditor calls nobody; whoever is outside the cell finds no tree", async () => {
  const { lineId } = await addCallLine(cell.dpo, own("Presse"), NOW);
  const acts = [
    (who: Principal) => addCallLine(who, own("X"), NOW),
    (who: Principal) => takeContacts(who, { incidentId }, NOW),
    (who: Principal) => recordCall(who, { lineId, result: "reached" }, NOW),
    (who: Principal) => removeCallLine(who, { lineId, reason: "Erreur" }, NOW),
  ];
  for (const act of acts) {
    await expect(act(cell.auditor)).rejects.toMatchObject({ code: "forbidden" });
    for (const stranger of [cell.outsider, cell.intruder, cell.administrator])
      await expect(act(stranger)).rejects.toMatchObject({ code: "not_found" });
  }
  for (const member of [cell.labManager, cell.signatory, cell.vendorContact])
    expect(await linesAs(member)).toEqual([]);
});
