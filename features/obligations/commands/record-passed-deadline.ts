import { command } from "#lib/command.ts";
import { AppError } from "#lib/errors.ts";
import { event, type Origin } from "#lib/timeline.ts";
import { canRecordPassedDeadline } from "../access.ts";
import { getObligation } from "../queries.ts";
import { recordPassedDeadlineInput } from "../schema.ts";

/** Notes in the log, once, that a planning date passed with nothing filed and nothing decided. */
export const recordPassedDeadline = command({
  input: recordPassedDeadlineInput,
  load: (tx, { obligationId }) => getObligation(tx, obligationId),
  access: canRecordPassedDeadline,
  origin: (_input, { incident }) => incident.origin as Origin,
  run: async ({ tx, subject, now }) => {
    const { count } = await tx.obligation.updateMany({
      where: { id: subject.id, state: "due", dueAt: { lte: now.toString() }, deadlinePassedAt: null },
      data: { deadlinePassedAt: now.toString() },
    });
    if (count === 0) throw new AppError("conflict", "nothing passed, or already recorded");
    const passed = event("deadline.passed", {
      incidentId: subject.incidentId,
      organisationId: subject.organisationId,
      subjectId: subject.id,
      occurred: subject.dueAt?.toISOString() ?? null,
      fields: { deadlinePassedAt: now.toString() },
    });
    return { result: undefined, events: [passed] };
  },
});
