import { Disclosure } from "#components/disclosure.tsx";
import { FieldListForm, type FieldSpec } from "#components/field-list-form.tsx";
import { findRule } from "#law/pack.ts";
import type { Place } from "#lib/action.ts";
import { IDLE } from "#lib/action-state.ts";
import type { Messages } from "#lib/i18n.ts";
import { getWords } from "#lib/words.ts";
import { createTaskAction } from "../actions.ts";
import { CASE_INSTANTS, CLOCK_RULES } from "../catalogue.ts";
import type { Assignable, TaskRow } from "../queries.ts";
import { isSettled } from "../rules.ts";
import { ownerChoices } from "./owner-choices.ts";

type Props = {
  incidentId: string;
  organisations: readonly { readonly organisationId: string; readonly name: string }[];
  assignable: readonly Assignable[];
  tasks: readonly TaskRow[];
  place: Place;
};

const MOST_BLOCKERS_SHOWN = 6;

/** Gives out one task. For whom `canCreateTask` allows it. */
export async function CreateTaskForm({ incidentId, organisations, assignable, tasks: all, place }: Props) {
  const words = await getWords("tasks", "roles", "forms", "errors", "problems");
  const { tasks, forms, errors, problems } = words;
  const fields: readonly FieldSpec[] = [
    { as: "text", name: "title", label: tasks.columns.task, required: true, impersonal: true },
    { as: "area", name: "instructions", label: tasks.instructions, note: forms.optional, impersonal: true },
    {
      as: "select",
      name: "organisationId",
      label: tasks.columns.organisation,
      placeholder: tasks.wholeCase,
      options: organisations.map(({ organisationId, name }) => ({ value: organisationId, label: name })),
      half: true,
    },
    {
      as: "select",
      name: "owner",
      label: tasks.owner,
      placeholder: tasks.nobody,
      options: ownerChoices(assignable, { words }),
      half: true,
    },
    ...dueFields(words, place),
    ...blockerFields(all, words),
  ];
  return (
    <Disclosure icon="plus" label={tasks.create}>
      <FieldListForm
        act={createTaskAction.bind(null, place)}
        done={tasks.created}
        fields={fields}
        hidden={{ incidentId }}
        id="new-task"
        idle={IDLE}
        submit={{ label: tasks.create, pending: tasks.moving, icon: "plus" }}
        words={{ errors, problems }}
      />
    </Disclosure>
  );
}

function dueFields({ tasks }: Pick<Messages, "tasks">, { locale }: Place): readonly FieldSpec[] {
  const clocks = CLOCK_RULES.map((id) => ({
    value: `obligation:${id}`,
    label: findRule(id)?.label[locale] ?? id,
  }));
  const moments = CASE_INSTANTS.map((value) => ({ value, label: tasks.anchors[value] }));
  return [
    {
      as: "select",
      name: "dueFrom",
      label: tasks.dueFrom,
      placeholder: tasks.noDate,
      options: [{ value: "instant", label: tasks.dueInstant }, ...moments, ...clocks],
    },
    { as: "number", name: "dueHours", label: tasks.hours, help: tasks.hoursHelp, half: true },
    {
      as: "select",
      name: "dueSide",
      label: tasks.side,
      value: "after",
      options: [
        { value: "after", label: tasks.sideAfter },
        { value: "before", label: tasks.sideBefore },
      ],
      half: true,
    },
    { as: "date", name: "dueDate", label: tasks.dueDate, help: tasks.dueDateHelp, half: true },
    { as: "text", name: "dueTime", label: tasks.dueTime, help: tasks.dueTimeHelp, half: true },
  ];
}

function blockerFields(all: readonly TaskRow[], { tasks }: Pick<Messages, "tasks">): readonly FieldSpec[] {
  const open = all.filter(({ state }) => !isSettled(state));
  if (open.length === 0) return [];
  return [
    {
      as: "checks",
      name: "blockedBy[]",
      label: tasks.blockedBy,
      help: tasks.blockedByHelp,
      options: open.map(({ id, title, organisation }) => ({
        value: id,
        label: organisation === null ? title : `${title} · ${organisation.name}`,
      })),
      chosen: [],
      folded: { after: MOST_BLOCKERS_SHOWN, label: tasks.otherTasks },
    },
  ];
}
