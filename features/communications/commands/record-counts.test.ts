import { testDatabase } from "#scripts/test-database/test-database.ts";

testDatabase();

import { beforeAll, describe, expect, test } from "vitest";
import { readFactsOfMany } from "#features/forms/queries.ts";
import { type Principal, withScope } from "#lib/scope.ts";
import { typesOf } from "#scripts/test-database/case-file.ts";
import { AWARE, type CrisisCell, logLeak, NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import { submitLetter } from "#scripts/test-database/tell-persons.ts";
import { listLabsToTell, sumTelling } from "../queries.ts";
import { reviewText } from "../texts/commands/review-text.ts";
import { agreeJointLetter } from "./agree-joint-letter.ts";
import { chooseText } from "./choose-text.ts";
import { countReach } from "./count-reach.ts";
import { endJointLetter } from "./end-joint-letter.ts";
import { planWaves } from "./plan-waves.ts";
import { recordCounts } from "./record-counts.ts";
import { recordLetterhead } from "./record-letterhead.ts";
import { strikeWave } from "./strike-wave.ts";

let cell: CrisisCell;
let incidentId: string;
let alpha: string | undefined;
let betas: readonly string[];
beforeAll(async () => {
  cell = await openCrisisCell();
  incidentId = (await logLeak(cell)).incidentId;
  alpha = cell.alpha.labIds[0];
  betas = cell.beta.labIds;
});

const plan = (changes: object = {}) => ({ incidentId, labIds: [alpha], channel: "letter", ...changes });
const planned = async (changes: object = {}) => {
  const { waveIds } = await planWaves(cell.dpo, plan(changes), NOW);
  return waveIds[0] ?? "";
};
const figures = async (waveId: string, changes: object) => {
  const wave = await withScope(cell.dpo, (tx) => tx.wave.findFirst({ where: { id: waveId } }));
  return { waveId, version: wave?.version, happenedAt: AWARE, ...changes };
};
const count = async (who: Principal, waveId: string, changes: object) =>
  recordCounts(who, await figures(waveId, changes), NOW);
const labsAs = (principal: Principal) => withScope(principal, (tx) => listLabsToTell(tx, incidentId));
const wavesOfAlpha = async () =>
  (await labsAs(cell.auditor)).find(({ labId }) => labId === alpha)?.campaigns.flatMap(({ waves }) => waves);
const waveOf = async (waveId: string) => (await wavesOfAlpha())?.find(({ id }) => id === waveId);

describe("waves to the persons", () => {
  test("are planned for as many laboratories as are chosen, each with its own figures, in one act", async () => {
    const labIds = [alpha, ...betas];
    const { waveIds } = await planWaves(cell.dpo, plan({ labIds, channel: "portal" }), NOW);
    expect(waveIds).toHaveLength(3);
    const own = await labsAs(cell.labManager);
    expect(own.map(({ labId }) => labId)).toEqual([alpha]);
    expect(own[0]?.campaigns.map(({ channel }) => channel)).toContain("portal");
    await expect(planWaves(cell.dpo, plan({ labIds: [] }), NOW)).rejects.toMatchObject({
      problems: [{ path: "labIds", problem: "choose" }],
    });
    await expect(planWaves(cell.dpo, plan({ labIds, planned: "10" }), NOW)).rejects.toMatchObject({
      problems: [{ path: "planned", problem: "oneLabOnly" }],
    });
  });

  test("keep every figure; the last one stands, and a lower one says why", async () => {
    const waveId = await planned();
    await count(cell.labManager, waveId, { sent: "700" });
    await count(cell.labManager, waveId, { returned: "40", answered: "3" });
    await expect(count(cell.dpo, waveId, { returned: "38" })).rejects.toMatchObject({
      problems: [{ path: "reason", problem: "reasonForLess" }],
    });
    await count(cell.dpo, waveId, { returned: "38", reason: "Comptés deux fois" });
    expect(await waveOf(waveId)).toMatchObject({
      ...{ state: "sent", counts: { planned: 1_200, sent: 700, returned: 38, answered: 3 } },
    });
    expect(await withScope(cell.dpo, (tx) => sumTelling(tx, incidentId))).toMatchObject({
      ...{ lettersSent: 700, lettersReturned: 38, email: null },
    });
    expect(await typesOf(cell.dpo, incidentId)).toEqual(
      expect.arrayContaining(["campaign.opened", "wave.planned", "wave.counted"]),
    );
  });

  test("are refused figures beyond the laboratory’s persons, at the place where they were typed", async () => {
    const waveId = await planned({ channel: "email" });
    for (const [typed, path, problem] of [
      [{ sent: "1 201" }, "sent", "moreThanPersons"],
      [{ sent: "501" }, "sent", "moreThanPersonsInAll"],
      [{ sent: "500", returned: "501" }, "returned", "moreThanSent"],
      [{ sent: "beaucoup" }, "sent", "notANumber"],
      [{ sent: "999 999 999" }, "sent", "numberTooLarge"],
      [{}, "sent", "required"],
      [{ sent: "1", happenedAt: "2026-11-09T09:00:01Z" }, "happenedAt", "inFuture"],
      [{ sent: "1", evidenceId: incidentId }, "evidenceId", "choose"],
    ] as const)
      await expect(count(cell.dpo, waveId, typed)).rejects.toMatchObject({
        problems: [{ path, problem }],
      });
    await count(cell.dpo, waveId, { sent: "500" });
    const reminder = await planned({ channel: "sms", sort: "reminder" });
    await count(cell.dpo, reminder, { sent: "1200" });
  });

  test("two who record the same first figure at once: one stands, the other is told", async () => {
    const waveId = await planned({ labIds: [betas[0]] });
    const seen = await figures(waveId, {});
    const acts = [1, 2].map((sent) => recordCounts(cell.dpo, { ...seen, sent }, NOW));
    const ends = await Promise.allSettled(acts);
    expect(ends.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []))).toHaveLength(1);
    expect(ends.flatMap((one) => (one.status === "rejected" ? [one.reason.code] : []))).toEqual(["conflict"]);
  });

  test("send a text that was put to those who sign; what the organisation did not sign is sent with a word on why", async () => {
    const { textVersionId, contentHash } = await submitLetter({ cell, incidentId });
    const waveId = await planned({ sort: "reminder" });
    await chooseText(cell.dpo, { waveId, version: 1, textVersionId }, NOW);
    await expect(count(cell.labManager, waveId, { sent: "10" })).rejects.toMatchObject({
      problems: [{ path: "reason", problem: "sentUnsigned" }],
    });
    const answer = {
      textVersionId,
      organisationId: cell.alpha.organisationId,
      contentHash,
      outcome: "signed",
    };
    await reviewText(cell.signatory, answer, NOW);
    await count(cell.labManager, waveId, { sent: "10" });
    await expect(chooseText(cell.dpo, { waveId, version: 2, textVersionId }, NOW)).rejects.toMatchObject({
      code: "conflict",
    });
    expect(await waveOf(waveId)).toMatchObject({
      textVersion: { number: 1, text: { title: "Lettre aux patients" } },
    });
  });

  test("that were recorded in error are struck: they count no more and take no figure", async () => {
    const waveId = await planned();
    const strike = (version: number) => strikeWave(cell.dpo, { waveId, version, reason: "Doublon" }, NOW);
    await count(cell.labManager, waveId, { planned: "10", reason: "Un seul service" });
    // Opened before somebody recorded that figure.
    await expect(strike(1)).rejects.toMatchObject({ code: "conflict" });
    await strike(2);
    expect(await waveOf(waveId)).toMatchObject({ state: "struck" });
    await expect(strike(3)).rejects.toMatchObject({ code: "conflict" });
    await expect(count(cell.dpo, waveId, { sent: "1" })).rejects.toMatchObject({ code: "conflict" });
  });

  test("tell the forms what they ask: informed, since when, how many", async () => {
    const organisationIds = [cell.alpha.organisationId, cell.beta.organisationId];
    const facts = await withScope(cell.dpo, (tx) =>
      readFactsOfMany(tx, { incidentId, organisationIds, at: null }),
    );
    const said = ["told.state", "told.at", "told.count"] as const;
    const told = (id: string) => said.map((name) => facts.get(id)?.[name].value);
    expect(told(cell.alpha.organisationId)).toEqual(["told", AWARE, 1_162]);
    expect(told(cell.beta.organisationId)).toEqual(["told", AWARE, 1]);
  });
});

