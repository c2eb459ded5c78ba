import { command } from "#lib/command.ts";
import { AppError } from "#lib/errors.ts";
import { event, type Origin } from "#lib/timeline.ts";
import { canRecordSent } from "../access.ts";
import { getMail } from "../queries.ts";
import { recordSentInput } from "../schema.ts";
import { mailFields } from "../writes.ts";

/** The mail server took it: no proof that anybody received it. */
export const recordSent = command({
  input: recordSentInput,
  load: getMail,
  access: canRecordSent,
  origin: (_input, { incident }) => (incident?.origin ?? "live") as Origin,
  run: async ({ tx, input, subject, now }) => {
    const { messageId, locale } = input;
    const attempts = subject.attempts + 1;
    const sent = { sentAt: now.toString(), messageId, locale };
    const { count } = await tx.mail.updateMany({
      where: { id: subject.id, state: "planned" },
      data: { state: "sent", attempts, ...sent },
    });
    if (count === 0) throw new AppError("conflict", "another worker settled it");
    const entry = event("mail.sent", {
      incidentId: subject.incidentId,
      organisationId: subject.organisationId,
      subjectId: subject.id,
      fields: { ...mailFields(subject), attempts, ...sent },
    });
    return { result: undefined, events: [entry] };
  },
});
