import { testDatabase } from "#scripts/test-database/test-database.ts";

const urls = testDatabase();

import pg from "pg";
import { beforeAll, describe, expect, test } from "vitest";
import { linkAccounts } from "#features/members/commands/link-accounts.ts";
import { listMyReminders } from "#features/reminders/queries.ts";
import { fold } from "#ledger/fold.ts";
import { type Principal, withScope } from "#lib/scope.ts";
import { streamOf, typesOf } from "#scripts/test-database/case-file.ts";
import { AWARE, type CrisisCell, logLeak, NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import { findEarlierAnswers, getQuestion, listDueQuestions, listQuestions } from "../queries.ts";
import { stateOf, stepOf } from "../rules.ts";
import { assignQuestion } from "./assign-question.ts";
import { changeDue } from "./change-due.ts";
import { draftAnswer } from "./draft-answer.ts";
import { recordQuestion } from "./record-question.ts";
import { reviewAnswer } from "./review-answer.ts";
import { sendAnswer } from "./send-answer.ts";
import { withdrawQuestion } from "./withdraw-question.ts";

let cell: CrisisCell;
let incidentId: string;
let asking: Record<string, unknown>;
beforeAll(async () => {
  cell = await openCrisisCell();
  await openCase();
});

async function openCase() {
  ({ incidentId } = await logLeak(cell));
  asking = {
    ...{ incidentId, authority: "fr-cnil", reference: "SDP-42", text: "Combien de personnes ?" },
    ...{ received: AWARE, receivedBy: "Secrétariat", channel: "registered_letter" },
    due: { precision: "instant", date: "2026-11-12", time: "18:00", zone: "Europe/Paris" },
    about: [cell.alpha.organisationId],
  };
}

const refusal = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error) => (error.problems?.length > 0 ? error.problems : error.code),
  );
const problem = (path: string, word: string) => [{ path, problem: word }];
const questions = (principal: Principal) => withScope(principal, (tx) => listQuestions(tx, { incidentId }));
const read = (principal: Principal, questionId: string) =>
  withScope(principal, (tx) => getQuestion(tx, { questionId }));

async function asked(change: object = {}, by = cell.dpo): Promise<string> {
  const { questionIds } = await recordQuestion(by, { ...asking, ...change }, NOW);
  return questionIds[0] ?? "";
}

async function drafted(questionId: string, by = cell.labManager, text = "1 200 personnes."): Promise<string> {
  const seen = (await read(cell.dpo, questionId)).answers.length;
  return (await draftAnswer(by, { questionId, seen, text }, NOW)).answerId;
}

const SENDING = { sent: NOW.toString(), channel: "portal", reference: "AR-7", proof: "Accusé du portail" };

async function answered(questionId: string, text?: string): Promise<string> {
  const answerId = await drafted(questionId, cell.labManager, text);
  await reviewAnswer(cell.dpo, { answerId, review: "approved" }, NOW);
  await sendAnswer(cell.labManager, { answerId, ...SENDING }, NOW);
  return answerId;
}

