import { command } from "#lib/command.ts";
import { AppError, invalid } from "#lib/errors.ts";
import { event, type Origin } from "#lib/timeline.ts";
import { canChangeDue } from "../access.ts";
import { getQuestion } from "../queries.ts";
import { precedes } from "../rules.ts";
import { changeDueInput } from "../schema.ts";

/** The authority gave another time, or the first was read wrong: with the reason, and the earlier one stays in the log. */
export const changeDue = command({
  input: changeDueInput,
  load: getQuestion,
  access: canChangeDue,
  origin: (_input, { incident }) => incident.origin as Origin,
  run: async ({ tx, input: { due, reason, version }, subject }) => {
    const { id, incidentId, organisationId, received } = subject;
    if (due !== null && precedes(due.at, received)) throw invalid("due", "dueBeforeReceived");
    const changed = { dueAt: due?.at ?? null, dueZone: due?.zone ?? null };
    const { count } = await tx.authorityQuestion.updateMany({
      where: { id, version, withdrawnAt: null },
      data: { ...changed, version: { increment: 1 } },
    });
    if (count === 0) throw new AppError("conflict", "changed meanwhile, or withdrawn");
    const moved = event("authority_question.due_changed", {
      ...{ incidentId, organisationId, subjectId: id },
      fields: { ...changed, reason },
    });
    return { result: undefined, events: [moved] };
  },
});
