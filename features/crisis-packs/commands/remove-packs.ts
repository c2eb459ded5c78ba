import { command } from "#lib/command.ts";
import { AppError } from "#lib/errors.ts";
import { event } from "#lib/timeline.ts";
import { canRecordPacks } from "../access.ts";
import { getRun } from "../queries.ts";
import { removePacksInput } from "../schema.ts";
import { moveRun } from "../writes.ts";

/** Records that the files of a run are no longer kept: newer ones stand in their place. */
export const removePacks = command({
  input: removePacksInput,
  load: getRun,
  access: canRecordPacks,
  run: async ({ tx, input: { runId }, subject, now }) => {
    if (subject.readyAt === null || subject.removedAt !== null)
      throw new AppError("conflict", "there are no files to remove");
    const fields = { removedAt: now.toString({ fractionalSecondDigits: 3 }) };
    await moveRun(tx, { from: subject, to: fields });
    await tx.crisisPack.updateMany({ where: { runId }, data: fields });
    return { result: null, events: [event("crisis_packs.removed", { subjectId: runId, fields })] };
  },
});
