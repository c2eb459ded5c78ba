import { FieldListForm } from "#components/field-list-form.tsx";
import type { Place } from "#lib/action.ts";
import { IDLE } from "#lib/action-state.ts";
import { getWords } from "#lib/words.ts";
import { moveTaskAction } from "../actions.ts";
import { TASK_STATES, type TaskState } from "../catalogue.ts";
import type { TaskRow } from "../queries.ts";

type Props = {
  task: Pick<TaskRow, "id" | "version" | "state" | "waitsFor">;
  /** Dropping is the cell's. */
  mayDrop: boolean;
  place: Place;
};

/** How far the task is, in one form that works without a script. */
export async function MoveTaskForm({ task, mayDrop, place }: Props) {
  const { tasks, errors, problems } = await getWords("tasks", "errors", "problems");
  const open = TASK_STATES.filter((state) => isOffered(state, { task, mayDrop }));
  const first = open.includes("done") ? "done" : (open[0] ?? "todo");
  return (
    <FieldListForm
      act={moveTaskAction.bind(null, place)}
      done={tasks.moved}
      fields={[
        {
          as: "select",
          name: "state",
          label: tasks.moveTo,
          value: first,
          options: open.map((value) => ({ value, label: tasks.moves[value] })),
        },
        {
          as: "area",
          name: "note",
          label: tasks.note,
          help: tasks.noteHelp,
          impersonal: true,
        },
      ]}
      hidden={{ taskId: task.id, version: task.version }}
      id={`move-${task.id}`}
      idle={IDLE}
      submit={{ label: tasks.move, pending: tasks.moving, icon: "check" }}
      words={{ errors, problems }}
    />
  );
}

function isOffered(state: TaskState, { task, mayDrop }: Pick<Props, "task" | "mayDrop">): boolean {
  if (state === "dropped") return mayDrop && task.state !== "dropped";
  if (state === "done") return task.state !== "done" && task.waitsFor.length === 0;
  return state === "blocked" || state !== task.state;
}
