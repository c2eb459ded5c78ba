import { testDatabase } from "#scripts/test-database/test-database.ts";

testDatabase();

import { beforeAll, expect, test } from "vitest";
import { exposureOf, obligationOf, typesOf } from "#scripts/test-database/case-file.ts";
import { type CrisisCell, logLeak, NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import { assessExposure } from "./assess-exposure.ts";

let cell: CrisisCell;
let incidentId: string;
beforeAll(async () => {
  cell = await openCrisisCell();
  ({ incidentId } = await logLeak(cell, { risk: "unassessed" }));
});

async function assessment(changes: Record<string, unknown> = {}) {
  const file = await exposureOf(cell.dpo, incidentId, cell.alpha.organisationId);
  const facts = { severeHealthIncident: true, itSystemAttack: true, encrypted: "unknown" };
  return {
    exposureId: file.id,
    version: file.version,
    risk: "high_risk",
    reason: "NIR",
    ...facts,
    ...changes,
  };
}

const communication = () =>
  obligationOf(cell.dpo, { incidentId, organisationId: cell.alpha.organisationId, ruleId: "eu.gdpr.34-1" });

test("a high risk opens the communication to persons, without a date of ours", async () => {
  expect(await communication()).toMatchObject({ state: "undetermined" });
  await assessExposure(cell.dpo, await assessment(), NOW);
  expect(await communication()).toMatchObject({ state: "open", dueAt: null, legalLimitAt: null });
  expect((await typesOf(cell.dpo, incidentId)).slice(-2)).toEqual([
    "exposure.assessed",
    "obligations.recomputed",
  ]);
});

test("34(3)(a) makes it not required, 34(3)(c) leaves it open by public communication", async () => {
  await assessExposure(cell.dpo, await assessment({ exemptions34: ["a"] }), NOW);
  expect(await communication()).toMatchObject({ state: "not_required" });
  await assessExposure(cell.dpo, await assessment({ exemptions34: ["c"] }), NOW);
  expect(await communication()).toMatchObject({ state: "open" });
});

test("is the DPO's alone: others may read or see nothing", async () => {
  const input = await assessment();
  for (const principal of [cell.auditor, cell.responder, cell.labManager, cell.signatory])
    await expect(assessExposure(principal, input, NOW)).rejects.toMatchObject({ code: "forbidden" });
  for (const principal of [cell.outsider, cell.intruder, cell.administrator])
    await expect(assessExposure(principal, input, NOW)).rejects.toMatchObject({ code: "not_found" });
});
