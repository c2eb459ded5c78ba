import { Pool } from "pg";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { answerQuestion } from "#features/questions/commands/answer-question.ts";
import { askQuestions } from "#features/questions/commands/ask-questions.ts";
import { chaseQuestion } from "#features/questions/commands/chase-question.ts";
import { withScope } from "#lib/scope.ts";
import { closeCase } from "#scripts/test-database/close-case.ts";
import { AWARE, type CrisisCell, logLeak, NOW, openCrisisCell } from "#scripts/test-database/crisis-cell.ts";
import { testDatabase } from "#scripts/test-database/test-database.ts";
import { sweepQuestions } from "./sweep-questions.ts";

const { WORKER_DATABASE_URL } = testDatabase();
const queue = new Pool({ connectionString: WORKER_DATABASE_URL, max: 4 });
afterAll(() => queue.end());

let cell: CrisisCell;
let incidentId: string;
beforeEach(async () => {
  cell = await openCrisisCell();
  ({ incidentId } = await logLeak(cell, { vendorAwareness: AWARE }));
  const asking = { incidentId, vendorId: cell.vendorId, language: "fr", text: "Depuis quand ?" };
  await askQuestions(cell.dpo, { ...asking, due: NOW.add({ hours: 6 }).toString() }, NOW);
});

const at = (hours: number) => NOW.add({ hours });

/** What was sent after the question itself, and what the log says of it. */
async function chased() {
  return withScope(cell.dpo, async (tx) => {
    const sent = await tx.reminder.findMany({
      where: { sentAt: { gt: new Date(NOW.epochMilliseconds) } },
      orderBy: [{ sentAt: "asc" }, { organisationId: { sort: "asc", nulls: "last" } }],
    });
    const entries = await tx.entry.findMany({
      where: { type: { in: ["question.reminded", "question.unanswered"] } },
      orderBy: { seq: "asc" },
    });
    return {
      sent: sent.map((one) => [one.aboutKind, one.organisationId === null ? "cell" : "vendor"]),
      late: sent.map((one) => (one.sentAt.getTime() - one.plannedAt.getTime()) / 3_600_000),
      entries: entries.map(({ type }) => type),
    };
  });
}

async function questionId(): Promise<string> {
  return withScope(cell.dpo, async (tx) => (await tx.vendorQuestion.findFirstOrThrow()).id);
}

describe("the sweep of questions to vendors", () => {
  it("sends nothing before half the time, one reminder then, and at the time records silence, each once", async () => {
    await sweepQuestions(queue, at(2));
    expect((await chased()).sent).toEqual([]);
    for (const hours of [3, 4, 6, 7]) await sweepQuestions(queue, at(hours));
    expect(await chased()).toEqual({
      sent: [
        ["question_due", "vendor"],
        ["question_unanswered", "vendor"],
        ["question_unanswered", "cell"],
      ],
      late: [0, 0, 0],
      entries: ["question.reminded", "question.unanswered"],
    });
  });

  it("after days asleep records the silence once, and says how late it told of it", async () => {
    for (const hours of [78, 79]) await sweepQuestions(queue, at(hours));
    expect(await chased()).toEqual({
      sent: [
        ["question_unanswered", "vendor"],
        ["question_unanswered", "cell"],
      ],
      late: [72, 72],
      entries: ["question.unanswered"],
    });
  });

  it("run by two workers at once tells nobody twice", async () => {
    await Promise.all([sweepQuestions(queue, at(6)), sweepQuestions(queue, at(6))]);
    expect((await chased()).entries).toEqual(["question.unanswered"]);
  });

  it("leaves alone a question that was answered; silence on record stays when the answer comes later", async () => {
    await answerQuestion(cell.vendorContact, { questionId: await questionId(), text: "2015." }, at(1));
    await sweepQuestions(queue, at(7));
    expect((await chased()).entries).toEqual([]);
    const asking = { incidentId, vendorId: cell.vendorId, language: "fr", text: "Et les journaux ?" };
    await askQuestions(cell.dpo, { ...asking, due: at(10).toString() }, at(7));
    await sweepQuestions(queue, at(11));
    const late = await withScope(cell.dpo, (tx) =>
      tx.vendorQuestion.findFirstOrThrow({ where: { text: "Et les journaux ?" } }),
    );
    await answerQuestion(cell.vendorContact, { questionId: late.id, text: "Six mois." }, at(12));
    const kept = await withScope(cell.dpo, (tx) =>
      tx.vendorQuestion.findFirstOrThrow({ where: { id: late.id } }),
    );
    expect(kept.unansweredAt?.toISOString()).toBe("2026-11-09T20:00:00.000Z");
  });

  it("leaves a closed case alone", async () => {
    await closeCase(cell.dpo, incidentId, NOW);
    await sweepQuestions(queue, at(7));
    expect((await chased()).sent).toEqual([]);
  });

  it("is the machine's alone", async () => {
    const id = await questionId();
    for (const one of [cell.dpo, cell.auditor, cell.vendorContact])
      await expect(chaseQuestion(one, { questionId: id }, at(6))).rejects.toMatchObject({
        code: "forbidden",
      });
    await expect(chaseQuestion(cell.outsider, { questionId: id }, at(6))).rejects.toMatchObject({
      code: "not_found",
    });
  });

  it("reads no more of a question than when it is due", async () => {
    await expect(queue.query("SELECT text FROM vendor_questions")).rejects.toThrow("permission denied");
    await expect(queue.query("SELECT text FROM vendor_answers")).rejects.toThrow("permission denied");
  });
});
