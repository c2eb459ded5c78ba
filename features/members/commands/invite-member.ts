import { command } from "#lib/command.ts";
import type { Tx } from "#lib/db.ts";
import { invalid, notFound } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import type { Actor } from "#lib/scope.ts";
import { event } from "#lib/timeline.ts";
import { canInviteMember } from "../access.ts";
import { inviteMemberInput } from "../schema.ts";
import { findOrCreateUser } from "../writes.ts";

export const inviteMember = command({
  input: inviteMemberInput,
  load: getWorkspace,
  access: canInviteMember,
  run: async ({ tx, input, subject: workspace, now }) => {
    const { email, name, roles, organisationIds } = input;
    await requireOrganisations(tx, workspace.id, organisationIds);
    const createdAt = now.toString();
    const userId = await findOrCreateUser(tx, { email, name, createdAt });
    const id = newId();
    const of = { workspaceId: workspace.id };
    const { count } = await tx.member.createMany({
      data: { ...of, id, workspaceSlug: workspace.slug, userId, name, roles, createdAt },
      skipDuplicates: true,
    });
    if (count === 0) throw invalid("email", "taken");
    await tx.memberOrganisation.createMany({
      data: organisationIds.map((organisationId) => ({ ...of, memberId: id, organisationId })),
    });
    const fields = { userId, email, name, roles, organisationIds };
    return { result: { memberId: id, userId }, events: [event("member.invited", { subjectId: id, fields })] };
  },
});

async function getWorkspace(tx: Tx, _input: unknown, actor: Actor) {
  const select = { id: true, slug: true };
  const found = await tx.workspace.findUnique({ where: { id: actor.workspaceId }, select });
  if (found === null) throw notFound("workspace");
  return found;
}

async function requireOrganisations(tx: Tx, workspaceId: string, ids: readonly string[]): Promise<void> {
  const known = await tx.organisation.count({ where: { workspaceId, id: { in: [...ids] } } });
  if (known !== ids.length) throw notFound("organisation");
}
