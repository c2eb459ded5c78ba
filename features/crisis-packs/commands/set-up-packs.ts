import { command } from "#lib/command.ts";
import { AppError, invalid } from "#lib/errors.ts";
import { event } from "#lib/timeline.ts";
import { canSetUpPacks } from "../access.ts";
import { findSettings, listTellable } from "../queries.ts";
import { nextMaking } from "../rules.ts";
import { setUpPacksInput } from "../schema.ts";

/** Switches the daily packs on or off, and says in which languages, where they also go and who is told. */
export const setUpPacks = command({
  input: setUpPacksInput,
  load: (tx) => findSettings(tx),
  access: canSetUpPacks,
  run: async ({ tx, actor, input: { version, ...asked }, subject, now }) => {
    const { workspaceId } = actor;
    const known = new Set((await listTellable(tx)).map(({ id }) => id));
    if (!asked.told.every((id) => known.has(id))) throw invalid("told", "choose");
    // Switched on, the first is made at once: an empty promise helps nobody.
    const isNew = asked.enabled && subject?.enabled !== true;
    const nextAt = asked.enabled ? (isNew ? now : nextMaking(now)) : null;
    const row = { ...asked, nextAt: nextAt?.toString() ?? null };
    if ((subject?.version ?? 0) !== version) throw new AppError("conflict", "set up by somebody else");
    const { count } =
      subject === null
        ? await tx.crisisPackSettings.createMany({ data: { workspaceId, ...row }, skipDuplicates: true })
        : await tx.crisisPackSettings.updateMany({
            where: { workspaceId, version },
            data: { ...row, version: { increment: 1 } },
          });
    if (count === 0) throw new AppError("conflict", "set up by somebody else");
    return {
      result: null,
      events: [event("crisis_packs.set_up", { subjectId: workspaceId, fields: asked })],
    };
  },
});
