import { command } from "#lib/command.ts";
import { AppError, invalid } from "#lib/errors.ts";
import { event } from "#lib/timeline.ts";
import { canChangeMember } from "../access.ts";
import { getMember, requireOrganisations } from "../queries.ts";
import { changeMemberInput } from "../schema.ts";
import { expectOrganisations, isLastAdministrator, setOrganisations } from "../writes.ts";

/** What a member is from now on, and for whom they speak. */
export const changeMember = command({
  input: changeMemberInput,
  load: getMember,
  access: canChangeMember,
  run: async ({ tx, actor, input, subject, now }) => {
    const { id } = subject;
    const { roles, organisationIds, locale, seen, seenOrganisations } = input;
    if (!roles.includes("administrator") && (await isLastAdministrator(tx, id)))
      throw invalid("roles", "lastAdministrator");
    await requireOrganisations(tx, actor.workspaceId, organisationIds);
    // Counsel without an organisation is the cell's, and reads every file: that is chosen by a new invitation.
    if (roles.includes("counsel") && organisationIds.length === 0 && seenOrganisations.length > 0)
      throw invalid("organisationIds", "choose");
    const { count } = await tx.member.updateMany({
      where: { id, endedAt: null, roles: { equals: seen.split(" ") } },
      data: { roles, locale },
    });
    if (count === 0) throw new AppError("conflict", "somebody changed it meanwhile");
    await expectOrganisations(tx, { memberId: id, seenOrganisations });
    await setOrganisations(tx, { workspaceId: actor.workspaceId, memberId: id, organisationIds, now });
    const fields = { roles, organisationIds, locale };
    return { result: undefined, events: [event("member.changed", { subjectId: id, fields })] };
  },
});
