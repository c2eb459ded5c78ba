import { testDatabase } from "#scripts/test-database/test-database.ts";

testDatabase();

import { beforeAll, describe, expect, test } from "vitest";
import { decideObligation } from "#features/decisions/commands/decide-obligation.ts";
import { recordFiling } from "#features/notifications/commands/record-filing.ts";
import { fold } from "#ledger/fold.ts";
import type { Principal } from "#lib/scope.ts";
import {
  exposureOf,
  obligationOf,
  obligationsOf,
  PROOF_FOLLOWS,
  streamOf,
  typesOf,
} from "#scripts/test-database/case-file.ts";
import { AWARE, type CrisisCell, logLeak, NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import { correctAwareness } from "./correct-awareness.ts";

let cell: CrisisCell;
beforeAll(async () => {
  cell = await openCrisisCell();
});

const EARLIER = "2026-11-08T20:00:00Z";
const told = { note: "Signalé par un patient avant notre découverte.", reason: "Courriel retrouvé" };

async function correction(incidentId: string, changes: Record<string, unknown> = {}) {
  const file = await exposureOf(cell.dpo, incidentId, cell.alpha.organisationId);
  return { exposureId: file.id, version: file.version, awareness: EARLIER, ...told, ...changes };
}

const alphaNotification = (incidentId: string) =>
  obligationOf(cell.dpo, {
    incidentId,
    organisationId: cell.alpha.organisationId,
    ruleId: "eu.gdpr.33-1",
  });

async function fileNotification(incidentId: string) {
  const { id, version } = await alphaNotification(incidentId);
  const filing = { filedAt: "2026-11-09T08:50:00Z", filedBy: "DPO", channel: "notifications.cnil.fr" };
  await recordFiling(cell.dpo, { ...PROOF_FOLLOWS, obligationId: id, version, ...filing }, NOW);
}

describe("correcting when an organisation became aware", () => {
  test("moves the dates that are not settled, of that organisation alone", async () => {
    const { incidentId } = await logLeak(cell);
    const beta = () => obligationsOf(cell.dpo, incidentId, cell.beta.organisationId);
    const before = await beta();
    await correctAwareness(cell.dpo, await correction(incidentId), NOW);
    const moved = await alphaNotification(incidentId);
    expect(moved.dueAt?.toISOString()).toBe("2026-11-11T20:00:00.000Z");
    expect(moved.legalLimitAt?.toISOString()).toBe("2026-11-11T21:00:00.000Z");
    expect(await beta()).toEqual(before);
  });

  test("writes from what to what, with the reason", async () => {
    const { incidentId } = await logLeak(cell);
    await correctAwareness(cell.dpo, await correction(incidentId), NOW);
    expect((await typesOf(cell.dpo, incidentId)).slice(-2)).toEqual([
      "awareness.corrected",
      "obligations.recomputed",
    ]);
    const file = await exposureOf(cell.dpo, incidentId, cell.alpha.organisationId);
    const state = fold(await streamOf(cell.dpo, incidentId)).get(`exposure:${file.id}`);
    expect(state).toMatchObject({ instants: { awareness: EARLIER }, reason: told.reason });
    const before = fold((await streamOf(cell.dpo, incidentId)).slice(0, 4)).get(`exposure:${file.id}`);
    expect(before).toMatchObject({ instants: { awareness: AWARE } });
  });

  test("leaves a filed obligation as it was and raises a review", async () => {
    const { incidentId } = await logLeak(cell);
    await fileNotification(incidentId);
    const filed = await alphaNotification(incidentId);
    await correctAwareness(cell.dpo, await correction(incidentId), NOW);
    const after = await alphaNotification(incidentId);
    expect(after).toMatchObject({ state: "filed", dueAt: filed.dueAt, filings: filed.filings });
    expect(after.review).toMatchObject({ answer: { dueAt: "2026-11-11T20:00:00Z" } });
    expect(await typesOf(cell.dpo, incidentId)).toContain("review.raised");
  });

  test("leaves a decided obligation as it was and raises a review", async () => {
    const { incidentId } = await logLeak(cell);
    const { id, version } = await alphaNotification(incidentId);
    await decideObligation(
      cell.signatory,
      { obligationId: id, version, outcome: "not_required", reasons: "Chiffré" },
      NOW,
    );
    await correctAwareness(cell.dpo, await correction(incidentId), NOW);
    const after = await alphaNotification(incidentId);
    expect(after.state).toBe("decided");
    expect(after.review).not.toBeNull();
  });

  test("to not aware yet stops the clock", async () => {
    const { incidentId } = await logLeak(cell);
    await correctAwareness(cell.dpo, await correction(incidentId, { awareness: null }), NOW);
    expect(await alphaNotification(incidentId)).toMatchObject({ state: "waiting", dueAt: null });
  });

  test("to 2021 brings the addressee and the rules of 2021", async () => {
    const { incidentId } = await logLeak(cell);
    const awareness = "2021-02-23T17:00:00Z";
    await correctAwareness(cell.dpo, await correction(incidentId, { awareness }), NOW);
    const rows = await obligationsOf(cell.dpo, incidentId, cell.alpha.organisationId);
    const states = Object.fromEntries(rows.map(({ ruleId, state }) => [ruleId, state]));
    expect(states).toMatchObject({ "fr.csp.l1111-8-2-2017": "open", "fr.csp.l1111-8-2": "withdrawn" });
  });

  test("needs a justification before detection, a reason always, and a past instant", async () => {
    const { incidentId } = await logLeak(cell);
    const problem = async (changes: Record<string, unknown>) =>
      correctAwareness(cell.dpo, await correction(incidentId, changes), NOW).then(
        () => null,
        (error) => error.problems,
      );
    expect(await problem({ note: "" })).toEqual([{ path: "note", problem: "justifyEarlier" }]);
    expect(await problem({ reason: " " })).toEqual([{ path: "reason", problem: "required" }]);
    expect(await problem({ awareness: "2026-12-01T00:00:00Z" })).toEqual([
      { path: "awareness", problem: "inFuture" },
    ]);
    expect(await typesOf(cell.dpo, incidentId)).not.toContain("awareness.corrected");
  });

  test("of two who save the same file at once, the second learns of the first", async () => {
    const { incidentId } = await logLeak(cell);
    const input = await correction(incidentId);
    const outcomes = await Promise.allSettled([
      correctAwareness(cell.dpo, input, NOW),
      correctAwareness(cell.labManager, { ...input, awareness: "2026-11-08T21:00:00Z" }, NOW),
    ]);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(outcomes.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { code: "conflict" },
    });
  });

  test("is for the DPO and for those who speak for the organisation", async () => {
    const { incidentId } = await logLeak(cell);
    await correctAwareness(cell.labManager, await correction(incidentId), NOW);
    const again = await correction(incidentId, { awareness: AWARE });
    await expect(correctAwareness(cell.auditor, again, NOW)).rejects.toMatchObject({ code: "forbidden" });
    await expect(correctAwareness(cell.responder, again, NOW)).rejects.toMatchObject({ code: "forbidden" });
    const unseen: Principal[] = [cell.outsider, cell.intruder, cell.vendorContact, cell.administrator];
    for (const principal of unseen)
      await expect(correctAwareness(principal, again, NOW)).rejects.toMatchObject({ code: "not_found" });
  });

  test("the lab manager of Alpha cannot find Beta's file", async () => {
    const { incidentId } = await logLeak(cell);
    const beta = await exposureOf(cell.dpo, incidentId, cell.beta.organisationId);
    const input = { exposureId: beta.id, version: beta.version, awareness: AWARE, ...told };
    await expect(correctAwareness(cell.labManager, input, NOW)).rejects.toMatchObject({ code: "not_found" });
  });
});