describe("a question of an authority", () => {
  test("is kept as it came, with its own time and the zone of that time; its organisation is told", async () => {
    const questionId = await asked();
    expect(await read(cell.labManager, questionId)).toMatchObject({
      ...{ id: questionId, authorityName: "CNIL", reference: "SDP-42", receivedBy: "Secrétariat" },
      ...{ dueAt: new Date("2026-11-12T17:00:00Z"), dueZone: "Europe/Paris", received: AWARE },
    });
    const told = await withScope(cell.labManager, (tx, actor) => listMyReminders(tx, actor));
    expect(told.map(({ aboutKind }) => aboutKind)).toContain("authority_question");
  });

  test("put to several is one question for each, a laboratory's with its laboratory", async () => {
    const [lab] = cell.beta.labIds;
    const several = { ...asking, about: [cell.alpha.organisationId, lab] };
    const { questionIds } = await recordQuestion(cell.responder, several, NOW);
    const kept = await Promise.all(questionIds.map((id) => read(cell.dpo, id)));
    const files = kept.map(({ organisationId, labId }) => ({ organisationId, labId }));
    expect(files).toHaveLength(2);
    expect(files).toContainEqual({ organisationId: cell.alpha.organisationId, labId: null });
    expect(files).toContainEqual({ organisationId: cell.beta.organisationId, labId: lab });
  });

  test("without a date has none: nothing counts one from a law, and it is never late", async () => {
    const question = await read(cell.dpo, await asked({ due: { precision: "unknown" } }));
    expect(question.dueAt).toBeNull();
    expect(stateOf(question, NOW.add({ hours: 9_000 }).epochMilliseconds)).toBe("no_date");
  });

  test("of an authority that no list names carries the name that was typed", async () => {
    const other = { authority: "other", authorityName: "" };
    expect(await refusal(recordQuestion(cell.dpo, { ...asking, ...other }, NOW))).toEqual(
      problem("authorityName", "required"),
    );
    const named = await asked({ ...other, authorityName: "Défenseur des droits" });
    expect((await read(cell.dpo, named)).authorityName).toBe("Défenseur des droits");
  });

  test.each([
    ["a time before the question", { due: "2026-11-09T08:00:00Z" }, "due", "dueBeforeReceived"],
    [
      "a day without an hour as the time",
      { due: { precision: "day", date: "2026-11-12" } },
      "due",
      "notATime",
    ],
    ["a letter of tomorrow", { received: "2026-11-10T09:00:00Z" }, "received", "inFuture"],
    ["an authority nobody knows", { authority: "xx-none" }, "authority", "choose"],
    ["a text of nine thousand signs", { text: "a".repeat(9_000) }, "text", "tooLong"],
    ["a patient's number", { text: "2 69 05 49 588 157 80" }, "text", "containsNir"],
    [
      "an organisation of another case",
      { about: ["00000000-0000-4000-8000-000000000000"] },
      "about",
      "choose",
    ],
    ["a follow-up of nothing", { followsId: "00000000-0000-4000-8000-000000000000" }, "followsId", "choose"],
  ])("%s is refused at its field", async (_what, change, path, word) => {
    expect(await refusal(recordQuestion(cell.dpo, { ...asking, ...change }, NOW))).toEqual(
      problem(path, word),
    );
  });

  test("that follows another is linked to it", async () => {
    const first = await asked();
    const second = await asked({ followsId: first, text: "Et combien de mineurs ?" });
    expect((await read(cell.dpo, second)).followsId).toBe(first);
  });

  test("is given to somebody who sees it, who is told, once", async () => {
    const questionId = await asked();
    const idOf = (who: Principal) => withScope(who, async (_tx, { id }) => id);
    const give = async (who: Principal) =>
      refusal(assignQuestion(cell.dpo, { questionId, memberId: await idOf(who) }, NOW));
    expect(await give(cell.auditor)).toEqual(problem("memberId", "choose"));
    expect(await give(cell.labManager)).toBe("done");
    expect(await give(cell.labManager)).toBe("conflict");
    expect((await read(cell.dpo, questionId)).owner?.name).toBe("Personne lab_manager");
  });

  test("gets another time with the reason; of two changes at once, one stands", async () => {
    const questionId = await asked();
    const change = { questionId, version: 1, due: "2026-11-20T17:00:00Z", reason: "Délai accordé" };
    const both = [1, 2].map(() => refusal(changeDue(cell.dpo, change, NOW)));
    expect((await Promise.all(both)).sort()).toEqual(["conflict", "done"]);
    const early = { ...change, version: 2, due: "2026-11-08T17:00:00Z" };
    expect(await refusal(changeDue(cell.dpo, early, NOW))).toEqual(problem("due", "dueBeforeReceived"));
  });

  test("recorded by mistake is withdrawn with a reason; answered, it stands", async () => {
    const wrong = { questionId: await asked(), reason: "Saisie deux fois" };
    expect(await refusal(withdrawQuestion(cell.labManager, wrong, NOW))).toBe("done");
    expect(await refusal(withdrawQuestion(cell.dpo, wrong, NOW))).toBe("conflict");
    expect(await refusal(draftAnswer(cell.dpo, { questionId: wrong.questionId, text: "." }, NOW))).toEqual(
      problem("text", "questionWithdrawn"),
    );
    const stands = await asked();
    await answered(stands);
    expect(await refusal(withdrawQuestion(cell.dpo, { ...wrong, questionId: stands }, NOW))).toEqual(
      problem("reason", "answeredAlready"),
    );
  });
});

