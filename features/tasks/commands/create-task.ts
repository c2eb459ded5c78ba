import { command } from "#lib/command.ts";
import type { Tx } from "#lib/db.ts";
import { AppError, invalid, notFound } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import type { Origin } from "#lib/timeline.ts";
import { canCreateTask } from "../access.ts";
import { type CreateTask, createTaskInput } from "../schema.ts";
import { checkOwner, writeTasks } from "../writes.ts";

export const createTask = command({
  input: createTaskInput,
  load: async (tx, { incidentId }) => {
    const incident = await tx.incident.findFirst({
      where: { id: incidentId },
      select: { origin: true, reference: true },
    });
    if (incident === null) throw notFound("incident");
    return incident;
  },
  access: canCreateTask,
  origin: (_input, { origin }) => origin as Origin,
  run: async ({ tx, actor, input, subject, now }) => {
    await checkPlace(tx, input);
    await checkOwner(tx, input);
    const { incidentId, ...task } = input;
    const taskId = newId();
    const [first, ...others] = await writeTasks(tx, {
      ...{ actor, now, incidentId },
      tasks: [{ id: taskId, ...task, playbookStep: null }],
    });
    if (first === undefined) throw new AppError("invalid", "no task was written");
    return { result: { taskId, reference: subject.reference }, events: [first, ...others] };
  },
});

/** The organisation has a file in the case; what is waited for is the cell's or the same organisation's. */
async function checkPlace(tx: Tx, { incidentId, organisationId, blockedBy, due }: CreateTask): Promise<void> {
  if (organisationId !== null) {
    const files = await tx.exposure.count({ where: { incidentId, organisationId } });
    if (files === 0) throw invalid("organisationId", "choose");
  }
  const waited = due?.from === "task" ? [...blockedBy, due.taskId] : blockedBy;
  const ids = [...new Set(waited)];
  const near = organisationId === null ? {} : { OR: [{ organisationId: null }, { organisationId }] };
  const found = await tx.task.count({ where: { incidentId, id: { in: ids }, ...near } });
  if (found < ids.length) throw invalid("blockedBy", "choose");
}
