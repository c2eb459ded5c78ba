import { command } from "#lib/command.ts";
import { AppError, invalid } from "#lib/errors.ts";
import { event, type Origin } from "#lib/timeline.ts";
import { canCloseHotline } from "../access.ts";
import { lockHotline } from "../queries.ts";
import { closeHotlineInput } from "../schema.ts";

/** The last day on which somebody answers; figures up to that day can still be recorded. Said again, it moves. */
export const closeHotline = command({
  input: closeHotlineInput,
  load: lockHotline,
  access: canCloseHotline,
  origin: (_input, { incident }) => incident.origin as Origin,
  run: async ({ tx, input: { hotlineId, version, closedOn }, subject }) => {
    const { incidentId, organisationId, openedOn, days } = subject;
    const last = days.at(-1)?.day;
    if (closedOn < openedOn) throw invalid("closedOn", "endBeforeStart");
    if (last !== undefined && last > closedOn) throw invalid("closedOn", "daysAfterClosing");
    const { count } = await tx.hotline.updateMany({
      where: { id: hotlineId, version },
      data: { closedOn: new Date(closedOn), version: { increment: 1 } },
    });
    if (count === 0) throw new AppError("conflict", "somebody changed this hotline meanwhile");
    const closed = event("hotline.closed", {
      ...{ incidentId, organisationId, subjectId: hotlineId },
      ...{ fields: { closedOn }, occurred: { date: closedOn } },
      ...(organisationId === null ? { shared: true as const } : {}),
    });
    return { result: { hotlineId }, events: [closed] };
  },
});
