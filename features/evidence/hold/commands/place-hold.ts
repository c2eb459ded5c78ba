import { command } from "#lib/command.ts";
import { AppError, notFound } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import { event, type Origin } from "#lib/timeline.ts";
import { canHold } from "../../access.ts";
import { listHolds } from "../../queries.ts";
import { placeHoldInput } from "../../schema.ts";

/** From now on nothing of the case is destroyed, until the hold is lifted. Every organisation of the case sees it. */
export const placeHold = command({
  input: placeHoldInput,
  load: async (tx, { incidentId }) => {
    const incident = await tx.incident.findFirst({ where: { id: incidentId }, select: { origin: true } });
    if (incident === null) throw notFound("incident");
    return incident;
  },
  access: canHold,
  origin: (_input, { origin }) => origin as Origin,
  run: async ({ tx, actor, input: { incidentId, reason }, now }) => {
    const holds = await listHolds(tx, incidentId);
    if (holds.some(({ liftedAt }) => liftedAt === null))
      throw new AppError("conflict", "a legal hold is in force already");
    const holdId = newId();
    const placed = { reason, placedAt: now.toString({ fractionalSecondDigits: 3 }), placedBy: actor.name };
    await tx.legalHold.createMany({
      data: { workspaceId: actor.workspaceId, id: holdId, incidentId, ...placed },
    });
    const about = { incidentId, shared: true, subjectId: holdId } as const;
    return { result: { holdId }, events: [event("legal_hold.placed", { ...about, fields: placed })] };
  },
});
