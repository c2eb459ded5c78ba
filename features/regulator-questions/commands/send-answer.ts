import { listAccountsOfPerson } from "#features/organisations/persons/queries.ts";
import { holdLinks } from "#features/organisations/persons/writes.ts";
import { expectExhibits } from "#features/timeline/exhibits/queries.ts";
import type { Json } from "#ledger/canonical-json.ts";
import { command } from "#lib/command.ts";
import { AppError, invalid } from "#lib/errors.ts";
import { isAhead, occurredAt } from "#lib/moment.ts";
import { event, type Origin } from "#lib/timeline.ts";
import { canSendAnswer } from "../access.ts";
import { getAnswer, lockQuestion } from "../queries.ts";
import { precedes } from "../rules.ts";
import { sendAnswerInput } from "../schema.ts";

/** Records that the approved answer left the house: when, by what way, under which reference, with its proof. */
export const sendAnswer = command({
  input: sendAnswerInput,
  load: getAnswer,
  access: canSendAnswer,
  origin: (_input, { incident }) => incident.origin as Origin,
  run: async ({ tx, actor, input, subject, now }) => {
    const { id: questionId, incidentId, organisationId, answer, received } = subject;
    if (await lockQuestion(tx, questionId)) throw invalid("sent", "questionWithdrawn");
    if (isAhead(input.sent, now)) throw invalid("sent", "inFuture");
    if (precedes(input.sent, received)) throw invalid("sent", "replyBeforeQuestion");
    if (subject.answers.at(-1)?.id !== answer.id) throw new AppError("conflict", "a later draft was written");
    if (answer.review !== "approved") throw invalid("sent", "notReviewed");
    await holdLinks(tx, "shared");
    const reviewers = await listAccountsOfPerson(tx, answer.reviewerId ?? "");
    if (subject.answers.some(({ writerId }) => reviewers.includes(writerId)))
      throw invalid("sent", "notReviewed");
    const { evidenceId } = input;
    await expectExhibits(tx, { incidentId, organisationId, ids: [evidenceId], path: "evidenceId" });
    const fields = {
      ...{ sentChannel: input.channel, sentReference: input.reference, evidenceId, sentProof: input.proof },
      ...{ sentRecordedAt: now.toString(), sentRecordedBy: actor.name },
    };
    const { count } = await tx.authorityAnswer.updateMany({
      where: { id: answer.id, review: "approved", sentRecordedAt: null },
      data: { ...fields, sent: input.sent },
    });
    if (count === 0) throw new AppError("conflict", "sent already");
    const sent = event("authority_answer.sent", {
      ...{ incidentId, organisationId, subjectId: answer.id, occurred: occurredAt(input.sent) },
      fields: { questionId, ...fields, sent: input.sent as Json },
    });
    return { result: undefined, events: [sent] };
  },
});
