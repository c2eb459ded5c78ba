import { hasRole } from "#lib/access.ts";
import { command } from "#lib/command.ts";
import type { Tx } from "#lib/db.ts";
import { invalid } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import { event } from "#lib/timeline.ts";
import { canInviteMember } from "../access.ts";
import { getWorkspace, requireOrganisations } from "../queries.ts";
import { inviteMemberInput } from "../schema.ts";
import { findOrCreateUser, setOrganisations, writeInvitation } from "../writes.ts";

/** Makes somebody a member; who was one before is one again. */
export const inviteMember = command({
  input: inviteMemberInput,
  load: getWorkspace,
  access: canInviteMember,
  run: async ({ tx, actor, input, subject: workspace, now }) => {
    const { email, name, roles, organisationIds, locale, told } = input;
    const isAdministrator = hasRole(actor, "administrator");
    // Who is what is the administrator's: nobody else makes one, or brings back whom one sent away.
    if (roles.includes("administrator") && !isAdministrator) throw invalid("roles", "choose");
    await requireOrganisations(tx, workspace.id, organisationIds);
    const createdAt = now.toString();
    const userId = await findOrCreateUser(tx, { email, name, createdAt });
    const of = { workspaceId: workspace.id };
    const id = newId();
    const { count } = await tx.member.createMany({
      data: { ...of, id, workspaceSlug: workspace.slug, userId, name, roles, locale, createdAt },
      skipDuplicates: true,
    });
    if (count === 0 && !isAdministrator) throw invalid("email", "taken");
    const memberId = count === 1 ? id : await comeBack(tx, { userId, name, roles, locale });
    await setOrganisations(tx, { ...of, memberId, organisationIds, now });
    const invitedUntil = told === "by_mail" ? await writeInvitation(tx, { actor, memberId, now }) : null;
    if (invitedUntil !== null)
      await tx.member.updateMany({ where: { id: memberId }, data: { invitedUntil, acceptedAt: null } });
    const awaited = invitedUntil === null ? {} : { invitedUntil };
    const stands = { name, roles, organisationIds, locale, ...awaited };
    const unaccepted = invitedUntil === null ? {} : { acceptedAt: null };
    const entry =
      count === 1
        ? event("member.invited", { subjectId: id, fields: { userId, email, ...stands } })
        : event("member.returned", {
            subjectId: memberId,
            fields: { endedAt: null, ...stands, ...unaccepted },
          });
    return { result: { memberId, userId }, events: [entry] };
  },
});

type Returning = {
  readonly userId: string;
  readonly name: string;
  readonly roles: string[];
  readonly locale: string;
};

async function comeBack(tx: Tx, { userId, ...standing }: Returning): Promise<string> {
  const before = await tx.member.findFirst({
    where: { userId, endedAt: { not: null } },
    select: { id: true },
  });
  if (before === null) throw invalid("email", "taken");
  await tx.member.updateMany({ where: { id: before.id }, data: { ...standing, endedAt: null } });
  return before.id;
}
