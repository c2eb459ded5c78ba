import { testDatabase } from "#scripts/test-database/test-database.ts";

testDatabase();

import { beforeAll, describe, expect, test } from "vitest";
import { type Principal, withScope } from "#lib/scope.ts";
import { type CrisisCell, logLeak, NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import { canReadOwnRule } from "./access.ts";
import { retireOwnRule } from "./commands/retire-own-rule.ts";
import { setOwnRule } from "./commands/set-own-rule.ts";
import { listKeptRules } from "./queries.ts";

const clause = (organisationId: string) => ({
  ...{ kind: "internal", name: "Prévenir la direction", organisationId, duty: "inform_recipients" },
  ...{ roles: ["controller"], addressee: "other", addresseeName: "Direction", trigger: "awareness" },
  ...{ unit: "hours", count: "4", document: "Procédure de crise" },
});
const target = { kind: "target", name: "Vite", rule: "eu.gdpr.34-1", unit: "hours", count: "72" };

let cell: CrisisCell;
let ofAlpha: string;
let ofAll: string;
let retired: string;
beforeAll(async () => {
  cell = await openCrisisCell();
  await logLeak(cell);
  ({ ownRuleId: ofAlpha } = await setOwnRule(cell.dpo, clause(cell.alpha.organisationId), NOW));
  ({ ownRuleId: ofAll } = await setOwnRule(cell.dpo, target, NOW.add({ seconds: 1 })));
  ({ ownRuleId: retired } = await setOwnRule(cell.dpo, clause(cell.beta.organisationId), NOW));
  await retireOwnRule(cell.dpo, { ownRuleId: retired, version: 1, reason: "Procédure remplacée." }, NOW);
});

const keptBy = async (principal: Principal) =>
  new Map((await withScope(principal, (tx) => listKeptRules(tx))).map((rule) => [rule.id, rule]));

describe("The list of own rules", () => {
  test("says for whom each is, how many running duties rest on it, and why it was retired", async () => {
    const kept = await keptBy(cell.auditor);
    expect(kept.get(ofAlpha)).toMatchObject({ organisationName: "Alpha Biologie", resting: 1, reason: null });
    // Beta is not aware yet: its duty to tell persons has no start from which a target could run.
    expect(kept.get(ofAll)).toMatchObject({ organisationId: null, resting: 1 });
    expect(kept.get(retired)).toMatchObject({ resting: 0, reason: "Procédure remplacée." });
    expect(kept.get(retired)?.retiredAt).not.toBeNull();
  });

  test("shows those who speak for one organisation its own and everybody's, nobody else's", async () => {
    expect([...(await keptBy(cell.signatory)).keys()].sort()).toEqual([ofAlpha, ofAll].sort());
    expect([...(await keptBy(cell.vendorContact)).keys()]).toEqual([]);
    expect([...(await keptBy(cell.administrator)).keys()]).toEqual([]);
    expect([...(await keptBy(cell.outsider)).keys()]).toEqual([]);
  });
});

test("A vendor, who may be the other side, reads no rule that binds others than itself", async () => {
  const readBy = (principal: Principal) =>
    withScope(principal, async (tx, actor) =>
      (await listKeptRules(tx)).filter((rule) => canReadOwnRule(actor, rule)).map(({ id }) => id),
    );
  expect(await readBy(cell.vendorContact)).toEqual([]);
  expect((await readBy(cell.labManager)).sort()).toEqual([ofAlpha, ofAll].sort());
});
