import type { Json } from "#ledger/canonical-json.ts";
import type { Tx } from "#lib/db.ts";
import { newId } from "#lib/ids.ts";
import { type Moment, occurredAt } from "#lib/moment.ts";
import type { Actor } from "#lib/scope.ts";
import { type Event, event } from "#lib/timeline.ts";
import type { ListedQuestion } from "./queries.ts";

type Answer = {
  readonly question: ListedQuestion;
  readonly text: string;
  readonly given: Moment;
  readonly channel: string;
  /** Written by the vendor itself. */
  readonly own: boolean;
};

type Acting = { readonly actor: Actor; readonly now: Temporal.Instant };

/** Adds an answer to a question: those before it stay as they are. */
export async function writeAnswer(tx: Tx, { question, ...answer }: Answer, { actor, now }: Acting) {
  const { id: questionId, incidentId, vendorId, organisationId } = question;
  const answerId = newId();
  const recorded = { recordedAt: now.toString(), recordedBy: actor.name };
  const fields = { questionId, vendorId, organisationId, ...answer, ...recorded };
  await tx.vendorAnswer.createMany({
    data: { workspaceId: actor.workspaceId, id: answerId, incidentId, ...fields },
  });
  const answered = event("question.answered", {
    incidentId,
    organisationId: vendorId,
    subjectId: answerId,
    occurred: occurredAt(answer.given),
    fields: { ...fields, given: answer.given as Json },
  });
  const events: [Event] = [answered];
  return { result: { answerId }, events };
}
