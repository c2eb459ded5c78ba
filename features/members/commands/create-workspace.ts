import { command } from "#lib/command.ts";
import { invalid, notFound } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import { event } from "#lib/timeline.ts";
import { canCreateWorkspace } from "../access.ts";
import { createWorkspaceInput } from "../schema.ts";

/** The first member is administrator and DPO: else nobody in an empty installation could log a case. */
const FOUNDING_ROLES = ["administrator", "dpo"];

export const createWorkspace = command({
  input: createWorkspaceInput,
  load: (tx, _input, actor) =>
    tx.workspace.findUnique({ where: { id: actor.workspaceId }, select: { id: true } }),
  access: canCreateWorkspace,
  run: async ({ tx, actor, input, now }) => {
    const founder = await tx.user.findUnique({ where: { id: actor.id }, select: { email: true } });
    if (founder === null) throw notFound("user");
    const createdAt = now.toString();
    const { count } = await tx.workspace.createMany({
      data: { id: actor.workspaceId, ...input, createdAt },
      skipDuplicates: true,
    });
    if (count === 0) throw invalid("slug", "taken");
    const member = { userId: actor.id, name: actor.name, roles: FOUNDING_ROLES };
    const memberId = newId();
    await tx.member.createMany({
      data: { ...member, id: memberId, workspaceId: actor.workspaceId, workspaceSlug: input.slug, createdAt },
    });
    return {
      result: { workspaceId: actor.workspaceId, memberId },
      events: [
        event("workspace.created", { subjectId: actor.workspaceId, fields: input }),
        event("member.invited", {
          subjectId: memberId,
          fields: { ...member, email: founder.email, organisationIds: [] },
        }),
      ],
    };
  },
});
