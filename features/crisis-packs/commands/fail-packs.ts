import { command } from "#lib/command.ts";
import { AppError } from "#lib/errors.ts";
import { event } from "#lib/timeline.ts";
import { canRecordPacks } from "../access.ts";
import { getRun } from "../queries.ts";
import { failPacksInput } from "../schema.ts";
import { moveRun, scheduleNext, tellOfPacks } from "../writes.ts";

/** Records that no packs could be made, and why; the machine asks again soon, and whoever is to be told is told. */
export const failPacks = command({
  input: failPacksInput,
  load: getRun,
  access: canRecordPacks,
  run: async ({ tx, actor, input: { runId, failure }, subject, now }) => {
    if (subject.readyAt !== null || subject.failedAt !== null)
      throw new AppError("conflict", "the run is settled");
    const fields = { failure, failedAt: now.toString({ fractionalSecondDigits: 3 }) };
    await moveRun(tx, { from: subject, to: fields });
    await scheduleNext(tx, { workspaceId: actor.workspaceId, now, after: "failure" });
    await tellOfPacks(tx, { actor, now, kind: "crisis_pack_failed", runId, many: 1 });
    return { result: null, events: [event("crisis_packs.failed", { subjectId: runId, fields })] };
  },
});
