import { command } from "#lib/command.ts";
import { AppError, invalid, notFound } from "#lib/errors.ts";
import { isAhead } from "#lib/moment.ts";
import { event, type Origin } from "#lib/timeline.ts";
import { canRunCell } from "../access.ts";
import { recordDepartureInput } from "../schema.ts";
import { written } from "../writes.ts";

export const recordDeparture = command({
  input: recordDepartureInput,
  load: async (tx, { presenceId }) => {
    const presence = await tx.cellPresence.findFirst({
      where: { id: presenceId },
      include: { person: { select: { name: true, incident: { select: { origin: true } } } } },
    });
    if (presence === null) throw notFound("presence");
    return presence;
  },
  access: canRunCell,
  origin: (_input, { person }) => person.incident.origin as Origin,
  run: async ({ tx, input, subject: presence, now }) => {
    if (input.leftAt !== null && isAhead(input.leftAt, now)) throw invalid("leftAt", "inFuture");
    const at = input.leftAt === null ? now : Temporal.Instant.from(input.leftAt);
    if (at.epochMilliseconds < presence.arrivedAt.getTime()) throw invalid("leftAt", "endBeforeStart");
    const leftAt = written(at);
    const where = { id: presence.id, leftAt: null };
    const { count } = await tx.cellPresence.updateMany({ where, data: { leftAt } });
    if (count === 0) throw new AppError("conflict", "they have left already");
    const { incidentId, person } = presence;
    return {
      result: { presenceId: presence.id },
      events: [
        event("presence.left", {
          ...{ incidentId, subjectId: presence.id, occurred: leftAt },
          fields: { name: person.name, leftAt },
        }),
      ],
    };
  },
});