describe("who can be reached, and what the letters say", () => {
  test("is counted by the laboratory itself; the latest count stands, what it leaves empty stays", async () => {
    const reach = { incidentId, labId: alpha, post: "1 100", email: "140", source: "Fichier patients" };
    await countReach(cell.labManager, { ...reach, unreachable: "90" }, NOW);
    await countReach(cell.labManager, { ...reach, unreachable: "100" }, NOW.add({ seconds: 1 }));
    await expect(countReach(cell.dpo, { ...reach, unreachable: "101" }, NOW)).rejects.toMatchObject({
      problems: [{ path: "unreachable", problem: "moreThanLeft" }],
    });
    const mobiles = { incidentId, labId: alpha, mobile: "300", source: "Mobiles" };
    await countReach(cell.dpo, mobiles, NOW.add({ seconds: 2 }));
    const [own] = await labsAs(cell.labManager);
    expect(own?.reach).toMatchObject({ post: 1_100, email: 140, mobile: 300, unreachable: 100 });
  });

  test("one number for all laboratories, each under its own name; a field left empty keeps what it had", async () => {
    const hotline = "0 800 000 000";
    await recordLetterhead(cell.dpo, { incidentId, everyLab: "yes", hotline }, NOW);
    const labIds = [alpha];
    await recordLetterhead(
      cell.labManager,
      { incidentId, labIds, address: "1 quai" },
      NOW.add({ seconds: 1 }),
    );
    const heads = (await labsAs(cell.dpo)).map(({ letterhead }) => letterhead);
    expect(heads).toMatchObject([
      { name: "Alpha Biologie 1", address: "1 quai", hotline },
      { name: "Beta Biologie 1", address: "", hotline },
      { name: "Beta Biologie 2", hotline },
    ]);
  });

  test("a joint letter keeps the agreed number alone, never more than the persons served", async () => {
    const both = { organisationId: cell.beta.organisationId, forOrganisationId: cell.alpha.organisationId };
    const agreed = { incidentId, ...both, channel: "letter", agreedOn: "2026-11-09", basis: "Échange" };
    await expect(agreeJointLetter(cell.dpo, { ...agreed, persons: "1 201" }, NOW)).rejects.toMatchObject({
      problems: [{ path: "persons", problem: "moreThanServed" }],
    });
    const { jointLetterId } = await agreeJointLetter(cell.dpo, { ...agreed, persons: "38" }, NOW);
    expect(await withScope(cell.labManager, (tx) => tx.jointLetter.findMany())).toEqual([]);
    await endJointLetter(cell.dpo, { jointLetterId, reason: "Remplacé" }, NOW);
    await expect(endJointLetter(cell.dpo, { jointLetterId, reason: "Encore" }, NOW)).rejects.toMatchObject({
      code: "conflict",
    });
    const most = () => agreeJointLetter(cell.dpo, { ...agreed, persons: "700" }, NOW);
    // Two connections are open before the two acts begin: else one is over before the other starts.
    await Promise.all([1, 2].map(() => withScope(cell.dpo, (tx) => tx.jointLetter.count())));
    const outcomes = await Promise.allSettled([most(), most()]);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });
});

