import { command } from "#lib/command.ts";
import { AppError, notFound } from "#lib/errors.ts";
import { event } from "#lib/timeline.ts";
import { canKeepIntakeLinks } from "../access.ts";
import { revokeIntakeLinkInput } from "../schema.ts";

/** From here on the link leads nowhere. What came by it stays. */
export const revokeIntakeLink = command({
  input: revokeIntakeLinkInput,
  load: async (tx, { linkId }) => {
    const link = await tx.intakeLink.findFirst({ where: { id: linkId }, select: { id: true } });
    if (link === null) throw notFound("intake link");
    return link;
  },
  access: canKeepIntakeLinks,
  run: async ({ tx, actor, subject: { id }, now }) => {
    const fields = { revokedAt: now.toString(), revokedBy: actor.name };
    const { count } = await tx.intakeLink.updateMany({ where: { id, revokedAt: null }, data: fields });
    if (count === 0) throw new AppError("conflict", "the link is revoked already");
    return { result: undefined, events: [event("intake_link.revoked", { subjectId: id, fields })] };
  },
});
