import { command } from "#lib/command.ts";
import { AppError } from "#lib/errors.ts";
import { event, type Origin } from "#lib/timeline.ts";
import { canRecordCopy } from "../access.ts";
import { strikeCopyInput } from "../schema.ts";
import { getCopy } from "../writes.ts";

/** A copy recorded in error is struck out, with the reason; it stays readable and counts no more. */
export const strikeCopy = command({
  input: strikeCopyInput,
  load: getCopy,
  access: canRecordCopy,
  origin: (_input, { incident }) => incident.origin as Origin,
  run: async ({ tx, input: { copyId, reason }, subject: { incidentId, place }, now }) => {
    const struck = { struckAt: now.toString({ fractionalSecondDigits: 3 }), struckFor: reason };
    const { count } = await tx.onlineCopy.updateMany({ where: { id: copyId, struckAt: null }, data: struck });
    if (count === 0) throw new AppError("conflict", "this copy is struck out already");
    return {
      result: { copyId },
      events: [event("online_copy.struck", { incidentId, subjectId: copyId, fields: { place, ...struck } })],
    };
  },
});
