import { command } from "#lib/command.ts";
import { AppError, invalid } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import { event, type Origin } from "#lib/timeline.ts";
import { canDraftAnswer } from "../access.ts";
import { findReusable, getQuestion } from "../queries.ts";
import { draftAnswerInput } from "../schema.ts";

/** Writes an answer, or another version of it: those before stay, and what was approved is to be reviewed again. */
export const draftAnswer = command({
  input: draftAnswerInput,
  load: getQuestion,
  access: canDraftAnswer,
  origin: (_input, { incident }) => incident.origin as Origin,
  run: async ({ tx, actor, input, subject, now }) => {
    const { id: questionId, incidentId, organisationId, withdrawnAt, answers } = subject;
    if (withdrawnAt !== null) throw invalid("text", "questionWithdrawn");
    if (input.reusedId !== null && (await findReusable(tx, input.reusedId)) === null)
      throw invalid("reusedId", "choose");
    const last = answers.at(-1)?.number ?? 0;
    if (last !== input.seen) throw new AppError("conflict", "another draft was written meanwhile");
    const id = newId();
    const fields = {
      ...{ questionId, number: last + 1, text: input.text, reusedId: input.reusedId },
      ...{ writerId: actor.id, draftedAt: now.toString(), draftedBy: actor.name },
    };
    const { count } = await tx.authorityAnswer.createMany({
      data: { workspaceId: actor.workspaceId, id, incidentId, organisationId, ...fields },
      skipDuplicates: true,
    });
    if (count === 0) throw new AppError("conflict", "another draft was written meanwhile");
    const drafted = event("authority_answer.drafted", { incidentId, organisationId, subjectId: id, fields });
    return { result: { answerId: id }, events: [drafted] };
  },
});
