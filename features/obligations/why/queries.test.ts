import { describe, expect, test } from "vitest";
import { correctAwareness } from "#features/exposures/commands/correct-awareness.ts";
import { recordFiling } from "#features/notifications/commands/record-filing.ts";
import { type Principal, withScope } from "#lib/scope.ts";
import { exposureOf, obligationOf, PROOF_FOLLOWS } from "#scripts/test-database/case-file.ts";
import { logLeak, NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import { testDatabase } from "#scripts/test-database/test-database.ts";
import { getExplanation } from "./queries.ts";

testDatabase();

const CORRECTED = "2026-11-09T07:00:00Z";

async function openCase() {
  const cell = await openCrisisCell();
  const { incidentId } = await logLeak(cell);
  const { organisationId } = cell.alpha;
  const obligation = await obligationOf(cell.dpo, { incidentId, organisationId, ruleId: "eu.gdpr.33-1" });
  const explain = (principal: Principal) =>
    withScope(principal, (tx) => getExplanation(tx, { id: obligation.id, incidentId }));
  const correct = async () => {
    const { id: exposureId, version } = await exposureOf(cell.dpo, incidentId, organisationId);
    const input = {
      exposureId,
      version,
      awareness: CORRECTED,
      note: "Un appel de la veille.",
      reason: "Relu.",
    };
    await correctAwareness(cell.labManager, input, NOW);
  };
  return { cell, incidentId, obligation, explain, correct };
}

describe("Why a cell is as it is", () => {
  test("names the fact its clock runs from, who entered it and when", async () => {
    const { cell, explain } = await openCase();
    const { fact, source } = await explain(cell.auditor);
    expect(fact).toEqual({ name: "awareness", moment: "2026-11-09T08:20:00Z" });
    expect(source?.by?.name).toBe("Claire Exemple");
    expect(source?.recordedAt).toBe(NOW.toString({ fractionalSecondDigits: 3 }));
  });

  test("names the person who corrected the fact, and tells the dates from and to", async () => {
    const { cell, explain, correct } = await openCase();
    await correct();
    const { fact, source, history } = await explain(cell.dpo);
    expect(fact?.moment).toBe(CORRECTED);
    expect(source?.by?.name).toBe("Personne lab_manager");
    expect(history.find(({ kind }) => kind === "awareness")).toMatchObject({
      from: "2026-11-09T08:20:00Z",
      to: CORRECTED,
      reason: "Relu.",
    });
    expect(history.filter(({ kind }) => kind === "answer").at(-1)).toMatchObject({
      from: { dueAt: "2026-11-12T08:20:00Z" },
      to: { dueAt: "2026-11-12T07:00:00Z" },
    });
  });

  test("after a filing keeps the fact as it was used, though it was corrected since", async () => {
    const { cell, obligation, explain, correct } = await openCase();
    const filing = { filedAt: NOW.toString(), filedBy: "DPO", channel: "Téléservice", complete: false };
    await recordFiling(
      cell.dpo,
      { ...PROOF_FOLLOWS, obligationId: obligation.id, version: 1, ...filing },
      NOW,
    );
    await correct();
    const explained = await explain(cell.dpo);
    expect(explained.fact?.moment).toBe("2026-11-09T08:20:00Z");
    expect(explained.source?.by?.name).toBe("Claire Exemple");
    expect(explained.obligation.review).not.toBeNull();
    expect(explained.history.map(({ kind }) => kind)).toEqual([
      "answer",
      "filed",
      "awareness",
      "review_raised",
    ]);
  });

  test("is not found by an outsider, by another organisation, nor under another case", async () => {
    const { cell, obligation, explain } = await openCase();
    await expect(explain(cell.intruder)).rejects.toThrow("no such");
    await expect(explain(cell.outsider)).rejects.toThrow("no such");
    await expect(explain(cell.vendorContact)).rejects.toThrow("no such obligation");
    const { incidentId } = await logLeak(cell);
    const elsewhere = withScope(cell.dpo, (tx) => getExplanation(tx, { id: obligation.id, incidentId }));
    await expect(elsewhere).rejects.toThrow("no such obligation");
  });
});
