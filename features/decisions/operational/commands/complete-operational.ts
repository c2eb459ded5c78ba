import { command } from "#lib/command.ts";
import { AppError } from "#lib/errors.ts";
import { event, type Origin } from "#lib/timeline.ts";
import { canCompleteOperational } from "../access.ts";
import { getOperational } from "../queries.ts";
import { isCompletable } from "../rules.ts";
import { completeOperationalInput } from "../schema.ts";

/** What was decided is done. */
export const completeOperational = command({
  input: completeOperationalInput,
  load: (tx, { operationalId }, actor) => getOperational(tx, operationalId, actor),
  access: canCompleteOperational,
  origin: (_input, { incident }) => incident.origin as Origin,
  run: async ({ tx, actor, input, subject, now }) => {
    if (!isCompletable(subject.state)) throw new AppError("conflict", "it changed meanwhile");
    const { id, incidentId, organisationId } = subject;
    const fields = { state: "done", doneAt: now.toString(), doneBy: actor.name };
    const { count } = await tx.operationalDecision.updateMany({
      where: { id, version: input.version },
      data: { ...fields, version: { increment: 1 } },
    });
    if (count === 0) throw new AppError("conflict", "it changed meanwhile");
    return {
      result: undefined,
      events: [event("operational.done", { incidentId, organisationId, subjectId: id, fields })],
    };
  },
});
