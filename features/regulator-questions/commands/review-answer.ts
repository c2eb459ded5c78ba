import { listAccountsOfPerson } from "#features/organisations/persons/queries.ts";
import { holdLinks } from "#features/organisations/persons/writes.ts";
import { command } from "#lib/command.ts";
import { AppError, invalid } from "#lib/errors.ts";
import { event, type Origin } from "#lib/timeline.ts";
import { canReviewAnswer } from "../access.ts";
import { getAnswer } from "../queries.ts";
import { reviewAnswerInput } from "../schema.ts";

/** Another person than any who wrote it approves the latest draft, or says what to change. */
export const reviewAnswer = command({
  input: reviewAnswerInput,
  load: getAnswer,
  access: canReviewAnswer,
  origin: (_input, { incident }) => incident.origin as Origin,
  run: async ({ tx, actor, input, subject, now }) => {
    const { id: questionId, incidentId, organisationId, answer, answers } = subject;
    if (subject.withdrawnAt !== null) throw invalid("review", "questionWithdrawn");
    await holdLinks(tx, "shared");
    const own = await listAccountsOfPerson(tx, actor.id);
    // A later draft keeps what earlier ones said: whoever wrote any of them is an author.
    if (answers.some(({ writerId }) => own.includes(writerId))) throw invalid("review", "ownAnswer");
    if (answers.at(-1)?.id !== answer.id) throw new AppError("conflict", "a later draft was written");
    const reviewed = {
      ...{ review: input.review, reviewNote: input.note, reviewerId: actor.id },
      ...{ reviewedAt: now.toString(), reviewedBy: actor.name },
    };
    const { count } = await tx.authorityAnswer.updateMany({
      where: { id: answer.id, review: null },
      data: reviewed,
    });
    if (count === 0) throw new AppError("conflict", "reviewed already");
    const said = event("authority_answer.reviewed", {
      ...{ incidentId, organisationId, subjectId: answer.id },
      fields: { questionId, ...reviewed },
    });
    return { result: undefined, events: [said] };
  },
});
