import { command } from "#lib/command.ts";
import { AppError } from "#lib/errors.ts";
import { event, type Origin } from "#lib/timeline.ts";
import { canStrikePressRequest } from "../access.ts";
import { getPressRequest } from "../queries.ts";
import { strikePressRequestInput } from "../schema.ts";

/** A request recorded in error: struck with the reason, never deleted. What was answered stands. */
export const strikePressRequest = command({
  input: strikePressRequestInput,
  load: getPressRequest,
  access: canStrikePressRequest,
  origin: (_input, { incident }) => incident.origin as Origin,
  run: async ({ tx, input: { reason }, subject, now }) => {
    const { id, incidentId, organisationId } = subject;
    const struck = { struckAt: now.toString({ fractionalSecondDigits: 3 }), struckFor: reason };
    const { count } = await tx.pressRequest.updateMany({
      where: { id, struckAt: null, reply: null },
      data: struck,
    });
    if (count === 0) throw new AppError("conflict", "answered or struck already");
    const about = { incidentId, organisationId, subjectId: id };
    return { result: undefined, events: [event("press_request.struck", { ...about, fields: struck })] };
  },
});
