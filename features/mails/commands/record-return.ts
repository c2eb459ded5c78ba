import { command } from "#lib/command.ts";
import { AppError } from "#lib/errors.ts";
import { event } from "#lib/timeline.ts";
import { canRecordReturn } from "../access.ts";
import { getMail } from "../queries.ts";
import { recordReturnInput } from "../schema.ts";
import { mailFields } from "../writes.ts";

/**
 * Notes that a mail came back after the server had taken it: no mailbox of ours is read. In the workspace's log, since
 * the administrator reads no case.
 */
export const recordReturn = command({
  input: recordReturnInput,
  load: getMail,
  access: canRecordReturn,
  run: async ({ tx, actor, subject, now }) => {
    const at = now.toString();
    const failure = "came_back";
    const { count } = await tx.mail.updateMany({
      where: { id: subject.id, state: "sent" },
      data: { state: "returned", failure, failedAt: at, settledAt: at, settledBy: actor.name },
    });
    if (count === 0) throw new AppError("conflict", "only what was sent can come back");
    const fields = { ...mailFields(subject), failure, settledAt: at };
    return { result: undefined, events: [event("mail.returned", { subjectId: subject.id, fields })] };
  },
});
