import { command } from "#lib/command.ts";
import { AppError, notFound } from "#lib/errors.ts";
import { event, type Origin } from "#lib/timeline.ts";
import { canHold } from "../../access.ts";
import { liftHoldInput } from "../../schema.ts";

export const liftHold = command({
  input: liftHoldInput,
  load: async (tx, { holdId }) => {
    const hold = await tx.legalHold.findFirst({
      where: { id: holdId },
      select: { incidentId: true, incident: { select: { origin: true } } },
    });
    if (hold === null) throw notFound("legal hold");
    return hold;
  },
  access: canHold,
  origin: (_input, { incident }) => incident.origin as Origin,
  run: async ({ tx, actor, input: { holdId, reason }, subject: { incidentId }, now }) => {
    const lifted = {
      liftedAt: now.toString({ fractionalSecondDigits: 3 }),
      liftedBy: actor.name,
      liftedFor: reason,
    };
    const { count } = await tx.legalHold.updateMany({ where: { id: holdId, liftedAt: null }, data: lifted });
    if (count === 0) throw new AppError("conflict", "this hold is lifted already");
    const about = { incidentId, shared: true, subjectId: holdId } as const;
    return { result: { holdId }, events: [event("legal_hold.lifted", { ...about, fields: lifted })] };
  },
});
