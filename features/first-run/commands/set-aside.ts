import { command } from "#lib/command.ts";
import { AppError } from "#lib/errors.ts";
import { event } from "#lib/timeline.ts";
import { canChooseStart } from "../access.ts";
import { findFirstRun, getOwnWorkspace } from "../queries.ts";
import { awaitsStart, incompleteName } from "../rules.ts";
import { setAsideInput } from "../schema.ts";
import { lockFirstRun, markFirstRun } from "../writes.ts";

/** A workspace whose loading broke off stays, is called incomplete, and asks for nothing any more. */
export const setAside = command({
  input: setAsideInput,
  load: getOwnWorkspace,
  access: canChooseStart,
  run: async ({ tx, actor, subject, now }) => {
    await lockFirstRun(tx, actor);
    if (!awaitsStart(await findFirstRun(tx))) throw new AppError("conflict", "no loading broke off here");
    const { id, locale, timeZone } = subject;
    const name = incompleteName(subject);
    await tx.workspace.updateMany({ where: { id }, data: { name } });
    const fields = { start: "empty", startAt: now.toString() };
    await markFirstRun(tx, actor, fields);
    return {
      result: undefined,
      events: [
        event("workspace.described", { subjectId: id, fields: { name, locale, timeZone } }),
        event("first_run.start_chosen", { subjectId: id, fields }),
      ],
    };
  },
});
