import { testDatabase } from "#scripts/test-database/test-database.ts";

testDatabase();

import { beforeAll, describe, expect, test } from "vitest";
import { nameNotice } from "#features/communications/commands/name-notice.ts";
import { planWaves } from "#features/communications/commands/plan-waves.ts";
import { recordCounts } from "#features/communications/commands/record-counts.ts";
import { getCampaign } from "#features/communications/queries.ts";
import { linkAccounts } from "#features/members/commands/link-accounts.ts";
import { type Principal, withScope } from "#lib/scope.ts";
import { typesOf } from "#scripts/test-database/case-file.ts";
import { AWARE, type CrisisCell, logLeak, NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import { listPressRequests, listPublicPages, listSpokespersons, listStatements } from "../queries.ts";
import { stateOfStatement } from "../rules.ts";
import { answerPress } from "./answer-press.ts";
import { assignPressRequest } from "./assign-press-request.ts";
import { draftStatement } from "./draft-statement.ts";
import { endSpokesperson } from "./end-spokesperson.ts";
import { nameSpokesperson } from "./name-spokesperson.ts";
import { postPage } from "./post-page.ts";
import { publishStatement } from "./publish-statement.ts";
import { recordPressRequest } from "./record-press-request.ts";
import { removePage } from "./remove-page.ts";
import { reviewStatement } from "./review-statement.ts";
import { strikePressRequest } from "./strike-press-request.ts";

let cell: CrisisCell;
let incidentId: string;
beforeAll(async () => {
  cell = await openCrisisCell();
  incidentId = (await logLeak(cell)).incidentId;
});

const idOf = (who: Principal) => withScope(who, async (_tx, { id }) => id);
const problem = (path: string, word: string) => ({ problems: [{ path, problem: word }] });
const ask = async (who: Principal, changes: object = {}) => {
  const asked = { incidentId, outlet: "Quotidien", asks: "Combien de patients ?", received: AWARE };
  return (await recordPressRequest(who, { ...asked, ...changes }, NOW)).requestId;
};
const ANSWER = { repliedAt: NOW.toString(), repliedBy: "Claire Exemple", reply: "Voir le communiqué." };
const requests = (who: Principal) => withScope(who, (tx) => listPressRequests(tx, incidentId));

describe("a request of the press", () => {
  test("is recorded, given to somebody, answered once", async () => {
    const requestId = await ask(cell.labManager, { organisationId: cell.alpha.organisationId });
    await assignPressRequest(cell.dpo, { requestId, memberId: await idOf(cell.labManager) }, NOW);
    await answerPress(cell.labManager, { requestId, ...ANSWER }, NOW);
    const found = (await requests(cell.auditor)).find(({ id }) => id === requestId);
    expect(found).toMatchObject({ owner: { name: "Personne lab_manager" }, reply: "Voir le communiqué." });
    await expect(answerPress(cell.dpo, { requestId, ...ANSWER }, NOW)).rejects.toMatchObject({
      code: "conflict",
    });
    const strike = strikePressRequest(cell.dpo, { requestId, reason: "Doublon" }, NOW);
    await expect(strike).rejects.toMatchObject({ code: "conflict" });
    expect(await typesOf(cell.dpo, incidentId)).toEqual(
      expect.arrayContaining(["press_request.recorded", "press_request.assigned", "press_request.answered"]),
    );
  });

  test.each([
    ["tomorrow’s", { received: "2026-11-10T09:00:00Z" }, "received", "inFuture"],
    ["one wanted before it came", { wantedBy: "2026-11-08T09:00:00Z" }, "wantedBy", "dueBeforeReceived"],
    ["a patient’s telephone", { asks: "Rappeler le 06 12 34 56 78" }, "asks", "containsPhone"],
    ["one of no medium", { outlet: "" }, "outlet", "required"],
  ])("%s is refused at its field", async (_what, changes, path, word) => {
    await expect(ask(cell.dpo, changes)).rejects.toMatchObject(problem(path, word));
  });

  test("recorded in error is struck with the reason, and takes no answer", async () => {
    const requestId = await ask(cell.dpo);
    await expect(
      assignPressRequest(cell.dpo, { requestId, memberId: await idOf(cell.auditor) }, NOW),
    ).rejects.toMatchObject(problem("memberId", "choose"));
    const early = { requestId, ...ANSWER, repliedAt: "2026-11-08T09:00:00Z" };
    await expect(answerPress(cell.dpo, early, NOW)).rejects.toMatchObject(
      problem("repliedAt", "replyBeforeQuestion"),
    );
    await strikePressRequest(cell.dpo, { requestId, reason: "Doublon" }, NOW);
    await expect(answerPress(cell.dpo, { requestId, ...ANSWER }, NOW)).rejects.toMatchObject({
      code: "conflict",
    });
  });
});

test("one speaks at a time: the next is named once the one before ended", async () => {
  const memberId = await idOf(cell.dpo);
  const name = (fromOn: string, member = memberId) =>
    nameSpokesperson(cell.dpo, { incidentId, memberId: member, fromOn }, NOW);
  await expect(name("2026-11-09", await idOf(cell.auditor))).rejects.toMatchObject(
    problem("memberId", "choose"),
  );
  const { spokespersonId } = await name("2026-11-09");
  await expect(name("2026-11-12")).rejects.toMatchObject(problem("fromOn", "roleHeld"));
  const end = (untilOn: string) => endSpokesperson(cell.dpo, { spokespersonId, untilOn }, NOW);
  await expect(end("2026-11-08")).rejects.toMatchObject(problem("untilOn", "endBeforeStart"));
  await end("2026-11-12");
  await expect(name("2026-11-11")).rejects.toMatchObject(problem("fromOn", "roleHeld"));
  await name("2026-11-12", await idOf(cell.responder));
  const seen = await withScope(cell.labManager, (tx) => listSpokespersons(tx, incidentId));
  expect(seen.map(({ name: who }) => who)).toEqual(["Personne responder", "Claire Exemple"]);
});

describe("the statement", () => {
  const seenBy = (who: Principal) => withScope(who, (tx) => listStatements(tx, incidentId));
  const draft = async (who: Principal, text: string) => {
    const seen = (await seenBy(cell.dpo)).find(({ language }) => language === "fr")?.number ?? 0;
    return (await draftStatement(who, { incidentId, language: "fr", seen, text }, NOW)).statementId;
  };
  const approve = (who: Principal, statementId: string) =>
    reviewStatement(who, { statementId, review: "approved" }, NOW);
  const publish = (statementId: string, url = "") =>
    publishStatement(cell.dpo, { statementId, published: NOW.toString(), url }, NOW);

  test("is approved by another person than any of its writers, then published; the next one supersedes it", async () => {
    const first = await draft(cell.dpo, "Un fichier a été publié.");
    await expect(publish(first)).rejects.toMatchObject(problem("published", "notApproved"));
    await expect(approve(cell.dpo, first)).rejects.toMatchObject(problem("review", "ownStatement"));
    expect(await seenBy(cell.labManager)).toEqual([]);
    await approve(cell.responder, first);
    await expect(publish(first, "exemple")).rejects.toMatchObject(problem("url", "notAnAddress"));
    await publish(first, "https://www.example.org/communique");
    await expect(publish(first)).rejects.toMatchObject({ code: "conflict" });
    expect((await seenBy(cell.labManager)).map(({ id }) => id)).toEqual([first]);
    const again = { incidentId, language: "fr", seen: 0, text: "Autre" };
    await expect(draftStatement(cell.dpo, again, NOW)).rejects.toMatchObject({ code: "conflict" });
    const second = await draft(cell.responder, "Un fichier de deux laboratoires a été publié.");
    await expect(approve(cell.dpo, second)).rejects.toMatchObject(problem("review", "ownStatement"));
    const all = await seenBy(cell.auditor);
    expect(all.map((one) => stateOfStatement(one, all))).toEqual(["draft", "published"]);
  });

  test("is not approved by a second account of its writer, nor changed once published", async () => {
    const other = await openCrisisCell();
    const { incidentId: elsewhere } = await logLeak(other);
    const text = { incidentId: elsewhere, language: "fr", text: "Un fichier a été publié." };
    const { statementId } = await draftStatement(other.dpo, text, NOW);
    const accounts = {
      memberId: await idOf(other.responder),
      otherId: await idOf(other.dpo),
      reason: "Même personne",
    };
    await linkAccounts(other.administrator, accounts, NOW);
    await expect(approve(other.responder, statementId)).rejects.toMatchObject(
      problem("review", "ownStatement"),
    );
    const published = (await seenBy(cell.dpo)).find((one) => one.published !== null);
    const changed = withScope(cell.dpo, (tx) =>
      tx.pressStatement.updateMany({
        where: { id: published?.id ?? "" },
        data: { publishedUrl: "https://x.org" },
      }),
    );
    await expect(changed).rejects.toThrow();
  });
});

test("a public page stands for letters or beside them; the notices that rest on it are told once it is taken down", async () => {
  const page = { incidentId, url: "https://www.example.org/information", postedOn: "2026-11-08" };
  const { pageId } = await postPage(cell.dpo, { ...page, standsForLetters: "yes" }, NOW);
  await expect(postPage(cell.dpo, { ...page, postedOn: "2026-11-10" }, NOW)).rejects.toMatchObject(
    problem("postedOn", "dayAhead"),
  );
  // On the islands it is tomorrow already.
  const ofBeta = { ...page, organisationId: cell.beta.organisationId, postedOn: "2026-11-10" };
  await postPage(cell.dpo, ofBeta, Temporal.Instant.from("2026-11-09T14:00:00Z"));
  await expect(postPage(cell.dpo, { ...page, url: "" }, NOW)).rejects.toMatchObject(
    problem("url", "required"),
  );
  const seen = () => withScope(cell.labManager, (tx) => listPublicPages(tx, incidentId));
  expect(await seen()).toMatchObject([{ id: pageId, standsForLetters: true, removedOn: null }]);
  const besides = await postPage(cell.dpo, { ...page, url: "https://www.example.org/presse" }, NOW);
  const { waveIds } = await planWaves(
    cell.dpo,
    { incidentId, labIds: [cell.alpha.labIds[0]], channel: "public_notice" },
    NOW,
  );
  const [waveId] = waveIds;
  const sent = { waveId, happenedAt: AWARE, sent: "1" };
  await expect(recordCounts(cell.dpo, { ...sent, version: 1 }, NOW)).rejects.toMatchObject(
    problem("reason", "noticeUnnamed"),
  );
  const name = (who: Principal, publicPageId: string, version = 1) =>
    nameNotice(who, { waveId, version, publicPageId }, NOW);
  await expect(name(cell.dpo, besides.pageId)).rejects.toMatchObject(problem("publicPageId", "choose"));
  await expect(name(cell.auditor, pageId)).rejects.toMatchObject({ code: "forbidden" });
  for (const stranger of [cell.outsider, cell.intruder, cell.vendorContact])
    await expect(name(stranger, pageId)).rejects.toMatchObject({ code: "not_found" });
  await name(cell.labManager, pageId);
  await expect(name(cell.dpo, pageId)).rejects.toMatchObject({ code: "conflict" });
  await recordCounts(cell.labManager, { ...sent, version: 2 }, NOW);
  expect(await typesOf(cell.dpo, incidentId)).toContain("wave.notice_named");
  const [rested] = (await seen()).filter(({ id }) => id === pageId);
  expect(rested?.waves).toMatchObject([{ id: waveId, number: 1, lab: "Alpha Biologie 1" }]);
  const waveOf = async () => {
    const campaignId = rested?.waves[0]?.campaignId ?? "";
    const { waves } = await withScope(cell.auditor, (tx) => getCampaign(tx, incidentId, campaignId));
    return waves[0];
  };
  expect((await waveOf())?.publicPage).toMatchObject({ url: page.url, removedOn: null });
  const remove = (removedOn: string) => removePage(cell.dpo, { pageId, removedOn }, NOW);
  await expect(remove("2026-11-07")).rejects.toMatchObject(problem("removedOn", "endBeforeStart"));
  await remove("2026-11-09");
  expect((await seen()).find(({ id }) => id === pageId)).toMatchObject({ removedOn: "2026-11-09" });
  expect((await waveOf())?.publicPage).toMatchObject({ postedOn: "2026-11-08", removedOn: "2026-11-09" });
});

test("the auditor reads and writes nothing; an organisation’s people act for their own alone; nobody else anything", async () => {
  const requestId = await ask(cell.dpo, { organisationId: cell.beta.organisationId });
  const ofBeta = { incidentId, organisationId: cell.beta.organisationId };
  const page = { ...ofBeta, url: "https://www.example.org", postedOn: "2026-11-08" };
  const { pageId } = await postPage(cell.dpo, page, NOW);
  const { statementId } = await draftStatement(
    cell.dpo,
    { incidentId, language: "en", text: "A file." },
    NOW,
  );
  const acts = [
    (who: Principal) => ask(who, { organisationId: cell.beta.organisationId }),
    (who: Principal) => assignPressRequest(who, { requestId, memberId: null }, NOW),
    (who: Principal) => answerPress(who, { requestId, ...ANSWER }, NOW),
    (who: Principal) => strikePressRequest(who, { requestId, reason: "Erreur" }, NOW),
    (who: Principal) => postPage(who, page, NOW),
    (who: Principal) => removePage(who, { pageId, removedOn: "2026-11-09" }, NOW),
    (who: Principal) => reviewStatement(who, { statementId, review: "approved" }, NOW),
    (who: Principal) => publishStatement(who, { statementId, published: AWARE }, NOW),
  ];
  for (const act of acts) {
    await expect(act(cell.auditor)).rejects.toMatchObject({ code: "forbidden" });
    for (const stranger of [cell.outsider, cell.intruder, cell.vendorContact, cell.labManager])
      await expect(act(stranger)).rejects.toMatchObject({ code: "not_found" });
  }
  const memberId = await idOf(cell.dpo);
  const ofCell = [
    (who: Principal) => draftStatement(who, { incidentId, language: "fr", text: "Texte" }, NOW),
    (who: Principal) => nameSpokesperson(who, { incidentId, memberId, fromOn: "2026-11-20" }, NOW),
  ];
  for (const act of ofCell) {
    for (const reader of [cell.auditor, cell.labManager])
      await expect(act(reader)).rejects.toMatchObject({ code: "forbidden" });
    await expect(act(cell.outsider)).rejects.toMatchObject({ code: "not_found" });
  }
  expect((await requests(cell.labManager)).map(({ id }) => id)).not.toContain(requestId);
  expect(await requests(cell.outsider)).toEqual([]);
  expect(await requests(cell.vendorContact)).toEqual([]);
});
