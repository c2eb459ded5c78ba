import { precedes } from "#features/regulator-questions/rules.ts";
import type { Json } from "#ledger/canonical-json.ts";
import { command } from "#lib/command.ts";
import { AppError, invalid } from "#lib/errors.ts";
import { isAhead, occurredAt } from "#lib/moment.ts";
import { event, type Origin } from "#lib/timeline.ts";
import { canAnswerPress } from "../access.ts";
import { getPressRequest } from "../queries.ts";
import { answerPressInput } from "../schema.ts";

/** What a medium was told, by whom and when. */
export const answerPress = command({
  input: answerPressInput,
  load: getPressRequest,
  access: canAnswerPress,
  origin: (_input, { incident }) => incident.origin as Origin,
  run: async ({ tx, actor, input, subject, now }) => {
    const { id, incidentId, organisationId, received } = subject;
    const { repliedAt, reply, repliedBy } = input;
    if (isAhead(repliedAt, now)) throw invalid("repliedAt", "inFuture");
    if (precedes(repliedAt, received)) throw invalid("repliedAt", "replyBeforeQuestion");
    const fields = {
      ...{ reply, repliedBy, replyRecordedAt: now.toString(), replyRecordedBy: actor.name },
    };
    const { count } = await tx.pressRequest.updateMany({
      where: { id, struckAt: null, reply: null },
      data: { ...fields, repliedAt },
    });
    if (count === 0) throw new AppError("conflict", "answered already, or struck");
    const answered = event("press_request.answered", {
      ...{ incidentId, organisationId, subjectId: id, occurred: occurredAt(repliedAt) },
      fields: { ...fields, repliedAt: repliedAt as Json },
    });
    return { result: undefined, events: [answered] };
  },
});
