import { command } from "#lib/command.ts";
import { event } from "#lib/timeline.ts";
import { canDescribeWorkspace } from "../access.ts";
import { getOwnWorkspace } from "../queries.ts";
import { describeWorkspaceInput } from "../schema.ts";
import { markFirstRun } from "../writes.ts";

/** How the workspace is called, in which language it writes to people and by which zone it reads the hour. */
export const describeWorkspace = command({
  input: describeWorkspaceInput,
  load: getOwnWorkspace,
  access: canDescribeWorkspace,
  run: async ({ tx, actor, input, subject, now }) => {
    const describedAt = now.toString();
    await tx.workspace.updateMany({ where: { id: subject.id }, data: input });
    await markFirstRun(tx, actor, { describedAt });
    return {
      result: undefined,
      events: [
        event("workspace.described", { subjectId: subject.id, fields: input }),
        event("first_run.described", { subjectId: subject.id, fields: { describedAt } }),
      ],
    };
  },
});
