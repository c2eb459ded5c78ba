import { testDatabase } from "#scripts/test-database/test-database.ts";

const { SUPERUSER_DATABASE_URL } = testDatabase();

import { Client } from "pg";
import { beforeAll, describe, expect, test } from "vitest";
import { correctAwareness } from "#features/exposures/commands/correct-awareness.ts";
import { recordFiling } from "#features/notifications/commands/record-filing.ts";
import { LAW_VERSION } from "#law/pack.ts";
import { fold } from "#ledger/fold.ts";
import { systemPrincipal } from "#lib/scope.ts";
import {
  exposureOf,
  obligationOf,
  obligationsOf,
  PROOF_FOLLOWS,
  streamOf,
  typesOf,
} from "#scripts/test-database/case-file.ts";
import { closeCase } from "#scripts/test-database/close-case.ts";
import { type CrisisCell, logLeak, NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import {
  FIRST_PUBLICATION,
  INSURER_NOTICE,
  putUnderFirstPublication,
} from "#scripts/test-database/earlier-law.ts";
import { compareLaw } from "./compare-law.ts";
import { settleLawReview } from "./settle-law-review.ts";

let cell: CrisisCell;
beforeAll(async () => {
  cell = await openCrisisCell();
});

const superuserUrl = SUPERUSER_DATABASE_URL;

/** Alpha's file waits for a decision on the second publication; Beta's took it over. */
async function waitingCase() {
  const { incidentId } = await logLeak(cell);
  await putUnderFirstPublication(cell, { incidentId, superuserUrl });
  await compareLaw(systemPrincipal(cell.workspaceId), { incidentId }, NOW);
  return incidentId;
}

const alpha = (incidentId: string) => exposureOf(cell.dpo, incidentId, cell.alpha.organisationId);
const owed = async (incidentId: string) =>
  (await obligationsOf(cell.dpo, incidentId, cell.alpha.organisationId))
    .filter(({ state }) => state !== "withdrawn")
    .map(({ ruleId }) => ruleId);

type Verdict = "accept" | "decline";
const verdict = (incidentId: string, said: Verdict, changes: Record<string, unknown> = {}) => ({
  ...{ incidentId, publication: LAW_VERSION, verdict: said, reason: "Contrat relu avec le courtier" },
  ...changes,
});

async function correctAlpha(incidentId: string) {
  const { id, version } = await alpha(incidentId);
  const corrected = { awareness: "2026-11-08T20:00:00Z", note: "Courriel", reason: "Courriel retrouvé" };
  await correctAwareness(cell.dpo, { exposureId: id, version, ...corrected }, NOW);
}

const publicationsOf = async (incidentId: string) => {
  const rows = await obligationsOf(cell.dpo, incidentId, cell.alpha.organisationId);
  const notification = rows.find(({ ruleId }) => ruleId === "eu.gdpr.33-1");
  return { file: (await alpha(incidentId)).lawVersion, notification: notification?.lawVersion };
};

describe("the DPO accepts a new publication of the law", () => {
  test("the file is computed with it, now and whenever a fact is corrected", async () => {
    const incidentId = await waitingCase();
    expect(await owed(incidentId)).not.toContain(INSURER_NOTICE);
    await settleLawReview(cell.dpo, verdict(incidentId, "accept"), NOW);
    expect(await owed(incidentId)).toContain(INSURER_NOTICE);
    expect(await alpha(incidentId)).toMatchObject({ lawVersion: LAW_VERSION, lawReview: null });
    await correctAlpha(incidentId);
    expect(await publicationsOf(incidentId)).toEqual({ file: LAW_VERSION, notification: LAW_VERSION });
  });

  test("the log says who accepted it, why, and what moved; it tells the row", async () => {
    const incidentId = await waitingCase();
    await settleLawReview(cell.dpo, verdict(incidentId, "accept"), NOW);
    expect((await typesOf(cell.dpo, incidentId)).slice(-2)).toEqual([
      "law_review.accepted",
      "obligations.recomputed",
    ]);
    const { id, lawVersion, lawSeen, lawReview } = await alpha(incidentId);
    const told = fold(await streamOf(cell.dpo, incidentId)).get(`exposure:${id}`);
    expect(told).toMatchObject({ lawVersion, lawSeen, lawReview, reason: "Contrat relu avec le courtier" });
  });

  test("what was filed stays as filed and gets a review of its own", async () => {
    const { incidentId } = await logLeak(cell);
    const file = await alpha(incidentId);
    const insured = { incidentId, organisationId: cell.alpha.organisationId, ruleId: INSURER_NOTICE };
    const { id, version } = await obligationOf(cell.dpo, insured);
    const filing = { filedAt: "2026-11-09T08:50:00Z", filedBy: "DPO", channel: "Courtier" };
    await recordFiling(cell.dpo, { ...PROOF_FOLLOWS, obligationId: id, version, ...filing }, NOW);
    const review = { publication: FIRST_PUBLICATION, raisedAt: NOW.toString(), moves: [] };
    const superuser = new Client({ connectionString: superuserUrl });
    await superuser.connect();
    await superuser.query("UPDATE exposures SET law_review = $1 WHERE id = $2", [review, file.id]);
    await superuser.end();
    const dropped = verdict(incidentId, "accept", { publication: FIRST_PUBLICATION });
    await settleLawReview(cell.dpo, dropped, NOW);
    expect(await obligationOf(cell.dpo, insured)).toMatchObject({
      state: "filed",
      review: { answer: null },
      lawVersion: LAW_VERSION,
    });
  });
});

describe("the DPO declines a new publication of the law", () => {
  test("the file keeps the law it has, now and whenever a fact is corrected", async () => {
    const incidentId = await waitingCase();
    const before = await obligationsOf(cell.dpo, incidentId, cell.alpha.organisationId);
    await settleLawReview(cell.dpo, verdict(incidentId, "decline"), NOW);
    expect(await obligationsOf(cell.dpo, incidentId, cell.alpha.organisationId)).toEqual(before);
    await correctAlpha(incidentId);
    expect(await owed(incidentId)).not.toContain(INSURER_NOTICE);
    expect(await publicationsOf(incidentId)).toEqual({
      file: FIRST_PUBLICATION,
      notification: FIRST_PUBLICATION,
    });
  });

  test("it is not raised again for the same publication, and the log tells the row", async () => {
    const incidentId = await waitingCase();
    await settleLawReview(cell.dpo, verdict(incidentId, "decline"), NOW);
    const again = compareLaw(systemPrincipal(cell.workspaceId), { incidentId }, NOW);
    await expect(again).rejects.toMatchObject({ code: "conflict" });
    expect((await typesOf(cell.dpo, incidentId)).at(-1)).toBe("law_review.declined");
    const { id, lawVersion, lawSeen, lawReview } = await alpha(incidentId);
    const told = fold(await streamOf(cell.dpo, incidentId)).get(`exposure:${id}`);
    expect(told).toMatchObject({ lawVersion, lawSeen, lawReview });
    expect({ lawSeen, lawReview }).toEqual({ lawSeen: LAW_VERSION, lawReview: null });
  });
});

describe("a decision on a new publication", () => {
  test("needs a reason and a publication there is, and says which field is wrong", async () => {
    const incidentId = await waitingCase();
    const problems = (changes: Record<string, unknown>) =>
      settleLawReview(cell.dpo, verdict(incidentId, "accept", changes), NOW).catch((error) => error.problems);
    expect(await problems({ reason: " " })).toEqual([{ path: "reason", problem: "required" }]);
    expect(await problems({ publication: "2030-01-01" })).toEqual([
      { path: "publication", problem: "choose" },
    ]);
    expect(await problems({ verdict: "later" })).toEqual([{ path: "verdict", problem: "choose" }]);
  });

  test("is taken once, on files that wait for it", async () => {
    const incidentId = await waitingCase();
    const beta = await exposureOf(cell.dpo, incidentId, cell.beta.organisationId);
    const ofBeta = verdict(incidentId, "accept", { exposureIds: [beta.id] });
    await expect(settleLawReview(cell.dpo, ofBeta, NOW)).rejects.toMatchObject({ code: "conflict" });
    const both = (["accept", "decline"] as const).map((said) =>
      settleLawReview(cell.dpo, verdict(incidentId, said), NOW),
    );
    const outcomes = await Promise.allSettled(both);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(outcomes.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { code: "conflict" },
    });
  });

  test("of a closed case is none: it keeps its law", async () => {
    const incidentId = await waitingCase();
    await closeCase(cell.dpo, incidentId, NOW);
    const accepted = settleLawReview(cell.dpo, verdict(incidentId, "accept"), NOW);
    await expect(accepted).rejects.toMatchObject({ code: "conflict" });
    expect((await alpha(incidentId)).lawVersion).toBe(FIRST_PUBLICATION);
  });

  test("is the DPO's alone; others may not, outsiders find nothing", async () => {
    const incidentId = await waitingCase();
    const input = verdict(incidentId, "accept");
    for (const principal of [cell.auditor, cell.responder, cell.labManager, cell.signatory])
      await expect(settleLawReview(principal, input, NOW)).rejects.toMatchObject({ code: "forbidden" });
    for (const principal of [cell.outsider, cell.intruder, cell.administrator])
      await expect(settleLawReview(principal, input, NOW)).rejects.toMatchObject({ code: "not_found" });
    expect((await alpha(incidentId)).lawReview).not.toBeNull();
  });
});
