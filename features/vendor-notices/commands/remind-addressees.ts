import { writeReminders } from "#features/reminders/writes.ts";
import { command } from "#lib/command.ts";
import { AppError } from "#lib/errors.ts";
import type { Origin } from "#lib/timeline.ts";
import { canRemindAddressees } from "../access.ts";
import { getNotice } from "../queries.ts";
import { remindAddresseesInput } from "../schema.ts";

/** Reminds every controller that has not confirmed a notice yet. */
export const remindAddressees = command({
  input: remindAddresseesInput,
  load: getNotice,
  access: canRemindAddressees,
  origin: (_input, { origin }) => origin as Origin,
  run: async ({ tx, actor, input, subject, now }) => {
    if (subject.withdrawnAt !== null) throw new AppError("conflict", "the notice is withdrawn");
    const waiting = subject.addressees.filter(({ receipt }) => receipt === null);
    const about = { kind: "notice", id: subject.id };
    const { incidentId } = subject;
    const reminders = waiting.map(({ organisationId }) => ({
      ...{ incidentId, organisationId, memberId: null, about, text: input.message },
    }));
    const [first, ...others] = await writeReminders(tx, { actor, now, reminders });
    if (first === undefined) throw new AppError("conflict", "everybody confirmed");
    return { result: { reminded: reminders.length }, events: [first, ...others] };
  },
});
