import { testDatabase } from "#scripts/test-database/test-database.ts";

testDatabase();

import { beforeAll, expect, test } from "vitest";
import { correctAwareness } from "#features/exposures/commands/correct-awareness.ts";
import { recordFiling } from "#features/notifications/commands/record-filing.ts";
import { exposureOf, obligationOf, PROOF_FOLLOWS, typesOf } from "#scripts/test-database/case-file.ts";
import { type CrisisCell, logLeak, NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import { settleReview } from "./settle-review.ts";

let cell: CrisisCell;
let incidentId: string;

const notification = () =>
  obligationOf(cell.dpo, { incidentId, organisationId: cell.alpha.organisationId, ruleId: "eu.gdpr.33-1" });

beforeAll(async () => {
  cell = await openCrisisCell();
  ({ incidentId } = await logLeak(cell));
  const { id, version } = await notification();
  const filing = { filedAt: "2026-11-09T08:50:00Z", filedBy: "DPO", channel: "CNIL" };
  await recordFiling(cell.dpo, { ...PROOF_FOLLOWS, obligationId: id, version, ...filing }, NOW);
  const file = await exposureOf(cell.dpo, incidentId, cell.alpha.organisationId);
  const corrected = { awareness: "2026-11-08T20:00:00Z", note: "Courriel", reason: "Courriel retrouvé" };
  await correctAwareness(cell.dpo, { exposureId: file.id, version: file.version, ...corrected }, NOW);
});

test("others than the DPO may not settle a review, outsiders find none", async () => {
  const { id, version } = await notification();
  const input = { obligationId: id, version, reason: "Vu" };
  for (const principal of [cell.auditor, cell.responder, cell.labManager])
    await expect(settleReview(principal, input, NOW)).rejects.toMatchObject({ code: "forbidden" });
  for (const principal of [cell.outsider, cell.intruder])
    await expect(settleReview(principal, input, NOW)).rejects.toMatchObject({ code: "not_found" });
});

test("settling keeps the filing as it was, ends the review and says why, once", async () => {
  const before = await notification();
  expect(before.review).not.toBeNull();
  const input = {
    obligationId: before.id,
    version: before.version,
    reason: "Filé dans les délais de toute façon",
  };
  await settleReview(cell.dpo, input, NOW);
  const after = await notification();
  expect(after).toMatchObject({ review: null, state: "filed", dueAt: before.dueAt });
  expect((await typesOf(cell.dpo, incidentId)).at(-1)).toBe("review.settled");
  const again = { ...input, version: after.version };
  await expect(settleReview(cell.dpo, again, NOW)).rejects.toMatchObject({ code: "conflict" });
});
