import { testDatabase } from "#scripts/test-database/test-database.ts";

testDatabase();

import { beforeAll, beforeEach, expect, test } from "vitest";
import { recordFiling } from "#features/notifications/commands/record-filing.ts";
import { obligationOf, typesOf } from "#scripts/test-database/case-file.ts";
import { type CrisisCell, logLeak, NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import { decideObligation } from "./decide-obligation.ts";
import { giveOpinion } from "./give-opinion.ts";

let cell: CrisisCell;
let incidentId: string;
beforeAll(async () => {
  cell = await openCrisisCell();
});
beforeEach(async () => {
  ({ incidentId } = await logLeak(cell));
});

const notification = () =>
  obligationOf(cell.dpo, { incidentId, organisationId: cell.alpha.organisationId, ruleId: "eu.gdpr.33-1" });

async function decision() {
  const { id, version } = await notification();
  return { obligationId: id, version, reasons: "Support chiffré, clé en lieu sûr." };
}

test("the signatory decides, with reasons, the DPO's opinion kept beside even when not followed", async () => {
  const { obligationId } = await decision();
  await giveOpinion(cell.dpo, { obligationId, advice: "required", reasons: "Risque non écarté" }, NOW);
  await decideObligation(cell.signatory, await decision(), NOW);
  const decided = await notification();
  expect(decided).toMatchObject({
    state: "decided",
    opinions: [{ advice: "required", reasons: "Risque non écarté" }],
    decisions: [{ outcome: "not_required", reasons: "Support chiffré, clé en lieu sûr." }],
  });
  expect(decided.decisions[0]?.opinionId).toBe(decided.opinions[0]?.id);
  expect((await typesOf(cell.dpo, incidentId)).slice(-2)).toEqual(["opinion.given", "obligation.decided"]);
});

test("an opinion decides nothing", async () => {
  const { obligationId } = await decision();
  await giveOpinion(cell.dpo, { obligationId, advice: "not_required", reasons: "Chiffré" }, NOW);
  expect(await notification()).toMatchObject({ state: "due", decidedAt: null });
});

test("without reasons there is no decision", async () => {
  const input = { ...(await decision()), reasons: "" };
  await expect(decideObligation(cell.signatory, input, NOW)).rejects.toMatchObject({
    problems: [{ path: "reasons", problem: "required" }],
  });
});

test("nobody decides for an organisation they do not represent: not the DPO, not the vendor", async () => {
  const input = await decision();
  for (const principal of [cell.dpo, cell.auditor, cell.responder, cell.labManager])
    await expect(decideObligation(principal, input, NOW)).rejects.toMatchObject({ code: "forbidden" });
  for (const principal of [cell.vendorContact, cell.administrator, cell.outsider, cell.intruder])
    await expect(decideObligation(principal, input, NOW)).rejects.toMatchObject({ code: "not_found" });
  const beta = await obligationOf(cell.dpo, {
    incidentId,
    organisationId: cell.beta.organisationId,
    ruleId: "eu.gdpr.33-5",
  });
  const foreign = { ...input, obligationId: beta.id, version: beta.version };
  await expect(decideObligation(cell.signatory, foreign, NOW)).rejects.toMatchObject({ code: "not_found" });
});

test("what is filed or decided is not decided again", async () => {
  const input = await decision();
  await decideObligation(cell.signatory, input, NOW);
  await expect(decideObligation(cell.signatory, await decision(), NOW)).rejects.toMatchObject({
    code: "conflict",
  });
});

test("a filing may still follow a decision, and counts first", async () => {
  await decideObligation(cell.signatory, await decision(), NOW);
  const { id, version } = await notification();
  const filing = { filedAt: "2026-11-09T08:50:00Z", filedBy: "DPO", channel: "CNIL" };
  await recordFiling(cell.dpo, { obligationId: id, version, ...filing }, NOW);
  expect(await notification()).toMatchObject({ state: "filed" });
});

test("opinions are the DPO's alone", async () => {
  const { obligationId } = await decision();
  const input = { obligationId, advice: "required", reasons: "…" };
  for (const principal of [cell.auditor, cell.responder, cell.labManager, cell.signatory])
    await expect(giveOpinion(principal, input, NOW)).rejects.toMatchObject({ code: "forbidden" });
  for (const principal of [cell.outsider, cell.intruder, cell.vendorContact])
    await expect(giveOpinion(principal, input, NOW)).rejects.toMatchObject({ code: "not_found" });
});
