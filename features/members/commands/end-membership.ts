import { command } from "#lib/command.ts";
import { AppError, invalid } from "#lib/errors.ts";
import { event } from "#lib/timeline.ts";
import { canEndMembership } from "../access.ts";
import { getMember } from "../queries.ts";
import { endMembershipInput } from "../schema.ts";
import { dropInvitationLinks, isLastAdministrator } from "../writes.ts";

/** From now on the workspace is not there for this person; the links of its invitation are dead. */
export const endMembership = command({
  input: endMembershipInput,
  load: getMember,
  access: canEndMembership,
  run: async ({ tx, input: { seen }, subject, now }) => {
    const { id } = subject;
    if (await isLastAdministrator(tx, id)) throw invalid("memberId", "lastAdministrator");
    const endedAt = now.toString();
    const { count } = await tx.member.updateMany({
      where: { id, endedAt: null, roles: { equals: seen.split(" ") } },
      data: { endedAt, invitedUntil: null },
    });
    if (count === 0) throw new AppError("conflict", "somebody changed it meanwhile");
    await dropInvitationLinks(tx, subject);
    const fields = { endedAt, invitedUntil: null };
    return { result: undefined, events: [event("member.ended", { subjectId: id, fields })] };
  },
});
