import { testDatabase } from "#scripts/test-database/test-database.ts";

testDatabase();

import { beforeEach, describe, expect, test } from "vitest";
import { addOrganisations } from "#features/incidents/widening/commands/add-organisations.ts";
import { inviteMember } from "#features/members/commands/invite-member.ts";
import { registerOrganisation } from "#features/organisations/commands/register-organisation.ts";
import { listMyReminders } from "#features/reminders/queries.ts";
import { fold } from "#ledger/fold.ts";
import { database } from "#lib/db.ts";
import { memberPrincipal, type Principal, systemPrincipal, withScope } from "#lib/scope.ts";
import { streamOf, typesOf } from "#scripts/test-database/case-file.ts";
import { AWARE, type CrisisCell, logLeak, NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import { USUAL_QUESTIONS } from "../catalogue.ts";
import { listDemands, listPutTo, listQuestions } from "../queries.ts";
import { answerQuestion } from "./answer-question.ts";
import { askQuestions } from "./ask-questions.ts";
import { chaseQuestion } from "./chase-question.ts";
import { makeDemand } from "./make-demand.ts";
import { recordAnswer } from "./record-answer.ts";
import { withdrawQuestion } from "./withdraw-question.ts";

let cell: CrisisCell;
let incidentId: string;
let asking: Record<string, unknown>;
beforeEach(async () => {
  cell = await openCrisisCell();
  const exposures = [cell.alpha, cell.beta].map(({ organisationId }) => ({ organisationId }));
  ({ incidentId } = await logLeak(cell, { exposures, vendorAwareness: AWARE }));
  const due = "2026-11-09T15:00:00Z";
  asking = { incidentId, vendorId: cell.vendorId, language: "fr", text: "Depuis quand ?", due };
});

const questions = (principal: Principal) => withScope(principal, (tx) => listQuestions(tx, incidentId));
const demands = (principal: Principal) => withScope(principal, (tx) => listDemands(tx, incidentId));
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error) => (error.problems?.length > 0 ? error.problems : error.code),
  );

async function asked(change: object = {}): Promise<string> {
  await askQuestions(cell.dpo, { ...asking, ...change }, NOW);
  const [question] = await questions(cell.dpo);
  return question?.id ?? "";
}

describe("questions to a vendor", () => {
  test("the usual ones and one's own are put in one act, each with its entry and its time", async () => {
    const usual = ["labs", "logs"];
    expect(await askQuestions(cell.responder, { ...asking, usual }, NOW)).toEqual({ asked: 3 });
    const put = await questions(cell.vendorContact);
    expect(put.map(({ text }) => text).sort()).toEqual(
      ["Depuis quand ?", USUAL_QUESTIONS.labs.fr, USUAL_QUESTIONS.logs.fr].sort(),
    );
    expect(put[0]?.dueAt.toISOString()).toBe("2026-11-09T15:00:00.000Z");
    const types = await typesOf(cell.dpo, incidentId);
    expect(types.filter((type) => type === "question.asked")).toHaveLength(3);
    const told = await withScope(cell.vendorContact, (tx, actor) => listMyReminders(tx, actor));
    expect(told).toHaveLength(3);
  });

  test("the log folds back to the row", async () => {
    const id = await asked({ organisationId: cell.alpha.organisationId });
    const { by: _by, ...logged } =
      fold(await streamOf(cell.dpo, incidentId)).get(`vendor_question:${id}`) ?? {};
    const [row] = await questions(cell.auditor);
    const instants = ["askedAt", "dueAt", "remindAt"].map((name) => [name, new Date(String(logged[name]))]);
    expect(row).toMatchObject({ ...logged, ...Object.fromEntries(instants) });
  });

  test.each([
    ["nothing asked", { text: "" }, "text", "nothingAsked"],
    ["half an hour to reply", { due: "2026-11-09T09:30:00Z" }, "due", "dueTooSoon"],
    ["a day without an hour", { due: { precision: "day", date: "2026-11-10" } }, "due", "notATime"],
    ["an e-mail address in it", { text: "Voyez a.b@example.org" }, "text", "containsEmail"],
    ["a question nobody knows", { usual: ["colour"] }, "usual.0", "choose"],
  ])("%s is refused", async (_what, change, path, problem) => {
    expect(await refusal(askQuestions(cell.dpo, { ...asking, ...change }, NOW))).toEqual([{ path, problem }]);
  });

  test("are for a controller of the case, to a vendor of it", async () => {
    const elsewhere = await openCrisisCell();
    const organisationId = elsewhere.alpha.organisationId;
    expect(await refusal(askQuestions(cell.dpo, { ...asking, organisationId }, NOW))).toEqual([
      { path: "organisationId", problem: "choose" },
    ]);
    const vendorId = cell.alpha.organisationId;
    expect(await refusal(askQuestions(cell.dpo, { ...asking, vendorId }, NOW))).toBe("not_found");
  });

  test("are the cell's to put: the auditor and the vendor are refused, others find nothing", async () => {
    for (const one of [cell.auditor, cell.vendorContact])
      expect(await refusal(askQuestions(one, asking, NOW))).toBe("forbidden");
    for (const one of [cell.labManager, cell.administrator, cell.outsider, cell.intruder])
      expect(await refusal(askQuestions(one, asking, NOW))).toBe("not_found");
  });
});

