import { testDatabase } from "#scripts/test-database/test-database.ts";

testDatabase();

import { beforeAll, describe, expect, test } from "vitest";
import { grantMandate } from "#features/organisations/mandates/commands/grant-mandate.ts";
import { withScope } from "#lib/scope.ts";
import { obligationOf, obligationsOf, PROOF_FOLLOWS, typesOf } from "#scripts/test-database/case-file.ts";
import { type CrisisCell, logLeak, NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import { listMissingProofs } from "../proofs/queries.ts";
import { recordFiling } from "./record-filing.ts";

// Aware on 9 November at 08:20 UTC: planned for the 12th at 08:20, lawful until 09:00.
const LATER = NOW.add({ hours: 24 * 10 });
const ON_TIME = "2026-11-10T10:00:00Z";
const PAST_PLAN = "2026-11-12T08:45:00Z";
const PAST_LAW = "2026-11-12T11:00:00Z";

let cell: CrisisCell;
beforeAll(async () => {
  cell = await openCrisisCell();
});

const notification = (incidentId: string, ruleId = "eu.gdpr.33-1") =>
  obligationOf(cell.dpo, { incidentId, organisationId: cell.alpha.organisationId, ruleId });

async function filing(incidentId: string, changes: Record<string, unknown> = {}) {
  const { id, version } = await notification(incidentId);
  const said = { filedBy: "Personne lab_manager", channel: "notifications.cnil.fr", receiptNumber: "FR-1" };
  return { ...PROOF_FOLLOWS, obligationId: id, version, filedAt: ON_TIME, ...said, ...changes };
}

describe("recording that an obligation was met", () => {
  test("keeps when, by whom, channel and receipt, and freezes the clock", async () => {
    const { incidentId } = await logLeak(cell);
    await recordFiling(cell.labManager, await filing(incidentId, { documentOn: "2026-11-10" }), LATER);
    const filed = await notification(incidentId);
    expect(filed).toMatchObject({ state: "filed", filings: [{ lateBySeconds: 0, lateInLawBySeconds: 0 }] });
    expect(filed.filings[0]).toMatchObject({ receiptNumber: "FR-1", channel: "notifications.cnil.fr" });
    expect(filed.filings[0]?.dueAt).toEqual(filed.dueAt);
    expect(await typesOf(cell.dpo, incidentId)).toContain("obligation.filed");
  });

  test("past the planning date and within the law it is late by the plan only, reasons not required", async () => {
    const { incidentId } = await logLeak(cell);
    await recordFiling(cell.dpo, await filing(incidentId, { filedAt: PAST_PLAN }), LATER);
    expect((await notification(incidentId)).filings).toMatchObject([
      { lateBySeconds: 1_500, lateInLawBySeconds: 0 },
    ]);
  });

  test("past the legal limit the reasons are required, and kept", async () => {
    const { incidentId } = await logLeak(cell);
    const late = await filing(incidentId, { filedAt: PAST_LAW });
    await expect(recordFiling(cell.dpo, late, LATER)).rejects.toMatchObject({
      problems: [{ path: "reasonsForDelay", problem: "reasonsRequired" }],
    });
    expect(await typesOf(cell.dpo, incidentId)).not.toContain("obligation.filed");
    await recordFiling(cell.dpo, { ...late, reasonsForDelay: "Comptage en cours" }, LATER);
    expect((await notification(incidentId)).filings).toMatchObject([
      { lateBySeconds: 9_600, lateInLawBySeconds: 7_200, reasonsForDelay: "Comptage en cours" },
    ]);
  });

  test("what its vendor filed is under the mandate that this organisation gave it, then in force, and no other", async () => {
    const { incidentId } = await logLeak(cell);
    const given = { holder: "Éditeur Fictif", capacity: "delegate", purposes: ["file"], basis: "Contrat" };
    const grant = async (organisationId: string, fromOn: string) =>
      (await grantMandate(cell.dpo, { ...given, organisationId, fromOn }, NOW)).mandateId;
    const { alpha, beta } = cell;
    for (const filedUnder of [
      await grant(beta.organisationId, "2026-11-01"),
      await grant(alpha.organisationId, "2026-11-12"),
    ])
      await expect(
        recordFiling(cell.dpo, await filing(incidentId, { filedUnder }), LATER),
      ).rejects.toMatchObject({ problems: [{ path: "filedUnder", problem: "noMandateToFile" }] });
    const filedUnder = await grant(alpha.organisationId, "2026-11-01");
    await recordFiling(cell.dpo, await filing(incidentId, { filedUnder }), LATER);
    expect((await notification(incidentId)).filings).toMatchObject([
      { filedAs: "mandate", mandate: { id: filedUnder, holder: "Éditeur Fictif" } },
    ]);
  });

  test("a filing of which only the day is known is late only when every reading is", async () => {
    const { incidentId } = await logLeak(cell);
    const filedAt = { precision: "day", date: "2026-11-12" };
    await recordFiling(cell.dpo, await filing(incidentId, { filedAt }), LATER);
    expect((await notification(incidentId)).filings).toMatchObject([{ lateInLawBySeconds: 0 }]);
  });

  test("the initial notification opens the follow-up, which lasts until one is complete", async () => {
    const { incidentId } = await logLeak(cell);
    expect(await notification(incidentId, "eu.gdpr.33-4")).toMatchObject({ state: "waiting" });
    await recordFiling(cell.dpo, await filing(incidentId), LATER);
    const open = await notification(incidentId, "eu.gdpr.33-4");
    expect(open.state).toBe("open");
    const followUp = {
      ...PROOF_FOLLOWS,
      obligationId: open.id,
      phase: "follow_up",
      filedBy: "DPO",
      channel: "CNIL",
    };
    await recordFiling(cell.dpo, { ...followUp, version: open.version, filedAt: PAST_PLAN }, LATER);
    const still = await notification(incidentId, "eu.gdpr.33-4");
    expect(still.state).toBe("open");
    const complete = { ...followUp, version: still.version, filedAt: PAST_LAW, complete: true };
    await recordFiling(cell.dpo, complete, LATER);
    expect(await notification(incidentId, "eu.gdpr.33-4")).toMatchObject({ state: "filed", review: null });
  });

  test("a second filing follows up and moves nothing", async () => {
    const { incidentId } = await logLeak(cell);
    await recordFiling(cell.dpo, await filing(incidentId), LATER);
    const first = await notification(incidentId);
    const second = await filing(incidentId, { filedAt: PAST_LAW, phase: "follow_up" });
    await recordFiling(cell.dpo, second, LATER);
    const after = await notification(incidentId);
    expect(after).toMatchObject({ filedAt: first.filedAt, dueAt: first.dueAt, state: "filed" });
    expect(after.filings).toHaveLength(2);
  });

  test("a vendor records one notice to a controller, and its other notices stay as they are", async () => {
    const { incidentId } = await logLeak(cell, { vendorAwareness: NOW.subtract({ hours: 1 }).toString() });
    const [first] = await obligationsOf(cell.vendorContact, incidentId, cell.vendorId);
    const said = { filedAt: ON_TIME, filedBy: "Éditeur", channel: "Courriel" };
    await recordFiling(
      cell.vendorContact,
      { ...PROOF_FOLLOWS, obligationId: first?.id, version: first?.version, ...said },
      LATER,
    );
    const rows = await obligationsOf(cell.dpo, incidentId, cell.vendorId);
    expect(rows.map(({ state, review }) => ({ state, review }))).toEqual([
      { state: "filed", review: null },
      { state: "open", review: null },
    ]);
  });

  test("names the exhibit that proves it, or what proof follows and by which day to come", async () => {
    const { incidentId } = await logLeak(cell);
    const none = { proofFollows: "", proofDueOn: "" };
    for (const [said, path, problem] of [
      [none, "exhibits", "filingUnproven"],
      [{ ...none, exhibits: "7" }, "exhibits", "filingUnproven"],
      [{ ...none, proofDueOn: "2026-12-31" }, "proofFollows", "required"],
      [{ proofDueOn: "" }, "proofDueOn", "required"],
      [{ proofDueOn: "2026-11-18" }, "proofDueOn", "dayOver"],
    ] as const)
      await expect(
        recordFiling(cell.dpo, await filing(incidentId, said), LATER),
        problem,
      ).rejects.toMatchObject({ problems: [{ path, problem }] });
    await recordFiling(cell.dpo, await filing(incidentId), LATER);
    const { filings } = await withScope(cell.auditor, (tx) => listMissingProofs(tx, incidentId));
    expect(filings).toMatchObject([{ proofFollows: PROOF_FOLLOWS.proofFollows }]);
    expect(await withScope(cell.outsider, (tx) => listMissingProofs(tx))).toMatchObject({ total: 0 });
  });

  test("cannot lie in the future, before the breach, nor where its start is unknown before anybody knew of it", async () => {
    const { incidentId } = await logLeak(cell);
    const { incidentId: begun } = await logLeak(cell, { occurrenceFrom: "2026-11-08T20:00:00Z" });
    for (const [of, filedAt, problem] of [
      [incidentId, "2026-12-01T09:00:00Z", "inFuture"],
      [begun, "2026-11-08T19:00:00Z", "beforeBreach"],
      [incidentId, "2020-01-01T09:00:00Z", "beforeKnown"],
      [incidentId, { precision: "day", date: "2026-11-07" }, "beforeKnown"],
    ] as const)
      await expect(recordFiling(cell.dpo, await filing(of, { filedAt }), LATER)).rejects.toMatchObject({
        problems: [{ path: "filedAt", problem }],
      });
    // The file may say a few hours too late who learnt of it.
    await recordFiling(cell.dpo, await filing(incidentId, { filedAt: "2026-11-08T20:00:00Z" }), LATER);
    expect(await notification(incidentId)).toMatchObject({ state: "filed" });
  });

  test("of two who record the same filing, the second learns of the first", async () => {
    const { incidentId } = await logLeak(cell);
    const input = await filing(incidentId);
    const outcomes = await Promise.allSettled([
      recordFiling(cell.dpo, input, LATER),
      recordFiling(cell.labManager, input, LATER),
    ]);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect((await notification(incidentId)).filings).toHaveLength(1);
  });

  test("an auditor and a responder may not, an outsider and another organisation find nothing", async () => {
    const { incidentId } = await logLeak(cell);
    const input = await filing(incidentId);
    for (const principal of [cell.auditor, cell.responder])
      await expect(recordFiling(principal, input, LATER)).rejects.toMatchObject({ code: "forbidden" });
    for (const principal of [cell.outsider, cell.intruder, cell.vendorContact, cell.administrator])
      await expect(recordFiling(principal, input, LATER)).rejects.toMatchObject({ code: "not_found" });
  });
});
