import { command } from "#lib/command.ts";
import { AppError, notFound } from "#lib/errors.ts";
import { event, type Origin } from "#lib/timeline.ts";
import { canArrangeJointLetters } from "../access.ts";
import { endJointLetterInput } from "../schema.ts";

/** An arrangement that no longer holds, or was recorded in error, is ended with the reason; it counts no more. */
export const endJointLetter = command({
  input: endJointLetterInput,
  load: async (tx, { jointLetterId }) => {
    const found = await tx.jointLetter.findFirst({
      where: { id: jointLetterId },
      select: { incidentId: true, sender: { select: { incident: { select: { origin: true } } } } },
    });
    if (found === null) throw notFound("joint letter");
    return { incidentId: found.incidentId, origin: found.sender.incident.origin };
  },
  access: canArrangeJointLetters,
  origin: (_input, { origin }) => origin as Origin,
  run: async ({ tx, input: { jointLetterId, reason }, subject: { incidentId }, now }) => {
    const ended = { endedAt: now.toString({ fractionalSecondDigits: 3 }), endedFor: reason };
    const { count } = await tx.jointLetter.updateMany({
      where: { id: jointLetterId, endedAt: null },
      data: ended,
    });
    if (count === 0) throw new AppError("conflict", "this arrangement is ended already");
    return {
      result: { jointLetterId },
      events: [event("joint_letter.ended", { incidentId, subjectId: jointLetterId, fields: ended })],
    };
  },
});
