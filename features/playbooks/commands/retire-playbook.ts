import { command } from "#lib/command.ts";
import { AppError, notFound } from "#lib/errors.ts";
import { event } from "#lib/timeline.ts";
import { canWritePlaybook } from "../access.ts";
import { findOwnPlaybook } from "../queries.ts";
import { retirePlaybookInput } from "../schema.ts";

/** Takes an own playbook out of use. What was made of it in cases stays, and so does every version. */
export const retirePlaybook = command({
  input: retirePlaybookInput,
  load: async (tx, { lineId }) => {
    const own = await findOwnPlaybook(tx, lineId);
    if (own === null) throw notFound("playbook");
    return own;
  },
  access: canWritePlaybook,
  run: async ({ tx, actor, input, subject, now }) => {
    const fields = {
      retiredAt: now.toString({ fractionalSecondDigits: 3 }),
      retiredBy: actor.name,
      retiredFor: input.reason,
    };
    const { count } = await tx.playbook.updateMany({
      where: { id: subject.id, retiredAt: null },
      data: fields,
    });
    if (count === 0) throw new AppError("conflict", "this playbook is retired already");
    return {
      result: { lineId: input.lineId },
      events: [event("playbook.retired", { subjectId: subject.id, fields })],
    };
  },
});
