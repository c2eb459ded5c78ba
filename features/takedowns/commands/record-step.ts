import { command } from "#lib/command.ts";
import { AppError, invalid } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import { isAhead, occurredAt } from "#lib/moment.ts";
import { event, type Origin } from "#lib/timeline.ts";
import { canRecordCopy } from "../access.ts";
import { recordStepInput } from "../schema.ts";
import { getCopy } from "../writes.ts";

/** One step to have a copy taken down, or one look at whether it is still there. Its state follows from all of them. */
export const recordStep = command({
  input: recordStepInput,
  load: getCopy,
  access: canRecordCopy,
  origin: (_input, { incident }) => incident.origin as Origin,
  run: async ({ tx, actor, input, subject: { incidentId, place, struckAt }, now }) => {
    if (struckAt !== null) throw new AppError("conflict", "this copy is struck out");
    if (isAhead(input.happenedAt, now)) throw invalid("happenedAt", "inFuture");
    const stepId = newId();
    const recorded = { recordedAt: now.toString(), recordedBy: actor.name };
    await tx.copyStep.createMany({
      data: { workspaceId: actor.workspaceId, id: stepId, incidentId, ...input, ...recorded },
    });
    const occurred = occurredAt(input.happenedAt);
    return {
      result: { stepId },
      events: [
        event("copy_step.recorded", { incidentId, subjectId: stepId, occurred, fields: { place, ...input } }),
      ],
    };
  },
});
