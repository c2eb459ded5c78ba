import { testDatabase } from "#scripts/test-database/test-database.ts";

const urls = testDatabase();

import pg from "pg";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { linkAccounts } from "#features/members/commands/link-accounts.ts";
import { recordFiling } from "#features/notifications/commands/record-filing.ts";
import { endMandate } from "#features/organisations/mandates/commands/end-mandate.ts";
import { type Principal, withScope } from "#lib/scope.ts";
import { obligationOf, PROOF_FOLLOWS, typesOf } from "#scripts/test-database/case-file.ts";
import {
  type CrisisCell,
  logLeak,
  mandate,
  NOW,
  openCrisisCell,
} from "#scripts/test-database/crisis-cell.ts";
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
  return { obligationId: id, version, outcome: "not_required", reasons: "Support chiffré, clé en lieu sûr." };
}

test("the signatory decides, with reasons, the DPO's opinion kept beside even when not followed", async () => {
  const { obligationId } = await decision();
  await giveOpinion(cell.dpo, { obligationId, advice: "required", reasons: "Risque non écarté" }, NOW);
  await decideObligation(cell.signatory, await decision(), NOW);
  const decided = await notification();
  expect(decided).toMatchObject({
    state: "decided",
    opinions: [{ advice: "required", reasons: "Risque non écarté" }],
    decisions: [
      {
        outcome: "not_required",
        reasons: "Support chiffré, clé en lieu sûr.",
        mandate: { capacity: "legal_representative", basis: "Statuts", fromOn: "2015-01-01", untilOn: null },
      },
    ],
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
  await recordFiling(cell.dpo, { ...PROOF_FOLLOWS, obligationId: id, version, ...filing }, NOW);
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

describe("a mandate", () => {
  const byLabManager = async (term: { fromOn?: string; untilOn?: string }) => {
    const { organisationId } = cell.alpha;
    const { mandateId } = await mandate(cell.dpo, organisationId, {
      ...{ to: cell.labManager, capacity: "delegate", ...term },
    });
    const decided = decideObligation(cell.labManager, await decision(), NOW);
    await decided.catch(() => undefined);
    const over = { mandateId, version: 1, untilOn: term.fromOn ?? "2026-01-02", endedFor: "Fin de l’essai" };
    await endMandate(cell.dpo, over, NOW);
    return decided;
  };

  test("that ended yesterday signs nothing", async () => {
    const ended = byLabManager({ fromOn: "2026-01-01", untilOn: "2026-11-08" });
    await expect(ended).rejects.toMatchObject({
      problems: [{ path: "mandate", problem: "mandateLapsed" }],
    });
    expect(await notification()).toMatchObject({ state: "due", decisions: [] });
  });

  test("that ends today signs until midnight where the organisation is", async () => {
    await byLabManager({ fromOn: "2026-01-01", untilOn: "2026-11-09" });
    expect(await notification()).toMatchObject({ decisions: [{ mandate: { untilOn: "2026-11-09" } }] });
  });

  test("that begins tomorrow does not sign yet", async () => {
    const early = byLabManager({ fromOn: "2026-11-10" });
    await expect(early).rejects.toMatchObject({ problems: [{ path: "mandate", problem: "mandateToCome" }] });
  });
});

test("whoever wrote the opinion does not decide on it, by whatever account of theirs", async () => {
  const { obligationId } = await decision();
  await giveOpinion(cell.dpo, { obligationId, advice: "not_required", reasons: "Chiffré" }, NOW);
  const idOf = (who: Principal) => withScope(who, async (_tx, { id }) => id);
  const [memberId, otherId] = [await idOf(cell.signatory), await idOf(cell.responder)];
  const refused = async () =>
    expect(decideObligation(cell.signatory, await decision(), NOW)).rejects.toMatchObject({
      problems: [{ path: "mandate", problem: "ownOpinion" }],
    });
  await ownOpinions(memberId);
  await refused();
  await ownOpinions(otherId);
  await linkAccounts(cell.administrator, { memberId, otherId, reason: "Une même personne" }, NOW);
  await refused();
});

/** As if a person who is both the DPO and a signatory had advised. */
async function ownOpinions(memberId: string): Promise<void> {
  const superuser = new pg.Client(urls.SUPERUSER_DATABASE_URL);
  await superuser.connect();
  await superuser.query("UPDATE opinions SET given_by_id = $1 WHERE incident_id = $2", [
    memberId,
    incidentId,
  ]);
  await superuser.end();
}

test("the decision to notify or to wait leaves the clock running; the last word counts", async () => {
  const cell341 = { incidentId, organisationId: cell.alpha.organisationId, ruleId: "eu.gdpr.34-1" };
  const persons = () => obligationOf(cell.dpo, cell341);
  const decide = async (outcome: string) => {
    const { id, version } = await persons();
    await decideObligation(cell.signatory, { obligationId: id, version, outcome, reasons: "Motif" }, NOW);
  };
  const { state } = await persons();
  await decide("postpone");
  await decide("file");
  expect(await persons()).toMatchObject({ state, decidedAt: null });
  await decide("not_required");
  expect((await persons()).decisions.map(({ outcome }) => outcome).sort()).toEqual([
    "file",
    "not_required",
    "postpone",
  ]);
  expect(await persons()).toMatchObject({ state: "decided" });
});

test("a notification to the authority cannot be put off, nor the register left out", async () => {
  const postponed = decideObligation(cell.signatory, { ...(await decision()), outcome: "postpone" }, NOW);
  await expect(postponed).rejects.toMatchObject({ problems: [{ path: "outcome", problem: "choose" }] });
  const place = { incidentId, organisationId: cell.alpha.organisationId, ruleId: "eu.gdpr.33-5" };
  const { id, version } = await obligationOf(cell.dpo, place);
  const register = { ...(await decision()), obligationId: id, version };
  await expect(decideObligation(cell.signatory, register, NOW)).rejects.toMatchObject({ code: "invalid" });
});

test("of two who decide at once, the second is told and the first decision stands", async () => {
  const input = await decision();
  const both = [input, { ...input, outcome: "file", reasons: "Notifier" }].map((one) =>
    decideObligation(cell.signatory, one, NOW),
  );
  const outcomes = await Promise.allSettled(both);
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(outcomes.find(({ status }) => status === "rejected")).toMatchObject({
    reason: { code: "conflict" },
  });
  expect((await notification()).decisions).toHaveLength(1);
});
