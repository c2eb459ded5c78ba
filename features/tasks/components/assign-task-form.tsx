import { FieldListForm } from "#components/field-list-form.tsx";
import type { Place } from "#lib/action.ts";
import { IDLE } from "#lib/action-state.ts";
import { getWords } from "#lib/words.ts";
import { assignTaskAction } from "../actions.ts";
import type { Assignable, TaskRow } from "../queries.ts";
import { ownerChoices } from "./owner-choices.ts";

type Props = { task: TaskRow; assignable: readonly Assignable[]; place: Place };

/** Gives the task to somebody else. For whom `canAssignTask` allows it. */
export async function AssignTaskForm({ task, assignable, place }: Props) {
  const { tasks, roles, errors, problems } = await getWords("tasks", "roles", "errors", "problems");
  const at = { organisationId: task.organisationId, isVendor: task.organisation?.kind === "vendor" };
  const now = task.ownerMemberId === null ? `role:${task.ownerRole ?? ""}` : `member:${task.ownerMemberId}`;
  return (
    <FieldListForm
      act={assignTaskAction.bind(null, place)}
      done={tasks.assigned}
      fields={[
        {
          as: "select",
          name: "owner",
          label: tasks.owner,
          value: now,
          placeholder: tasks.nobody,
          options: ownerChoices(assignable, { words: { tasks, roles }, at }),
        },
      ]}
      hidden={{ taskId: task.id, version: task.version }}
      id={`assign-${task.id}`}
      idle={IDLE}
      submit={{ label: tasks.assign, pending: tasks.moving, icon: "user", look: "secondary" }}
      words={{ errors, problems }}
    />
  );
}
