import { command } from "#lib/command.ts";
import { newId } from "#lib/ids.ts";
import { event } from "#lib/timeline.ts";
import { canRecordLogKey } from "../access.ts";
import { recordLogKeyInput } from "../schema.ts";

/** Records the public half of a key before it signs anything: the log itself says who signs it. */
export const recordLogKey = command({
  input: recordLogKeyInput,
  load: async () => null,
  access: canRecordLogKey,
  run: async ({ tx, actor, input, now }) => {
    const logKeyId = newId();
    const installed = { ...input, installedAt: now.toString({ fractionalSecondDigits: 3 }) };
    await tx.logKey.createMany({ data: { workspaceId: actor.workspaceId, id: logKeyId, ...installed } });
    return {
      result: { logKeyId },
      events: [event("log_key.installed", { subjectId: logKeyId, fields: installed })],
    };
  },
});