describe("an answer", () => {
  test("is written, reviewed by another, sent with its proof; the log folds back to both rows", async () => {
    const questionId = await asked();
    const steps: string[] = [];
    const note = async () => steps.push(stepOf((await read(cell.auditor, questionId)).answers));
    await note();
    const answerId = await drafted(questionId);
    await note();
    await reviewAnswer(cell.dpo, { answerId, review: "approved" }, NOW);
    await note();
    await sendAnswer(cell.labManager, { answerId, ...SENDING }, NOW);
    await note();
    expect(steps).toEqual(["to_draft", "to_review", "to_send", "sent"]);
    const question = await read(cell.auditor, questionId);
    expect(stateOf(question, NOW.epochMilliseconds)).toBe("answered");
    const states = fold(await streamOf(cell.dpo, incidentId));
    expect(states.get(`authority_question:${questionId}`)).toMatchObject({ reference: "SDP-42" });
    expect(states.get(`authority_answer:${answerId}`)).toMatchObject({
      ...{
        text: "1 200 personnes.",
        review: "approved",
        sentReference: "AR-7",
        draftedBy: "Personne lab_manager",
      },
    });
  });

  test("is not reviewed by its own writer, and not sent before it is approved", async () => {
    const answerId = await drafted(await asked());
    const review = { answerId, review: "approved" };
    expect(await refusal(reviewAnswer(cell.labManager, review, NOW))).toEqual(problem("review", "ownAnswer"));
    expect(await refusal(sendAnswer(cell.dpo, { answerId, ...SENDING }, NOW))).toEqual(
      problem("sent", "notReviewed"),
    );
  });

  test("is not reviewed by a second account of its writer, once the two are known to be one person", async () => {
    const answerId = await drafted(await asked(), cell.responder);
    const idOf = (who: Principal) => withScope(who, async (_tx, { id }) => id);
    const [memberId, otherId] = [await idOf(cell.responder), await idOf(cell.signatory)];
    await linkAccounts(cell.administrator, { memberId, otherId, reason: "Même personne" }, NOW);
    expect(await refusal(reviewAnswer(cell.signatory, { answerId, review: "approved" }, NOW))).toEqual(
      problem("review", "ownAnswer"),
    );
  });

  test("goes back with what to change; the next version is reviewed anew, by someone else than its writer", async () => {
    const questionId = await asked();
    const first = await drafted(questionId);
    const back = { answerId: first, review: "returned", note: "" };
    expect(await refusal(reviewAnswer(cell.dpo, back, NOW))).toEqual(problem("note", "required"));
    await reviewAnswer(cell.dpo, { ...back, note: "Citer la source du décompte" }, NOW);
    const second = await drafted(questionId, cell.dpo, "1 200 personnes, selon l’extraction.");
    expect(await refusal(reviewAnswer(cell.dpo, { answerId: second, review: "approved" }, NOW))).toEqual(
      problem("review", "ownAnswer"),
    );
    await reviewAnswer(cell.signatory, { answerId: second, review: "approved" }, NOW);
    expect(await refusal(sendAnswer(cell.dpo, { answerId: first, ...SENDING }, NOW))).toBe("conflict");
    expect(await refusal(sendAnswer(cell.dpo, { answerId: second, ...SENDING }, NOW))).toBe("done");
  });

  test("written by two at once is one draft and a conflict: nothing is overwritten", async () => {
    const questionId = await asked();
    const both = [cell.dpo, cell.labManager].map((one) =>
      refusal(draftAnswer(one, { questionId, text: "1 200." }, NOW)),
    );
    expect((await Promise.all(both)).sort()).toEqual(["conflict", "done"]);
  });

  test.each([
    ["older than its question", { sent: "2026-11-09T07:00:00Z" }, "sent", "replyBeforeQuestion"],
    ["sent tomorrow", { sent: "2026-11-10T09:00:00Z" }, "sent", "inFuture"],
    ["without any proof", { proof: "" }, "proof", "proofRequired"],
    [
      "with a piece nobody has",
      { evidenceId: "00000000-0000-4000-8000-000000000000" },
      "evidenceId",
      "choose",
    ],
  ])("%s is refused", async (_what, change, path, word) => {
    const answerId = await drafted(await asked());
    await reviewAnswer(cell.dpo, { answerId, review: "approved" }, NOW);
    const sending = sendAnswer(cell.dpo, { answerId, ...SENDING, ...change }, NOW);
    expect(await refusal(sending)).toEqual(problem(path, word));
  });

  test("that names a patient by number or a person by address is refused", async () => {
    const questionId = await asked();
    const write = (text: string) => refusal(draftAnswer(cell.dpo, { questionId, text }, NOW));
    expect(await write("Voir a.b@example.org")).toEqual(problem("text", "containsEmail"));
    expect(await write("a".repeat(12_001))).toEqual(problem("text", "tooLong"));
  });

  test("once sent does not change, whatever statement asks", async () => {
    await answered(await asked());
    const superuser = new pg.Client(urls.SUPERUSER_DATABASE_URL);
    await superuser.connect();
    const edit = superuser.query("UPDATE authority_answers SET sent_reference = 'x' WHERE sent IS NOT NULL");
    await expect(edit).rejects.toMatchObject({ code: "42501" });
    await superuser.end();
  });
});

