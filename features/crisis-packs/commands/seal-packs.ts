import { command } from "#lib/command.ts";
import { AppError } from "#lib/errors.ts";
import { event } from "#lib/timeline.ts";
import { canRecordPacks } from "../access.ts";
import { contentKey, getRun, readLastContents } from "../queries.ts";
import { sealPacksInput } from "../schema.ts";
import { moveRun, tellOfPacks } from "../writes.ts";

/** Records that the files of a run are whole: from now on they are offered, and who is to be told is told of a change. */
export const sealPacks = command({
  input: sealPacksInput,
  load: getRun,
  access: canRecordPacks,
  run: async ({ tx, actor, input: { runId, packs, saved }, subject, now }) => {
    if (subject.readyAt !== null || subject.failedAt !== null)
      throw new AppError("conflict", "the run is settled");
    const { workspaceId } = actor;
    const before = await readLastContents(tx);
    const at = now.toString({ fractionalSecondDigits: 3 });
    const changed = packs.filter((pack) => before.get(contentKey(pack)) !== pack.content).length;
    const made = {
      ...{ packs: packs.length, changed, size: packs.reduce((sum, { size }) => sum + size, 0), readyAt: at },
      savedAt: saved === "saved" ? at : null,
      saveFailure: saved === "saved" || saved === "none" ? null : saved,
    };
    await moveRun(tx, { from: subject, to: made });
    await tx.crisisPack.createMany({
      data: packs.map((pack) => ({ workspaceId, runId, madeAt: at, ...pack })),
    });
    if (made.saveFailure !== null)
      await tellOfPacks(tx, { actor, now, kind: "crisis_pack_failed", runId, many: 1 });
    else if (changed > 0)
      await tellOfPacks(tx, { actor, now, kind: "crisis_pack_ready", runId, many: packs.length });
    const files = packs.map(({ organisationId, language, size, sha256 }) => ({
      organisationId,
      language,
      size,
      sha256,
    }));
    return {
      result: null,
      events: [event("crisis_packs.made", { subjectId: runId, fields: { files, ...made } })],
    };
  },
});
