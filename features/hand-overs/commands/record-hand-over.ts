import { getCaseOf } from "#features/exposures/queries.ts";
import { command } from "#lib/command.ts";
import { invalid } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import { isAhead, occurredAt } from "#lib/moment.ts";
import { event, type Origin } from "#lib/timeline.ts";
import { canRecordHandOver } from "../access.ts";
import { recordHandOverInput } from "../schema.ts";

export const recordHandOver = command({
  input: recordHandOverInput,
  load: getCaseOf,
  access: canRecordHandOver,
  origin: (_input, { origin }) => origin as Origin,
  run: async ({ tx, actor, input, now }) => {
    const { incidentId, ...fields } = input;
    if (isAhead(fields.handedAt, now)) throw invalid("handedAt", "inFuture");
    const handOverId = newId();
    const recorded = { recordedAt: now.toString(), recordedBy: actor.name };
    await tx.handOver.createMany({
      data: { workspaceId: actor.workspaceId, id: handOverId, incidentId, ...fields, ...recorded },
    });
    const occurred = occurredAt(fields.handedAt);
    return {
      result: { handOverId },
      events: [event("hand_over.recorded", { incidentId, subjectId: handOverId, occurred, fields })],
    };
  },
});