describe("earlier answers", () => {
  test("are found by every word, whatever the accents, and taken up with their origin", async () => {
    const answerId = await answered(await asked(), "Les données étaient chiffrées au repos.");
    const questionId = await asked({ text: "Le chiffrement ?" });
    const find = (principal: Principal, q: string) =>
      withScope(principal, async (tx) =>
        (await findEarlierAnswers(tx, { q, questionId })).map(({ id }) => id),
      );
    expect(await find(cell.labManager, "donnees CHIFFREES")).toEqual([answerId]);
    expect(await find(cell.dpo, "données absentes")).toEqual([]);
    await draftAnswer(cell.dpo, { questionId, text: "Chiffrées au repos.", reusedId: answerId }, NOW);
    expect((await read(cell.dpo, questionId)).answers[0]?.reused?.question.reference).toBe("SDP-42");
  });

  test("of another organisation are not found, and cannot be taken up", async () => {
    const about = [cell.beta.organisationId];
    const question = await asked({ about });
    const seen = { questionId: question, text: "Rien ne manque." };
    const { answerId } = await draftAnswer(cell.responder, seen, NOW);
    await reviewAnswer(cell.dpo, { answerId, review: "approved" }, NOW);
    await sendAnswer(cell.dpo, { answerId, ...SENDING }, NOW);
    const questionId = await asked();
    const found = await withScope(cell.labManager, (tx) => findEarlierAnswers(tx, { q: "", questionId }));
    expect(found.map(({ id }) => id)).not.toContain(answerId);
    const take = { questionId, text: "Rien.", reusedId: answerId };
    expect(await refusal(draftAnswer(cell.labManager, take, NOW))).toEqual(problem("reusedId", "choose"));
  });
});

describe("who takes part", () => {
  beforeAll(openCase);

  test("an organisation sees its own questions alone; what is asked of the whole case is the cell's", async () => {
    await asked();
    await asked({ about: [cell.beta.organisationId] });
    await asked({ about: [] });
    expect(await questions(cell.dpo)).toHaveLength(3);
    expect((await questions(cell.labManager)).map(({ organisationId }) => organisationId)).toEqual([
      cell.alpha.organisationId,
    ]);
    for (const one of [cell.vendorContact, cell.administrator, cell.outsider])
      expect(await questions(one)).toEqual([]);
    const due = await withScope(cell.labManager, (tx) =>
      listDueQuestions(tx, {
        now: NOW.epochMilliseconds,
        until: NOW.add({ hours: 24 * 7 }).epochMilliseconds,
      }),
    );
    expect(due.filter((one) => one.incidentId === incidentId)).toHaveLength(1);
  });

  test("a lab manager records what came to their organisation, and nothing for another or for all", async () => {
    await recordQuestion(cell.labManager, asking, NOW);
    const elsewhere = { ...asking, about: [cell.beta.organisationId] };
    expect(await refusal(recordQuestion(cell.labManager, elsewhere, NOW))).toEqual(
      problem("about", "choose"),
    );
    expect(await refusal(recordQuestion(cell.labManager, { ...asking, about: [] }, NOW))).toBe("forbidden");
  });

  test("the auditor reads and writes nothing; strangers find nothing", async () => {
    const questionId = await asked();
    const answerId = await drafted(questionId);
    const acts = [
      (one: Principal) => recordQuestion(one, asking, NOW),
      (one: Principal) => assignQuestion(one, { questionId, memberId: "" }, NOW),
      (one: Principal) => changeDue(one, { questionId, version: 1, reason: "x" }, NOW),
      (one: Principal) => withdrawQuestion(one, { questionId, reason: "x" }, NOW),
      (one: Principal) => draftAnswer(one, { questionId, seen: 1, text: "x" }, NOW),
      (one: Principal) => reviewAnswer(one, { answerId, review: "approved" }, NOW),
      (one: Principal) => sendAnswer(one, { answerId, ...SENDING }, NOW),
    ];
    for (const act of acts) expect(await refusal(act(cell.auditor))).toBe("forbidden");
    for (const one of [cell.outsider, cell.intruder, cell.administrator])
      for (const act of acts) expect(await refusal(act(one))).toBe("not_found");
    expect(await typesOf(cell.dpo, incidentId)).not.toContain("authority_answer.sent");
  });
});
