import { command } from "#lib/command.ts";
import { AppError, invalid } from "#lib/errors.ts";
import { event, type Origin } from "#lib/timeline.ts";
import { canAmendHotline } from "../access.ts";
import { lockHotline } from "../queries.ts";
import { amendHotlineInput } from "../schema.ts";

/** Another supplier, number, hours or day of opening; what was counted before stays within it. */
export const amendHotline = command({
  input: amendHotlineInput,
  load: lockHotline,
  access: canAmendHotline,
  origin: (_input, { incident }) => incident.origin as Origin,
  run: async ({ tx, input, subject }) => {
    const { hotlineId, version, ...fields } = input;
    const { incidentId, organisationId, closedOn, days } = subject;
    const first = days[0]?.day;
    if (first !== undefined && first < fields.openedOn) throw invalid("openedOn", "daysBeforeOpening");
    if (closedOn !== null && closedOn < fields.openedOn) throw invalid("openedOn", "endBeforeStart");
    const { count } = await tx.hotline.updateMany({
      where: { id: hotlineId, version },
      data: { ...fields, openedOn: new Date(fields.openedOn), version: { increment: 1 } },
    });
    if (count === 0) throw new AppError("conflict", "somebody changed this hotline meanwhile");
    const amended = event("hotline.amended", {
      ...{ incidentId, organisationId, subjectId: hotlineId, fields },
      ...(organisationId === null ? { shared: true as const } : {}),
    });
    return { result: { hotlineId }, events: [amended] };
  },
});
