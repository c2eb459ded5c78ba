import { testDatabase } from "#scripts/test-database/test-database.ts";

testDatabase();

import { beforeAll, expect, test } from "vitest";
import { correctAwareness } from "#features/exposures/commands/correct-awareness.ts";
import { receiveNotice } from "#features/exposures/commands/receive-notice.ts";
import { recordFiling } from "#features/notifications/commands/record-filing.ts";
import { candidate, putOnSheet, sheetOf } from "#scripts/test-database/awareness-sheet.ts";
import { exposureOf, obligationOf, PROOF_FOLLOWS, typesOf } from "#scripts/test-database/case-file.ts";
import { AWARE, type CrisisCell, logLeak, NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import { addCandidate } from "./add-candidate.ts";

let cell: CrisisCell;
beforeAll(async () => {
  cell = await openCrisisCell();
});

const notification = (incidentId: string, organisationId = cell.alpha.organisationId) =>
  obligationOf(cell.dpo, { incidentId, organisationId, ruleId: "eu.gdpr.33-1" });
const dueAt = async (incidentId: string) => (await notification(incidentId)).dueAt?.toISOString();

test("an earlier candidate moves the dates earlier; what was on file goes on the sheet as on file", async () => {
  const { incidentId } = await logLeak(cell);
  expect(await dueAt(incidentId)).toBe("2026-11-12T08:20:00.000Z");
  await putOnSheet(cell, incidentId);
  expect(await dueAt(incidentId)).toBe("2026-11-11T20:00:00.000Z");
  const { candidates, exposure } = await sheetOf(cell, incidentId);
  expect(candidates.map(({ kind, moment }) => ({ kind, moment }))).toEqual(
    expect.arrayContaining([
      { kind: "on_file", moment: AWARE },
      { kind: "tip", moment: "2026-11-08T20:00:00Z" },
    ]),
  );
  expect(exposure.instants).toMatchObject({ awareness: "2026-11-08T20:00:00Z" });
  expect(exposure.awarenessNote).toContain("degré raisonnable de certitude");
  expect((await typesOf(cell.dpo, incidentId)).slice(-4)).toEqual([
    "awareness_candidate.recorded",
    "awareness_candidate.recorded",
    "awareness.corrected",
    "obligations.recomputed",
  ]);
});

test("a later candidate moves nothing: the file stays planned on the earliest", async () => {
  const { incidentId } = await logLeak(cell);
  await putOnSheet(cell, incidentId, { kind: "investigation", moment: "2026-11-09T08:50:00Z" });
  expect(await dueAt(incidentId)).toBe("2026-11-12T08:20:00.000Z");
  expect(await typesOf(cell.dpo, incidentId)).not.toContain("awareness.corrected");
});

test("a file planned on the vendor’s notice is not planned later than the notice", async () => {
  const { incidentId } = await logLeak(cell, { exposures: [{ organisationId: cell.alpha.organisationId }] });
  const { id, version } = await exposureOf(cell.dpo, incidentId, cell.alpha.organisationId);
  const notice = { exposureId: id, version, receivedAt: "2026-11-09T08:00:00Z", channel: "Courriel" };
  await receiveNotice(cell.dpo, notice, NOW);
  await putOnSheet(cell, incidentId, { kind: "investigation", moment: AWARE });
  expect(await dueAt(incidentId)).toBe("2026-11-12T08:00:00.000Z");
});

test("a day of which the hour is not known is planned from its first instant", async () => {
  const { incidentId } = await logLeak(cell);
  await putOnSheet(cell, incidentId, { moment: { precision: "day", date: "2026-11-08" } });
  expect(await dueAt(incidentId)).toBe("2026-11-10T23:00:00.000Z");
});

test("what is filed keeps its dates and gets a review", async () => {
  const { incidentId } = await logLeak(cell);
  const { id, version } = await notification(incidentId);
  const filing = { filedAt: "2026-11-09T08:50:00Z", filedBy: "DPO", channel: "notifications.cnil.fr" };
  await recordFiling(cell.dpo, { ...PROOF_FOLLOWS, obligationId: id, version, ...filing }, NOW);
  await putOnSheet(cell, incidentId);
  const after = await notification(incidentId);
  expect(after.dueAt?.toISOString()).toBe("2026-11-12T08:20:00.000Z");
  expect(after.review).toMatchObject({ answer: { dueAt: "2026-11-11T20:00:00Z" } });
});

test("of a file that has a sheet, the awareness is corrected on the sheet alone", async () => {
  const { incidentId } = await logLeak(cell);
  await putOnSheet(cell, incidentId);
  const { id, version } = await exposureOf(cell.dpo, incidentId, cell.alpha.organisationId);
  const correction = { exposureId: id, version, awareness: AWARE, reason: "Courriel" };
  await expect(correctAwareness(cell.dpo, correction, NOW)).rejects.toMatchObject({
    problems: [{ path: "awareness", problem: "onSheet" }],
  });
});

test("a candidate lies in the past and says why it would be awareness in law", async () => {
  const { incidentId } = await logLeak(cell);
  const problem = async (changes: Record<string, unknown>) =>
    addCandidate(cell.dpo, await candidate(cell, incidentId, changes), NOW).then(
      () => null,
      (error) => error.problems,
    );
  expect(await problem({ moment: "2026-12-01T00:00:00Z" })).toEqual([
    { path: "moment", problem: "inFuture" },
  ]);
  expect(await problem({ reading: " " })).toEqual([{ path: "reading", problem: "required" }]);
  expect(await problem({ kind: "on_file" })).toEqual([{ path: "kind", problem: "choose" }]);
  expect(await problem({ reading: "Appel de jean.martin@patient.example" })).toEqual([
    { path: "reading", problem: "containsEmail" },
  ]);
});

test("the organisation's own people may add one, an auditor not, an outsider finds no file", async () => {
  const { incidentId } = await logLeak(cell);
  const input = await candidate(cell, incidentId);
  await addCandidate(cell.labManager, input, NOW);
  for (const principal of [cell.auditor, cell.responder])
    await expect(addCandidate(principal, input, NOW)).rejects.toMatchObject({ code: "forbidden" });
  for (const principal of [cell.outsider, cell.intruder, cell.vendorContact, cell.administrator])
    await expect(addCandidate(principal, input, NOW)).rejects.toMatchObject({ code: "not_found" });
  const beta = await exposureOf(cell.dpo, incidentId, cell.beta.organisationId);
  await expect(addCandidate(cell.labManager, { ...input, exposureId: beta.id }, NOW)).rejects.toMatchObject({
    code: "not_found",
  });
});