describe("an answer", () => {
  test("adds to the one before: two at once are both kept, nothing is edited", async () => {
    const questionId = await asked();
    const texts = ["Depuis 2015.", "Depuis 2012, après vérification."];
    await Promise.all(texts.map((text) => answerQuestion(cell.vendorContact, { questionId, text }, NOW)));
    const [question] = await questions(cell.dpo);
    expect(question?.answers.map(({ text }) => text).sort()).toEqual([...texts].sort());
    const states = fold(await streamOf(cell.dpo, incidentId));
    for (const { id, recordedAt, ...answer } of question?.answers ?? []) {
      const { by: _by, recordedAt: at, ...logged } = states.get(`vendor_answer:${id}`) ?? {};
      expect(logged).toMatchObject(answer);
      expect(recordedAt).toEqual(new Date(String(at)));
    }
  });

  test("sent twice by one person within a minute is one answer; later it is another", async () => {
    const answer = { questionId: await asked(), text: "Depuis 2015." };
    const sent = [0, 1, 2].map(() => refusal(answerQuestion(cell.vendorContact, answer, NOW)));
    expect((await Promise.all(sent)).sort()).toEqual(["conflict", "conflict", "done"]);
    expect(await refusal(answerQuestion(cell.vendorContact, answer, NOW.add({ minutes: 1 })))).toBe("done");
  });

  test("that came by mail is recorded by the cell with its way and its moment", async () => {
    const questionId = await asked();
    const mailed = { questionId, text: "Depuis 2015.", channel: "email", given: AWARE };
    await recordAnswer(cell.dpo, mailed, NOW);
    const [question] = await questions(cell.dpo);
    expect(question?.answers).toMatchObject([{ channel: "email", given: AWARE, own: false }]);
    const future = { ...mailed, given: "2026-11-10T09:00:00Z" };
    expect(await refusal(recordAnswer(cell.dpo, future, NOW))).toEqual([
      { path: "given", problem: "inFuture" },
    ]);
  });

  test("is the vendor's own, or the cell's record of it; nobody else's", async () => {
    const questionId = await asked();
    const answer = { questionId, text: "." };
    for (const one of [cell.dpo, cell.auditor, cell.labManager])
      expect(await refusal(answerQuestion(one, answer, NOW))).toBe("forbidden");
    for (const one of [cell.auditor, cell.vendorContact, cell.labManager])
      expect(await refusal(recordAnswer(one, { ...answer, channel: "email" }, NOW))).toBe("forbidden");
    for (const one of [cell.administrator, cell.outsider, cell.intruder]) {
      expect(await refusal(answerQuestion(one, answer, NOW))).toBe("not_found");
      expect(await refusal(recordAnswer(one, { ...answer, channel: "email" }, NOW))).toBe("not_found");
    }
  });
});

describe("a demand in due form", () => {
  const demanded = () => ({
    ...{ incidentId, vendorId: cell.vendorId, made: AWARE },
    ...{ kind: "preservation", channel: "registered_letter", text: "Conservez les journaux." },
  });

  test("is kept as it was sent, tied to the question that met silence; the log folds back to the row", async () => {
    const questionId = await asked();
    const input = { ...demanded(), kind: "formal_notice", questionId, reference: "RAR 2B" };
    const { demandId } = await makeDemand(cell.dpo, input, NOW);
    const [row] = await demands(cell.vendorContact);
    const {
      by: _by,
      recordedAt,
      ...logged
    } = fold(await streamOf(cell.dpo, incidentId)).get(`vendor_demand:${demandId}`) ?? {};
    expect(row).toMatchObject({ ...logged, questionId, made: AWARE });
    expect(row?.recordedAt).toEqual(new Date(String(recordedAt)));
  });

  test("is not of the future, nor about another's question", async () => {
    const made = "2026-11-10T09:00:00Z";
    expect(await refusal(makeDemand(cell.dpo, { ...demanded(), made }, NOW))).toEqual([
      { path: "made", problem: "inFuture" },
    ]);
    const questionId = incidentId;
    expect(await refusal(makeDemand(cell.dpo, { ...demanded(), questionId }, NOW))).toEqual([
      { path: "questionId", problem: "choose" },
    ]);
  });

  test("is the cell's act", async () => {
    for (const one of [cell.auditor, cell.vendorContact])
      expect(await refusal(makeDemand(one, demanded(), NOW))).toBe("forbidden");
    for (const one of [cell.labManager, cell.administrator, cell.outsider, cell.intruder])
      expect(await refusal(makeDemand(one, demanded(), NOW))).toBe("not_found");
  });
});

