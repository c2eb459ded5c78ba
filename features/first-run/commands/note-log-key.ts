import { listLogKeys } from "#features/checkpoints/queries.ts";
import { command } from "#lib/command.ts";
import { AppError } from "#lib/errors.ts";
import { sha256 } from "#lib/sha256.ts";
import { event } from "#lib/timeline.ts";
import { canNoteLogKey } from "../access.ts";
import { noteLogKeyInput } from "../schema.ts";
import { markFirstRun } from "../writes.ts";

/** The fingerprint of the log's key was noted outside the installation: of the key that signs now, no other. */
export const noteLogKey = command({
  input: noteLogKeyInput,
  load: async (tx) => (await listLogKeys(tx))[0] ?? null,
  access: canNoteLogKey,
  run: async ({ tx, actor, input: { verifierKey }, subject, now }) => {
    if (subject?.verifierKey !== verifierKey) throw new AppError("conflict", "the log has another key now");
    const shown = { logKey: verifierKey, logKeyAt: now.toString() };
    await markFirstRun(tx, actor, shown);
    const fingerprint = Buffer.from(sha256(new TextEncoder().encode(verifierKey))).toString("hex");
    const fields = { ...shown, fingerprint };
    return {
      result: undefined,
      events: [event("first_run.log_key_noted", { subjectId: actor.workspaceId, fields })],
    };
  },
});
