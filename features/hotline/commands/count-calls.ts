import { command } from "#lib/command.ts";
import { AppError, invalid } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import { event, type Origin } from "#lib/timeline.ts";
import { canCountCalls } from "../access.ts";
import { getHotline } from "../queries.ts";
import { problemOfDate, problemsOfDay } from "../rules.ts";
import { countCallsInput } from "../schema.ts";

/**
 * The calls of one day as the supplier counted them. Figures that stand already are corrected with a reason: the earlier
 * ones stay on file.
 */
export const countCalls = command({
  input: countCallsInput,
  load: getHotline,
  access: canCountCalls,
  origin: (_input, { incident }) => incident.origin as Origin,
  run: async ({ tx, actor, input, subject, now }) => {
    const { hotlineId, reason, ...calls } = input;
    const { incidentId, organisationId, zone, days } = subject;
    const today = now.toZonedDateTimeISO(zone).toPlainDate().toString();
    const ahead = problemOfDate(calls.day, subject, today);
    if (ahead !== null) throw invalid("day", ahead);
    const problems = problemsOfDay(calls);
    if (problems.length > 0) throw new AppError("invalid", "figures that cannot all be true", { problems });
    const replaces = days.find(({ day }) => day === calls.day);
    if (replaces !== undefined && reason === "") throw invalid("reason", "dayCountedAlready");
    const id = newId();
    const because = replaces === undefined ? "" : reason;
    const fields = { hotlineId, ...calls, reason: because, replacesId: replaces?.id ?? null };
    const { count } = await tx.hotlineDay.createMany({
      data: {
        ...{ workspaceId: actor.workspaceId, id, incidentId, organisationId, ...fields },
        day: new Date(calls.day),
        ...{ recordedAt: now.toString(), recordedBy: actor.name },
      },
      skipDuplicates: true,
    });
    if (count === 0) throw new AppError("conflict", "somebody recorded this day meanwhile");
    const counted = event("hotline.counted", {
      ...{ incidentId, organisationId, subjectId: id, fields },
      occurred: { date: calls.day },
    });
    return { result: { dayId: id }, events: [counted] };
  },
});
