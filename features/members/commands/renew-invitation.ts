import { command } from "#lib/command.ts";
import { AppError } from "#lib/errors.ts";
import { event } from "#lib/timeline.ts";
import { canRenewInvitation } from "../access.ts";
import { getMember } from "../queries.ts";
import { renewInvitationInput } from "../schema.ts";
import { dropInvitationLinks, writeInvitation } from "../writes.ts";

/** Sends the invitation again; links of the one before stop working, and no other link of that person. */
export const renewInvitation = command({
  input: renewInvitationInput,
  load: getMember,
  access: canRenewInvitation,
  run: async ({ tx, actor, subject, now }) => {
    const { id } = subject;
    if (subject.endedAt !== null || subject.acceptedAt !== null)
      throw new AppError("conflict", "they came, or are no longer a member");
    await dropInvitationLinks(tx, subject);
    const invitedUntil = await writeInvitation(tx, { actor, memberId: id, now });
    await tx.member.updateMany({ where: { id }, data: { invitedUntil } });
    return {
      result: undefined,
      events: [event("invitation.renewed", { subjectId: id, fields: { invitedUntil } })],
    };
  },
});
