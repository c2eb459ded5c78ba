import { command } from "#lib/command.ts";
import { AppError, invalid } from "#lib/errors.ts";
import { event, type Origin } from "#lib/timeline.ts";
import { canWithdrawQuestion } from "../access.ts";
import { getQuestion, lockQuestion } from "../queries.ts";
import { withdrawQuestionInput } from "../schema.ts";

/** A question recorded by mistake is withdrawn with a reason and stays readable so; one that was answered stands. */
export const withdrawQuestion = command({
  input: withdrawQuestionInput,
  load: getQuestion,
  access: canWithdrawQuestion,
  origin: (_input, { incident }) => incident.origin as Origin,
  run: async ({ tx, actor, input, subject, now }) => {
    const { id, incidentId, organisationId } = subject;
    await lockQuestion(tx, id);
    if ((await tx.authorityAnswer.count({ where: { questionId: id, sentRecordedAt: { not: null } } })) > 0)
      throw invalid("reason", "answeredAlready");
    const withdrawn = {
      ...{ withdrawnAt: now.toString(), withdrawnBy: actor.name },
      withdrawnFor: input.reason,
    };
    const { count } = await tx.authorityQuestion.updateMany({
      where: { id, withdrawnAt: null },
      data: withdrawn,
    });
    if (count === 0) throw new AppError("conflict", "withdrawn already");
    const said = event("authority_question.withdrawn", {
      ...{ incidentId, organisationId, subjectId: id },
      fields: withdrawn,
    });
    return { result: undefined, events: [said] };
  },
});
