import { command } from "#lib/command.ts";
import { AppError } from "#lib/errors.ts";
import { event } from "#lib/timeline.ts";
import { canRetireOwnAuthority } from "../access.ts";
import { getOwnAuthority } from "../queries.ts";
import { retireOwnAuthorityInput } from "../schema.ts";

/** Takes an own authority off the list. Own rules that tell it keep its name: they are retired on their own. */
export const retireOwnAuthority = command({
  input: retireOwnAuthorityInput,
  load: (tx, { ownAuthorityId }) => getOwnAuthority(tx, ownAuthorityId),
  access: canRetireOwnAuthority,
  run: async ({ tx, input, subject, now }) => {
    const retiredAt = now.toString();
    const { count } = await tx.ownAuthority.updateMany({
      where: { id: subject.id, version: input.version, retiredAt: null },
      data: { retiredAt, version: { increment: 1 } },
    });
    if (count === 0) throw new AppError("conflict", "somebody retired this authority meanwhile");
    const fields = { retiredAt, reason: input.reason };
    return {
      result: undefined,
      events: [event("own_authority.retired", { subjectId: subject.id, fields })],
    };
  },
});