describe("a question put by mistake", () => {
  const withdraw = (principal: Principal, questionId: string) =>
    refusal(withdrawQuestion(principal, { questionId, reason: "Posée au mauvais sous-traitant." }, NOW));

  test("is withdrawn with a reason and stays readable so; nobody is chased for it, nobody answers it", async () => {
    const questionId = await asked();
    expect(await withdraw(cell.responder, questionId)).toBe("done");
    const [seen] = await questions(cell.vendorContact);
    expect(seen).toMatchObject({ text: "Depuis quand ?", withdrawnFor: "Posée au mauvais sous-traitant." });
    expect((await typesOf(cell.dpo, incidentId)).at(-1)).toBe("question.withdrawn");
    expect(await withScope(cell.vendorContact, (tx) => listPutTo(tx, [cell.vendorId]))).toEqual([]);
    const answer = answerQuestion(cell.vendorContact, { questionId, text: "Depuis lundi." }, NOW);
    expect(await refusal(answer)).toEqual([{ path: "text", problem: "questionWithdrawn" }]);
    const late = chaseQuestion(systemPrincipal(cell.workspaceId), { questionId }, NOW.add({ hours: 48 }));
    expect(await refusal(late)).toBe("conflict");
    expect(await withdraw(cell.dpo, questionId)).toBe("conflict");
  });

  test("stands once it is answered", async () => {
    const questionId = await asked();
    await answerQuestion(cell.vendorContact, { questionId, text: "Depuis lundi." }, NOW);
    expect(await withdraw(cell.dpo, questionId)).toEqual([{ path: "reason", problem: "answeredAlready" }]);
  });

  test("is the cell's to withdraw: the auditor and the vendor are refused, others find nothing", async () => {
    const questionId = await asked();
    for (const one of [cell.auditor, cell.vendorContact])
      expect(await withdraw(one, questionId)).toBe("forbidden");
    for (const one of [cell.administrator, cell.outsider, cell.intruder])
      expect(await withdraw(one, questionId)).toBe("not_found");
  });
});

describe("who sees what is put to a vendor", () => {
  test("a controller sees what is asked for it and for all, not what is asked for another", async () => {
    for (const one of [null, cell.alpha.organisationId, cell.beta.organisationId])
      await askQuestions(cell.dpo, { ...asking, organisationId: one }, NOW);
    const seen = await questions(cell.labManager);
    expect(seen.map(({ organisationId }) => organisationId).sort()).toEqual(
      [null, cell.alpha.organisationId].sort(),
    );
    const [ofBeta] = (await questions(cell.dpo)).filter(
      (one) => one.organisationId === cell.beta.organisationId,
    );
    await answerQuestion(cell.vendorContact, { questionId: ofBeta?.id, text: "Rien." }, NOW);
    expect(await withScope(cell.labManager, (tx) => tx.vendorAnswer.count())).toBe(0);
    for (const one of [cell.administrator, cell.outsider]) expect(await questions(one)).toEqual([]);
  });

  test("another vendor of the same case sees nothing of it, and cannot answer", async () => {
    const questionId = await asked();
    const { principal } = await secondVendor();
    expect(await questions(principal)).toEqual([]);
    expect(await refusal(answerQuestion(principal, { questionId, text: "." }, NOW))).toBe("not_found");
  });

  test("a vendor sees what is put to it, and of the case nothing else: no count, no name, no figure", async () => {
    await asked();
    const seen = await withScope(cell.vendorContact, async (tx) => ({
      questions: await tx.vendorQuestion.count(),
      organisations: await tx.organisation.count(),
      files: await tx.exposure.count(),
      labs: await tx.exposureLab.count(),
      claims: await tx.claim.count(),
      duties: await tx.obligation.count({
        where: { NOT: { organisationId: cell.vendorId, addressee: "controller" } },
      }),
      filings: await tx.filing.count(),
      entries: await tx.entry.count(),
      remindersOfOthers: await tx.reminder.count({ where: { NOT: { organisationId: cell.vendorId } } }),
    }));
    expect(seen).toEqual({
      ...{ questions: 1, organisations: 1, files: 0, labs: 0, claims: 0, duties: 0, filings: 0 },
      ...{ entries: 0, remindersOfOthers: 0 },
    });
  });
});

/** A host of the same case, with its own contact. */
async function secondVendor(): Promise<{ principal: Principal }> {
  const host = { name: "Hébergeur Fictif", kind: "vendor", timeZone: "Europe/Paris" };
  const { organisationId } = await registerOrganisation(cell.dpo, host, NOW);
  const organisations = [{ organisationId, roles: ["host"] }];
  await addOrganisations(cell.dpo, { incidentId, organisations }, NOW);
  const email = `host@${cell.workspaceId}.example.org`;
  const invited = {
    email,
    name: "Contact hôte",
    roles: ["vendor_contact"],
    organisationIds: [organisationId],
  };
  await inviteMember(cell.dpo, invited, NOW);
  const user = await database().user.findUniqueOrThrow({ where: { email } });
  const slug = await withScope(cell.dpo, (tx) => tx.workspace.findFirstOrThrow());
  return { principal: memberPrincipal(user.id, slug.slug) };
}
