import { command } from "#lib/command.ts";
import { event } from "#lib/timeline.ts";
import { canSettleMailStep } from "../access.ts";
import { getOwnWorkspace } from "../queries.ts";
import { settleMailStepInput } from "../schema.ts";
import { markFirstRun } from "../writes.ts";

/** Somebody says that the test arrived, or that the workspace goes on without mail for now. */
export const settleMailStep = command({
  input: settleMailStepInput,
  load: getOwnWorkspace,
  access: canSettleMailStep,
  run: async ({ tx, actor, input: { mail }, subject, now }) => {
    const fields = { mail, mailAt: now.toString() };
    await markFirstRun(tx, actor, fields);
    return {
      result: undefined,
      events: [event("first_run.mail_settled", { subjectId: subject.id, fields })],
    };
  },
});
