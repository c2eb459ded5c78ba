import { command } from "#lib/command.ts";
import { AppError, invalid, notFound } from "#lib/errors.ts";
import { event, type Origin } from "#lib/timeline.ts";
import { canRunCell } from "../access.ts";
import { setsDirection } from "../queries.ts";
import { endDutyInput } from "../schema.ts";
import { written } from "../writes.ts";

/** Ends a shift now or at the hour given; one that has not begun is called off. The director's is ended by whoever names one. */
export const endDuty = command({
  input: endDutyInput,
  load: async (tx, { dutyId }) => {
    const duty = await tx.cellDuty.findFirst({
      where: { id: dutyId },
      include: { person: { select: { name: true, incident: { select: { origin: true } } } } },
    });
    if (duty === null) throw notFound("duty");
    return duty;
  },
  access: canRunCell,
  origin: (_input, { person }) => person.incident.origin as Origin,
  run: async ({ tx, actor, input, subject: duty, now }) => {
    const { incidentId, role, person } = duty;
    if (role === "director" && !(await setsDirection(tx, { incidentId, actor, now })))
      throw invalid("role", "directorNaming");
    const asked = input.untilAt === null ? now : Temporal.Instant.from(input.untilAt);
    const begun = Temporal.Instant.fromEpochMilliseconds(duty.fromAt.getTime());
    const untilAt = written(Temporal.Instant.compare(asked, begun) < 0 ? begun : asked);
    const { count } = await tx.cellDuty.updateMany({
      where: { id: duty.id, OR: [{ untilAt: null }, { untilAt: { gt: untilAt } }] },
      data: { untilAt },
    });
    if (count === 0) throw new AppError("conflict", "this shift is over already");
    return {
      result: { dutyId: duty.id },
      events: [
        event("duty.ended", {
          ...{ incidentId, subjectId: duty.id, occurred: untilAt },
          fields: { name: person.name, role, untilAt },
        }),
      ],
    };
  },
});
