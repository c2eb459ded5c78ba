import { command } from "#lib/command.ts";
import { AppError } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import { event } from "#lib/timeline.ts";
import { canRequestPacks } from "../access.ts";
import { findSettings } from "../queries.ts";
import { requestPacksInput } from "../schema.ts";
import { scheduleNext } from "../writes.ts";

/** Asks for all packs of the workspace, made anew by the worker. Asked for twice while they are being made, they are made once. */
export const requestPacks = command({
  input: requestPacksInput,
  load: (tx) => findSettings(tx),
  access: canRequestPacks,
  run: async ({ tx, actor, subject, now }) => {
    if (subject === null || !subject.enabled) throw new AppError("conflict", "the packs are switched off");
    const { workspaceId } = actor;
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`crisis packs ${workspaceId}`}, 0))`;
    const unfinished = await tx.crisisPackRun.count({ where: { readyAt: null, failedAt: null } });
    if (unfinished > 0) throw new AppError("conflict", "the packs are being made");
    const runId = newId();
    const fields = { askedAt: now.toString({ fractionalSecondDigits: 3 }), askedBy: actor.name };
    await tx.crisisPackRun.createMany({ data: { workspaceId, id: runId, ...fields } });
    await scheduleNext(tx, { workspaceId, now });
    return { result: { runId }, events: [event("crisis_packs.asked", { subjectId: runId, fields })] };
  },
});
