import { testDatabase } from "#scripts/test-database/test-database.ts";

testDatabase();

import { beforeEach, describe, expect, test } from "vitest";
import { laboratoryLeak, swappedOrders } from "#law/severity/example-facts.ts";
import { fold } from "#ledger/fold.ts";
import { type Principal, withScope } from "#lib/scope.ts";
import { assess, assessmentOf } from "#scripts/test-database/assess.ts";
import { exposureOf, obligationOf, streamOf, typesOf } from "#scripts/test-database/case-file.ts";
import { closeCase } from "#scripts/test-database/close-case.ts";
import { type CrisisCell, logLeak, NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import { listVersions } from "../queries.ts";
import { assessRisk } from "./assess-risk.ts";

let cell: CrisisCell;
let at: { incidentId: string; organisationId: string };
beforeEach(async () => {
  cell ??= await openCrisisCell();
  const { incidentId } = await logLeak(cell, { risk: "unassessed" });
  at = { incidentId, organisationId: cell.alpha.organisationId };
});

const REASON = "Le fichier retrouvé ne contient aucun résultat d'examen.";
const duty = (ruleId: string) => obligationOf(cell.dpo, { ...at, ruleId });
const versionsAs = async (principal: Principal) => {
  const { id } = await exposureOf(cell.dpo, at.incidentId, at.organisationId);
  return withScope(principal, (tx) => listVersions(tx, id));
};

describe("assessing the risk", () => {
  test("starts health data in the wild at high, and opens the communication without a date of ours", async () => {
    expect(await duty("eu.gdpr.34-1")).toMatchObject({ state: "undetermined" });
    await assess(cell.dpo, at, NOW);
    const [version] = await versionsAs(cell.auditor);
    expect(version).toMatchObject({ number: 1, proposed: "high", retained: "high", reason: "" });
    expect(version?.result.rule.id).toBe("5 health out");
    expect(await exposureOf(cell.dpo, at.incidentId, at.organisationId)).toMatchObject({
      ...{ risk: "high_risk", encrypted: false, severeHealthIncident: true, version: 2 },
    });
    expect(await duty("eu.gdpr.34-1")).toMatchObject({ state: "open", dueAt: null, legalLimitAt: null });
    expect((await typesOf(cell.dpo, at.incidentId)).slice(-3)).toEqual([
      ...["exposure.assessed", "risk.versioned", "obligations.recomputed"],
    ]);
  });

  test.each([
    ["nothing", {}],
    ["a word or two", { reason: "Vu." }],
  ])("refuses to stay below the rules with %s for a reason, at its field", async (_what, given) => {
    const lowered = await assessmentOf(cell.dpo, at, { retained: "risk", ...given });
    await expect(assessRisk(cell.dpo, lowered, NOW)).rejects.toMatchObject({
      ...{ code: "invalid", problems: [{ path: "reason", problem: "lowersRisk" }] },
    });
    expect(await versionsAs(cell.dpo)).toEqual([]);
  });

  test("lowers it with a written reason, and keeps what the rules proposed beside it", async () => {
    await assess(cell.dpo, { ...at, changes: { retained: "risk", reason: REASON } }, NOW);
    const [version] = await versionsAs(cell.auditor);
    expect(version).toMatchObject({ proposed: "high", retained: "risk", reason: REASON });
    expect(await duty("eu.gdpr.34-1")).toMatchObject({ state: "not_required" });
  });

  test("raises it without a reason, and then needs one to come back", async () => {
    const facts = swappedOrders();
    await assess(cell.dpo, { ...at, changes: { facts, retained: "unlikely", reason: REASON } }, NOW);
    await assess(cell.dpo, { ...at, changes: { facts, retained: "high" } }, NOW);
    const back = await assessmentOf(cell.dpo, at, { facts, retained: "unlikely" });
    await expect(assessRisk(cell.dpo, back, NOW)).rejects.toMatchObject({ problems: [{ path: "reason" }] });
    await assessRisk(cell.dpo, { ...back, reason: REASON }, NOW);
    expect((await versionsAs(cell.dpo)).map(({ number, retained }) => [number, retained])).toEqual([
      [3, "unlikely"],
      [2, "high"],
      [1, "unlikely"],
    ]);
  });

  test("34(3)(a) makes the communication not required, 34(3)(c) leaves it open by public communication", async () => {
    await assess(cell.dpo, { ...at, changes: { exemptions34: ["a"] } }, NOW);
    expect(await duty("eu.gdpr.34-1")).toMatchObject({ state: "not_required" });
    await assess(cell.dpo, { ...at, changes: { exemptions34: ["c"] } }, NOW);
    expect(await duty("eu.gdpr.34-1")).toMatchObject({ state: "open" });
  });

  test("two who assess the same file at once: the second is told and nothing of theirs is kept", async () => {
    const seen = await assessmentOf(cell.dpo, at);
    await assessRisk(cell.dpo, seen, NOW);
    await expect(assessRisk(cell.dpo, seen, NOW)).rejects.toMatchObject({ code: "conflict" });
    expect(await versionsAs(cell.dpo)).toHaveLength(1);
  });

  test("folds from the log into the row that is kept, and no row is ever changed", async () => {
    await assess(cell.dpo, at, NOW);
    await assess(cell.dpo, { ...at, changes: { gravity: "maximum" } }, NOW.add({ minutes: 1 }));
    const rows = await withScope(cell.dpo, (tx) =>
      tx.riskAssessment.findMany({ where: at, orderBy: { number: "asc" } }),
    );
    const state = fold(await streamOf(cell.dpo, at.incidentId));
    for (const row of rows) {
      const { by: _by, ...logged } = state.get(`risk_assessment:${row.id}`) ?? {};
      expect(row).toMatchObject(logged);
    }
    expect(rows[1]).toMatchObject({ number: 2, supersedesId: rows[0]?.id });
    const rewrite = withScope(cell.dpo, (tx) => tx.riskAssessment.updateMany({ data: { retained: "risk" } }));
    await expect(rewrite).rejects.toThrow();
  });

  test.each([
    ["a social security number", { gravityWords: "2 69 05 49 588 157 80" }, "gravityWords", "containsNir"],
    ["an e-mail address", { reason: "dit par quelquun@example.org" }, "reason", "containsEmail"],
    ["a fact that is no word", { facts: { ...laboratoryLeak(), cause: "lune" } }, "facts.cause", "choose"],
    [
      "half a person",
      { facts: { ...laboratoryLeak(), personsAffected: 0.5 } },
      "facts.personsAffected",
      "notANumber",
    ],
    ["no gravity", { gravity: undefined }, "gravity", "choose"],
  ])("refuses %s at its field", async (_what, change, path, problem) => {
    const input = { ...(await assessmentOf(cell.dpo, at)), ...change };
    await expect(assessRisk(cell.dpo, input, NOW)).rejects.toMatchObject({ problems: [{ path, problem }] });
  });

  test("leaves the risk of a closed case as it stood when it was closed", async () => {
    await assess(cell.dpo, at, NOW);
    await closeCase(cell.dpo, at.incidentId, NOW);
    const later = await assessmentOf(cell.dpo, at, { gravity: "maximum" });
    const refused = { problems: [{ problem: "caseClosed" }] };
    await expect(assessRisk(cell.dpo, later, NOW)).rejects.toMatchObject(refused);
    expect(await versionsAs(cell.auditor)).toHaveLength(1);
  });

  test("is the DPO's; who speaks for the organisation reads it, its neighbour and the outsider see nothing", async () => {
    const input = await assessmentOf(cell.dpo, at);
    for (const member of [cell.auditor, cell.responder, cell.labManager, cell.signatory])
      await expect(assessRisk(member, input, NOW)).rejects.toMatchObject({ code: "forbidden" });
    for (const stranger of [cell.outsider, cell.intruder, cell.administrator, cell.vendorContact])
      await expect(assessRisk(stranger, input, NOW)).rejects.toMatchObject({ code: "not_found" });
    await assessRisk(cell.dpo, input, NOW);
    for (const reader of [cell.signatory, cell.labManager, cell.auditor])
      expect(await versionsAs(reader)).toHaveLength(1);
    for (const blind of [cell.vendorContact, cell.outsider]) expect(await versionsAs(blind)).toEqual([]);
  });
});
