import { testDatabase } from "#scripts/test-database/test-database.ts";

testDatabase();

import { beforeEach, expect, test } from "vitest";
import { recordFiling } from "#features/notifications/commands/record-filing.ts";
import { fold } from "#ledger/fold.ts";
import { newId } from "#lib/ids.ts";
import { withScope } from "#lib/scope.ts";
import { obligationOf, PROOF_FOLLOWS, streamOf, typesOf } from "#scripts/test-database/case-file.ts";
import { type CrisisCell, logLeak, NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import { retireOwnRule } from "./retire-own-rule.ts";
import { setOwnRule } from "./set-own-rule.ts";

let cell: CrisisCell;
let incidentId: string;
let ownRuleId: string;
beforeEach(async () => {
  cell = await openCrisisCell();
  ({ incidentId } = await logLeak(cell));
  ({ ownRuleId } = await setOwnRule(cell.dpo, clause(), NOW));
});

const clause = () => ({
  ...{ kind: "insurer", name: "Prévenir l’assureur", organisationId: cell.alpha.organisationId },
  ...{ duty: "notify_insurer", roles: ["controller"], addressee: "insurer", trigger: "awareness" },
  ...{ unit: "hours", count: "1", document: "Police cyber", clause: "4.1" },
});
const reason = "Contrat résilié.";
const row = () => {
  const { organisationId } = cell.alpha;
  return obligationOf(cell.dpo, { incidentId, organisationId, ruleId: `own.${ownRuleId}` });
};

test("takes its duties out of the running cases, with the reason in the log", async () => {
  await retireOwnRule(cell.dpo, { ownRuleId, version: 1, reason }, NOW);
  expect(await row()).toMatchObject({ state: "withdrawn", dueAt: null });
  expect((await typesOf(cell.dpo, incidentId)).at(-1)).toBe("obligations.recomputed");
  const kept = await withScope(cell.dpo, (tx) => tx.ownRule.findFirstOrThrow({ where: { id: ownRuleId } }));
  expect(kept).toMatchObject({ version: 2, retiredAt: new Date(NOW.epochMilliseconds) });
  expect(fold(await streamOf(cell.dpo, null)).get(`own_rule:${ownRuleId}`)).toMatchObject({
    retiredAt: NOW.toString(),
    reason,
  });
});

test("a target that is retired leaves the duty open, without a date as before", async () => {
  const set = { kind: "target", name: "Vite", rule: "eu.gdpr.34-1", unit: "days", count: "2" };
  const { ownRuleId: targetId } = await setOwnRule(cell.dpo, set, NOW);
  const at = { incidentId, organisationId: cell.alpha.organisationId, ruleId: "eu.gdpr.34-1" };
  expect((await obligationOf(cell.dpo, at)).targetAt).not.toBeNull();
  await retireOwnRule(cell.dpo, { ownRuleId: targetId, version: 1, reason }, NOW);
  expect(await obligationOf(cell.dpo, at)).toMatchObject({ state: "open", dueAt: null, targetAt: null });
});

test("what was done under it stays done, late by agreement and never in law, and is put up for review", async () => {
  const filedAt = NOW.add({ hours: 2 });
  const filing = { filedAt: filedAt.toString(), filedBy: "DPO", channel: "Téléphone", complete: true };
  const { id: obligationId } = await row();
  await recordFiling(cell.dpo, { ...PROOF_FOLLOWS, obligationId, version: 1, ...filing }, filedAt);
  expect((await row()).filings).toMatchObject([{ lateInLawBySeconds: null, legalLimitAt: null }]);
  expect((await row()).filings[0]?.lateBySeconds).toBeGreaterThan(0);
  await retireOwnRule(cell.dpo, { ownRuleId, version: 1, reason }, filedAt);
  expect(await row()).toMatchObject({ state: "filed", review: { answer: null } });
  expect((await typesOf(cell.dpo, incidentId)).at(-1)).toBe("review.raised");
});

test("is retired once: a second person learns that somebody was faster", async () => {
  await retireOwnRule(cell.dpo, { ownRuleId, version: 1, reason }, NOW);
  for (const version of [1, 2])
    await expect(retireOwnRule(cell.dpo, { ownRuleId, version, reason }, NOW)).rejects.toMatchObject({
      code: "conflict",
    });
});

test.each([
  ["no reason", { reason: "" }, "reason", "required"],
  ["a reason that names someone", { reason: "voir x@example.org" }, "reason", "containsEmail"],
  ["a version that is none", { version: 0 }, "version", "required"],
  ["no rule", { ownRuleId: "own" }, "ownRuleId", "choose"],
])("%s is refused at its field", async (_what, change, path, problem) => {
  const input = { ownRuleId, version: 1, reason, ...change };
  await expect(retireOwnRule(cell.dpo, input, NOW)).rejects.toMatchObject({ problems: [{ path, problem }] });
});

test("is the DPO's; the auditor is refused; the outsider and an unknown rule find nothing", async () => {
  const input = { ownRuleId, version: 1, reason };
  for (const member of [cell.auditor, cell.responder, cell.labManager, cell.signatory])
    await expect(retireOwnRule(member, input, NOW)).rejects.toMatchObject({ code: "forbidden" });
  for (const stranger of [cell.intruder, cell.outsider, cell.vendorContact, cell.administrator])
    await expect(retireOwnRule(stranger, input, NOW)).rejects.toMatchObject({ code: "not_found" });
  await expect(retireOwnRule(cell.dpo, { ...input, ownRuleId: newId() }, NOW)).rejects.toMatchObject({
    code: "not_found",
  });
});
