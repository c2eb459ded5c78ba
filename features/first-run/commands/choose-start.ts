import { command } from "#lib/command.ts";
import { AppError, notFound } from "#lib/errors.ts";
import { event } from "#lib/timeline.ts";
import { canChooseStart } from "../access.ts";
import { findFirstRun, getOwnWorkspace, isWorkspaceEmpty } from "../queries.ts";
import { choicesOf } from "../rules.ts";
import { chooseStartInput } from "../schema.ts";
import { lockFirstRun, markFirstRun } from "../writes.ts";

/** Begins with nothing, or asks the worker for the founding cases: those only where nothing is yet. */
export const chooseStart = command({
  input: chooseStartInput,
  load: getOwnWorkspace,
  access: canChooseStart,
  run: async ({ tx, actor, input: { start }, subject, now }) => {
    await lockFirstRun(tx, actor);
    const choices = choicesOf(await findFirstRun(tx), await isWorkspaceEmpty(tx));
    if (!choices.includes(start)) throw new AppError("conflict", "the workspace has begun already");
    const member = await tx.member.findFirst({ where: { id: actor.id }, select: { userId: true } });
    if (member === null) throw notFound("member");
    const fields = { start, startAt: now.toString() };
    const inWhoseName = { userId: member.userId, workspaceSlug: subject.slug };
    await markFirstRun(tx, actor, { ...fields, ...(start === "cases" ? inWhoseName : {}) });
    return {
      result: { start },
      events: [event("first_run.start_chosen", { subjectId: subject.id, fields })],
    };
  },
});
