import { command } from "#lib/command.ts";
import { AppError } from "#lib/errors.ts";
import { event, type Origin } from "#lib/timeline.ts";
import { canReadReminder } from "../access.ts";
import { getReminder } from "../queries.ts";
import { readReminderInput } from "../schema.ts";

/** Marks, once, that somebody it was for has read it. */
export const readReminder = command({
  input: readReminderInput,
  load: getReminder,
  access: canReadReminder,
  origin: (_input, { incident }) => incident.origin as Origin,
  run: async ({ tx, actor, subject, now }) => {
    const fields = { readAt: now.toString(), readBy: actor.name };
    const { count } = await tx.reminder.updateMany({
      where: { id: subject.id, readAt: null },
      data: fields,
    });
    if (count === 0) throw new AppError("conflict", "somebody read it already");
    const read = event("reminder.read", {
      incidentId: subject.incident.id,
      organisationId: subject.organisationId,
      subjectId: subject.id,
      fields,
    });
    return { result: undefined, events: [read] };
  },
});
