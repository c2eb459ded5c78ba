import { command } from "#lib/command.ts";
import { AppError } from "#lib/errors.ts";
import { event } from "#lib/timeline.ts";
import { canAcceptInvitation } from "../access.ts";
import { getMember } from "../queries.ts";
import { acceptInvitationInput } from "../schema.ts";

/** Notes, once, that the person came: they redeemed a link that only their mailbox had. */
export const acceptInvitation = command({
  input: acceptInvitationInput,
  load: getMember,
  access: canAcceptInvitation,
  run: async ({ tx, subject, now }) => {
    const acceptedAt = now.toString();
    const { count } = await tx.member.updateMany({
      where: { id: subject.id, acceptedAt: null },
      data: { acceptedAt },
    });
    if (count === 0) throw new AppError("conflict", "it was accepted already");
    const accepted = event("invitation.accepted", { subjectId: subject.id, fields: { acceptedAt } });
    return { result: undefined, events: [accepted] };
  },
});
