import { command } from "#lib/command.ts";
import { AppError } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import { event } from "#lib/timeline.ts";
import { canRepeatMail } from "../access.ts";
import { type MailKind, REPEATABLE } from "../catalogue.ts";
import { getMail } from "../queries.ts";
import { repeatMailInput } from "../schema.ts";
import { enqueueMail } from "../writes.ts";

/** Plans the same mail again; the first one stays as it is in the ledger. */
export const repeatMail = command({
  input: repeatMailInput,
  load: getMail,
  access: canRepeatMail,
  run: async ({ tx, actor, subject, now }) => {
    const { id: repeatsId, memberId, member, incidentId, organisationId, path, ruleId, many } = subject;
    const kind = subject.kind as MailKind;
    if (!REPEATABLE.has(kind) || subject.state === "planned" || member.endedAt !== null)
      throw new AppError("conflict", "it is still to go, or cannot go again");
    const dueAt = subject.dueAt === null ? null : Temporal.Instant.from(subject.dueAt.toISOString());
    const mailId = newId();
    await enqueueMail(tx, {
      ...{ actor, now, id: mailId, to: memberId, kind, path, incidentId, organisationId, ruleId, dueAt },
      ...{ repeatsId, ...(many === null ? {} : { many }) },
    });
    const fields = { kind, memberId, recipient: member.name, repeatsId };
    return { result: { mailId }, events: [event("mail.repeated", { subjectId: mailId, fields })] };
  },
});