test("the auditor reads and writes nothing; a laboratory’s people reach their own alone; nobody else anything", async () => {
  const ofBeta = await planned({ labIds: [betas[1]], channel: "public_notice" });
  const acts = [
    (who: Principal) => planWaves(who, plan({ labIds: [betas[1]] }), NOW),
    (who: Principal) => count(who, ofBeta, { sent: "1" }),
    (who: Principal) => chooseText(who, { waveId: ofBeta, version: 1, textVersionId: ofBeta }, NOW),
    (who: Principal) => strikeWave(who, { waveId: ofBeta, version: 1, reason: "Erreur" }, NOW),
    (who: Principal) => countReach(who, { incidentId, labId: betas[1], post: "1", source: "Fichier" }, NOW),
    (who: Principal) => recordLetterhead(who, { incidentId, labIds: [betas[1]], hours: "9 h" }, NOW),
  ];
  const both = { organisationId: cell.beta.organisationId, forOrganisationId: cell.alpha.organisationId };
  const agreement = { ...both, channel: "letter", persons: "1", agreedOn: "2026-11-09", basis: "Échange" };
  const arrange = (who: Principal) => agreeJointLetter(who, { incidentId, ...agreement }, NOW);
  const { jointLetterId } = await arrange(cell.dpo);
  const end = (who: Principal) => endJointLetter(who, { jointLetterId, reason: "Erreur" }, NOW);
  for (const act of [...acts, arrange, end])
    await expect(act(cell.auditor)).rejects.toMatchObject({ code: "forbidden" });
  for (const act of [...acts, arrange, end])
    for (const stranger of [cell.outsider, cell.intruder, cell.administrator, cell.labManager])
      await expect(act(stranger)).rejects.toMatchObject({ code: "not_found" });
  expect(await labsAs(cell.outsider)).toEqual([]);
  expect(await labsAs(cell.vendorContact)).toEqual([]);
});
