import { command } from "#lib/command.ts";
import { AppError } from "#lib/errors.ts";
import { event, type Origin } from "#lib/timeline.ts";
import { canRecordHandOver } from "../access.ts";
import { strikeHandOverInput } from "../schema.ts";
import { getHandOver } from "../writes.ts";

/** A line recorded in error is struck out, with the reason; it stays readable. */
export const strikeHandOver = command({
  input: strikeHandOverInput,
  load: getHandOver,
  access: canRecordHandOver,
  origin: (_input, { incident }) => incident.origin as Origin,
  run: async ({ tx, input: { handOverId, reason }, subject: { incidentId, what }, now }) => {
    const struck = { struckAt: now.toString({ fractionalSecondDigits: 3 }), struckFor: reason };
    const where = { id: handOverId, struckAt: null };
    const { count } = await tx.handOver.updateMany({ where, data: struck });
    if (count === 0) throw new AppError("conflict", "this line is struck out already");
    return {
      result: { handOverId },
      events: [event("hand_over.struck", { incidentId, subjectId: handOverId, fields: { what, ...struck } })],
    };
  },
});
