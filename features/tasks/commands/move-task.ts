import { command } from "#lib/command.ts";
import { AppError, invalid } from "#lib/errors.ts";
import { type Event, event, type Origin } from "#lib/timeline.ts";
import { canDropTask, canMoveTask } from "../access.ts";
import { getTask } from "../queries.ts";
import { isSettled, movedFields, moveEventOf, moveProblem } from "../rules.ts";
import { moveTaskInput } from "../schema.ts";
import { releaseDependents } from "../writes.ts";

/** Records how far a task is. One that is done or dropped keeps the date it had; it can be taken up again. */
export const moveTask = command({
  input: moveTaskInput,
  load: (tx, { taskId }) => getTask(tx, taskId),
  access: canMoveTask,
  origin: (_input, { incident }) => incident.origin as Origin,
  run: async ({ tx, actor, input, subject, now }) => {
    const { taskId, version, state, note } = input;
    const { incidentId, organisationId, title } = subject;
    if (state === "dropped" && !canDropTask(actor)) throw invalid("state", "taskDropByCell");
    if (version !== subject.version) throw meanwhile();
    const problem = moveProblem(input, { state: subject.state, waiting: subject.waitsFor.length });
    if (problem !== null) throw invalid(problem.path, problem.problem);
    const settles = isSettled(state);
    const fields = movedFields({ state, note }, { by: actor.name, now, dueAt: subject.dueAt });
    const { count } = await tx.task.updateMany({
      where: { id: taskId, version },
      data: { ...fields, version: { increment: 1 } },
    });
    if (count === 0) throw meanwhile();
    const released =
      organisationId === null && settles !== isSettled(subject.state)
        ? await releaseDependents(tx, { taskId, incidentId, settled: settles ? "settled" : "open" })
        : [];
    const moved = event(moveEventOf(state), {
      ...{ incidentId, organisationId, subjectId: taskId },
      fields: { title, ...fields },
    });
    const events: [Event, ...Event[]] = [moved, ...released];
    return { result: { taskId }, events };
  },
});

function meanwhile(): AppError {
  return new AppError("conflict", "somebody changed this task meanwhile");
}
