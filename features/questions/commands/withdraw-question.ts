import { command } from "#lib/command.ts";
import { AppError, invalid } from "#lib/errors.ts";
import { event, type Origin } from "#lib/timeline.ts";
import { canWithdrawQuestion } from "../access.ts";
import { getQuestion } from "../queries.ts";
import { withdrawQuestionInput } from "../schema.ts";

/** A question put by mistake is withdrawn with a reason, and stays readable so; one that was answered stands. */
export const withdrawQuestion = command({
  input: withdrawQuestionInput,
  load: getQuestion,
  access: canWithdrawQuestion,
  origin: (_input, { incident }) => incident.origin as Origin,
  run: async ({ tx, actor, input, subject, now }) => {
    const { id, incidentId, vendorId } = subject;
    if (subject.answers.length > 0) throw invalid("reason", "answeredAlready");
    const fields = { withdrawnAt: now.toString(), withdrawnBy: actor.name, withdrawnFor: input.reason };
    const { count } = await tx.vendorQuestion.updateMany({
      where: { id, withdrawnAt: null, answers: { none: {} } },
      data: fields,
    });
    if (count === 0) throw new AppError("conflict", "withdrawn already, or answered meanwhile");
    const withdrawn = event("question.withdrawn", {
      incidentId,
      organisationId: vendorId,
      subjectId: id,
      fields,
    });
    return { result: { questionId: id }, events: [withdrawn] };
  },
});
