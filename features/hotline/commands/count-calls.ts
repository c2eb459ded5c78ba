import type { z } from "zod";
import { command } from "#lib/command.ts";
import type { Tx } from "#lib/db.ts";
import { AppError, invalid } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import { event, type Origin } from "#lib/timeline.ts";
import { canCountCalls } from "../access.ts";
import { type Hotline, listHotlineLabs, lockHotline } from "../queries.ts";
import { problemOfDate, problemsOfDay, problemsOfPart, problemsOfWhole } from "../rules.ts";
import { countCallsInput } from "../schema.ts";

/**
 * The calls of one day as the supplier counted them, or the part of them that concerned one laboratory. Figures that stand
 * already are corrected with a reason: the earlier ones stay on file.
 */
export const countCalls = command({
  input: countCallsInput,
  load: lockHotline,
  access: canCountCalls,
  origin: (_input, { incident }) => incident.origin as Origin,
  run: async ({ tx, actor, input, subject, now }) => {
    const { hotlineId, reason, seenId, ...calls } = input;
    const { incidentId, zone, days, parts, corrected } = subject;
    if (corrected.some(({ id }) => id === seenId))
      throw new AppError("conflict", "somebody corrected these figures meanwhile");
    const organisationId = await organisationOf(tx, subject, calls.labId);
    const today = now.toZonedDateTimeISO(zone).toPlainDate().toString();
    const ahead = problemOfDate(calls.day, subject, today);
    if (ahead !== null) throw invalid("day", ahead);
    const problems = problemsIn(calls, subject);
    if (problems.length > 0) throw new AppError("invalid", "figures that cannot all be true", { problems });
    const standing = calls.labId === null ? days : parts;
    const replaces = standing.find(({ day, labId }) => day === calls.day && labId === calls.labId);
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

/** Whose figures they are: the hotline's own, or those of the organisation that has the laboratory. */
async function organisationOf(tx: Tx, hotline: Hotline, labId: string | null): Promise<string | null> {
  if (labId === null) return hotline.organisationId;
  const lab = (await listHotlineLabs(tx, hotline)).find((one) => one.labId === labId);
  if (lab === undefined) throw invalid("labId", "choose");
  return lab.organisationId;
}

type Counted = Omit<z.output<typeof countCallsInput>, "hotlineId" | "reason" | "seenId">;

function problemsIn(calls: Counted, { days, parts }: Hotline) {
  const own = problemsOfDay(calls);
  if (own.length > 0) return own;
  const ofDay = parts.filter(({ day }) => day === calls.day);
  if (calls.labId === null) return problemsOfWhole(calls, ofDay);
  const whole = days.find(({ day }) => day === calls.day);
  return problemsOfPart(calls, { whole, others: ofDay.filter(({ labId }) => labId !== calls.labId) });
}
