import { testDatabase } from "#scripts/test-database/test-database.ts";

testDatabase();

import { beforeAll, beforeEach, expect, test } from "vitest";
import { fold } from "#ledger/fold.ts";
import { endMandatesOf, putOnSheet, sheetOf } from "#scripts/test-database/awareness-sheet.ts";
import { obligationOf, streamOf, typesOf } from "#scripts/test-database/case-file.ts";
import { type CrisisCell, logLeak, NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import { retainPosition } from "./retain-position.ts";
import { setAsideCandidate } from "./set-aside-candidate.ts";

let cell: CrisisCell;
let incidentId: string;
beforeAll(async () => {
  cell = await openCrisisCell();
});
beforeEach(async () => {
  ({ incidentId } = await logLeak(cell));
  await putOnSheet(cell, incidentId);
});

async function aside(kind: string, reason = "Le signal visait un autre laboratoire") {
  const { exposure, candidates } = await sheetOf(cell, incidentId);
  const candidateId = candidates.find((candidate) => candidate.kind === kind)?.id;
  return { exposureId: exposure.id, version: exposure.version, candidateId, reason };
}

const notification = () =>
  obligationOf(cell.dpo, { incidentId, organisationId: cell.alpha.organisationId, ruleId: "eu.gdpr.33-1" });

test("without the earliest, the file is planned on the next; what was set aside stays, with who and why", async () => {
  await setAsideCandidate(cell.dpo, await aside("tip"), NOW);
  expect((await notification()).dueAt?.toISOString()).toBe("2026-11-12T08:20:00.000Z");
  const { candidates } = await sheetOf(cell, incidentId);
  const tip = candidates.find(({ kind }) => kind === "tip");
  expect(tip).toMatchObject({
    setAsideBy: "Claire Exemple",
    setAsideFor: "Le signal visait un autre laboratoire",
  });
  expect((await typesOf(cell.dpo, incidentId)).slice(-3)).toEqual([
    "awareness_candidate.set_aside",
    "awareness.corrected",
    "obligations.recomputed",
  ]);
  const folded = fold(await streamOf(cell.dpo, incidentId)).get(`awareness_candidate:${tip?.id}`);
  expect(folded).toMatchObject({ setAsideBy: tip?.setAsideBy, setAsideFor: tip?.setAsideFor });
});

test("when all are set aside, nothing says that the organisation is aware: the clock waits", async () => {
  await setAsideCandidate(cell.dpo, await aside("tip"), NOW);
  await setAsideCandidate(cell.signatory, await aside("on_file"), NOW);
  expect(await notification()).toMatchObject({ state: "waiting", dueAt: null });
});

test("the retained one cannot be set aside, and one set aside cannot be retained", async () => {
  await setAsideCandidate(cell.dpo, await aside("on_file"), NOW);
  const { reason: reasons, ...put } = await aside("on_file");
  await expect(retainPosition(cell.signatory, { ...put, reasons }, NOW)).rejects.toMatchObject({
    problems: [{ path: "candidateId", problem: "wasSetAside" }],
  });
  const { reason: _reason, ...tip } = await aside("tip");
  await retainPosition(cell.signatory, { ...tip, reasons: "Signal précis" }, NOW);
  await expect(setAsideCandidate(cell.dpo, await aside("tip"), NOW)).rejects.toMatchObject({
    problems: [{ path: "candidateId", problem: "retainedNow" }],
  });
});

test("needs a reason, and the sheet as it was seen", async () => {
  await expect(setAsideCandidate(cell.dpo, await aside("tip", ""), NOW)).rejects.toMatchObject({
    problems: [{ path: "reason", problem: "required" }],
  });
  const seen = await aside("tip");
  await putOnSheet(cell, incidentId, { kind: "press" });
  await expect(setAsideCandidate(cell.dpo, seen, NOW)).rejects.toMatchObject({ code: "conflict" });
});

test("a signatory whose mandate ended yesterday sets nothing aside; the DPO still does", async () => {
  const other = await openCrisisCell();
  const leak = await logLeak(other);
  await putOnSheet(other, leak.incidentId);
  await endMandatesOf(other, other.signatory);
  const { exposure, candidates } = await sheetOf(other, leak.incidentId);
  const candidateId = candidates.find(({ kind }) => kind === "tip")?.id;
  const input = {
    exposureId: exposure.id,
    version: exposure.version,
    candidateId,
    reason: "Autre laboratoire",
  };
  await expect(setAsideCandidate(other.signatory, input, NOW)).rejects.toMatchObject({
    problems: [{ path: "mandate", problem: "mandateLapsed" }],
  });
  await setAsideCandidate(other.dpo, input, NOW);
});

test("is for the DPO and the signatory: it may move dates later", async () => {
  const input = await aside("tip");
  for (const principal of [cell.auditor, cell.responder, cell.labManager])
    await expect(setAsideCandidate(principal, input, NOW)).rejects.toMatchObject({ code: "forbidden" });
  for (const principal of [cell.outsider, cell.intruder, cell.vendorContact, cell.administrator])
    await expect(setAsideCandidate(principal, input, NOW)).rejects.toMatchObject({ code: "not_found" });
});
