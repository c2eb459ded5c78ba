import { newToken } from "#lib/auth-tokens.ts";
import { command } from "#lib/command.ts";
import { newId } from "#lib/ids.ts";
import { intakeKeyHash } from "#lib/intake-key.ts";
import { event } from "#lib/timeline.ts";
import { canKeepIntakeLinks } from "../access.ts";
import { createIntakeLinkInput } from "../schema.ts";

/** Makes a public link. Its key is in the answer, this once: neither the row nor the log holds it. */
export const createIntakeLink = command({
  input: createIntakeLinkInput,
  load: async () => null,
  access: canKeepIntakeLinks,
  run: async ({ tx, actor, input, now }) => {
    const [linkId, key] = [newId(), newToken()];
    const fields = { label: input.label, createdAt: now.toString(), createdBy: actor.name };
    await tx.intakeLink.createMany({
      data: { workspaceId: actor.workspaceId, id: linkId, keyHash: intakeKeyHash(key), ...fields },
    });
    return {
      result: { linkId, key, label: input.label },
      events: [event("intake_link.created", { subjectId: linkId, fields })],
    };
  },
});
