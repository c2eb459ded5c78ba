import { command } from "#lib/command.ts";
import { newId } from "#lib/ids.ts";
import { event } from "#lib/timeline.ts";
import { canAddOwnAuthority } from "../access.ts";
import { listAuthorityCodes } from "../queries.ts";
import { codeFor } from "../rules.ts";
import { addOwnAuthorityInput } from "../schema.ts";

/** Adds someone to tell who is not in the directory of authorities. */
export const addOwnAuthority = command({
  input: addOwnAuthorityInput,
  load: (tx) => listAuthorityCodes(tx),
  access: canAddOwnAuthority,
  run: async ({ tx, actor, input, subject: taken, now }) => {
    const ownAuthorityId = newId();
    const code = codeFor(input.shortName, taken);
    const fields = { code, ...input };
    const by = { recordedAt: now.toString(), recordedBy: actor.name };
    await tx.ownAuthority.createMany({
      data: { workspaceId: actor.workspaceId, id: ownAuthorityId, ...fields, ...by },
    });
    return {
      result: { ownAuthorityId, code },
      events: [event("own_authority.added", { subjectId: ownAuthorityId, fields })],
    };
  },
});
