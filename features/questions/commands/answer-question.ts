import { command } from "#lib/command.ts";
import { invalid } from "#lib/errors.ts";
import { refuseRepeated, soonBefore, waitForOwn } from "#lib/repeated.ts";
import type { Origin } from "#lib/timeline.ts";
import { canAnswerQuestion } from "../access.ts";
import { getQuestion } from "../queries.ts";
import { answerQuestionInput } from "../schema.ts";
import { writeAnswer } from "../writes.ts";

/** The vendor's contact answers in its own page; a later answer adds to the first. */
export const answerQuestion = command({
  input: answerQuestionInput,
  load: getQuestion,
  access: canAnswerQuestion,
  origin: (_input, { incident }) => incident.origin as Origin,
  run: async ({ tx, actor, input, subject, now }) => {
    if (subject.withdrawnAt !== null) throw invalid("text", "questionWithdrawn");
    await waitForOwn(tx, { actor, about: subject.id });
    const same = await tx.vendorAnswer.findMany({
      where: { questionId: subject.id, own: true, text: input.text, recordedAt: { gt: soonBefore(now) } },
      select: { id: true },
    });
    await refuseRepeated(
      tx,
      actor,
      same.map(({ id }) => id),
    );
    const given = now.toString({ smallestUnit: "second", roundingMode: "floor" });
    const answer = { question: subject, text: input.text, given, channel: "in_product", own: true };
    return writeAnswer(tx, answer, { actor, now });
  },
});
