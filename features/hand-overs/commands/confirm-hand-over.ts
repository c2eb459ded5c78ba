import { command } from "#lib/command.ts";
import { AppError, invalid } from "#lib/errors.ts";
import { earliest, isAhead, occurredAt } from "#lib/moment.ts";
import { event, type Origin } from "#lib/timeline.ts";
import { canRecordHandOver } from "../access.ts";
import { confirmHandOverInput } from "../schema.ts";
import { getHandOver } from "../writes.ts";

/** The receipt that whoever took the pieces gave; that none was given is recorded as well. Recorded once. */
export const confirmHandOver = command({
  input: confirmHandOverInput,
  load: getHandOver,
  access: canRecordHandOver,
  origin: (_input, { incident }) => incident.origin as Origin,
  run: async ({ tx, actor, input, subject, now }) => {
    const { handOverId, confirmedAt: typed, ...receipt } = input;
    if (typed !== null && isAhead(typed, now)) throw invalid("confirmedAt", "inFuture");
    const at = typed === null ? now : earliest(typed, "Europe/Paris");
    const confirmedAt = at.toString({ fractionalSecondDigits: 3 });
    const confirmed = { ...receipt, confirmedAt, confirmedBy: actor.name };
    const { count } = await tx.handOver.updateMany({
      where: { id: handOverId, confirmedAt: null, struckAt: null },
      data: confirmed,
    });
    if (count === 0)
      throw new AppError("conflict", "a receipt is recorded already, or the line is struck out");
    const { incidentId, what } = subject;
    return {
      result: { handOverId },
      events: [
        event("hand_over.confirmed", {
          ...{ incidentId, subjectId: handOverId, occurred: occurredAt(typed) },
          fields: { what, ...confirmed },
        }),
      ],
    };
  },
});
