import { command } from "#lib/command.ts";
import { AppError } from "#lib/errors.ts";
import { event, type Origin } from "#lib/timeline.ts";
import { canAssignTask } from "../access.ts";
import { tellOwners } from "../asking/writes.ts";
import { getTask } from "../queries.ts";
import { assignTaskInput } from "../schema.ts";
import { checkOwner } from "../writes.ts";

/** Gives a task to somebody else: a person, or whoever has a role at its organisation. */
export const assignTask = command({
  input: assignTaskInput,
  load: (tx, { taskId }) => getTask(tx, taskId),
  access: canAssignTask,
  origin: (_input, { incident }) => incident.origin as Origin,
  run: async ({ tx, actor, input, subject, now }) => {
    const { taskId, version, ownerMemberId, ownerRole } = input;
    const { incidentId, organisationId, title } = subject;
    const ownerName = await checkOwner(tx, { organisationId, ownerMemberId, ownerRole });
    const fields = { ownerMemberId, ownerName, ownerRole: ownerMemberId === null ? ownerRole : null };
    const { count } = await tx.task.updateMany({
      where: { id: taskId, version },
      data: { ...fields, version: { increment: 1 } },
    });
    if (count === 0) throw new AppError("conflict", "somebody changed this task meanwhile");
    await tellOwners(tx, { actor, now, incidentId, tasks: [{ organisationId, ...fields }] });
    return {
      result: { taskId },
      events: [
        event("task.assigned", {
          incidentId,
          organisationId,
          subjectId: taskId,
          fields: { title, ...fields },
        }),
      ],
    };
  },
});
