import { FieldListForm, type FieldSpec } from "#components/field-list-form.tsx";
import { OPERATIONAL_KINDS } from "#features/decisions/operational/catalogue.ts";
import { CASE_INSTANTS, CLOCK_RULES, OWNER_ROLES } from "#features/tasks/catalogue.ts";
import { findRule } from "#law/pack.ts";
import type { Place } from "#lib/action.ts";
import { IDLE } from "#lib/action-state.ts";
import { fill } from "#lib/fill.ts";
import type { Messages } from "#lib/i18n.ts";
import { getWords } from "#lib/words.ts";
import { writePlaybookAction } from "../actions.ts";
import type { PlaybookFormStart } from "../loaders.ts";
import { STEP_PLACES, type Step } from "../rules.ts";

type Props = { start: PlaybookFormStart; place: Place };
type Words = Pick<Messages, "playbooks" | "tasks" | "roles" | "forms" | "vocabulary">;

const BLANK_ROWS = 4;

/** Writes a playbook of the workspace's own: a name, the kind of incident, and its steps row by row. */
export async function PlaybookForm({ start: { plan, basis, lineId, edition }, place }: Props) {
  const words = await getWords("playbooks", "tasks", "roles", "forms", "vocabulary", "errors", "problems");
  const { playbooks: t, vocabulary, errors, problems } = words;
  const steps: readonly (Step | null)[] = [...(plan?.steps ?? []), ...Array<null>(BLANK_ROWS).fill(null)];
  const kinds = Object.entries(vocabulary.kinds).map(([value, label]) => ({ value, label }));
  const keys = steps.map((step, index) => [`steps.${index}.key`, step?.key ?? `step-${index + 1}`]);
  return (
    <FieldListForm
      act={writePlaybookAction.bind(null, place)}
      done={t.saved}
      fields={[
        {
          as: "text",
          name: "name",
          label: t.name,
          required: true,
          impersonal: true,
          half: true,
          value: lineId === null && plan !== null ? fill(t.copyOf, { name: plan.name }) : (plan?.name ?? ""),
        },
        {
          as: "select",
          name: "incidentKind",
          label: t.kind,
          options: kinds,
          half: true,
          value: plan?.incidentKind ?? "other",
        },
        ...steps.flatMap((step, index) => rowOf(step, index, { steps, words, place })),
      ]}
      hidden={{ lineId: lineId ?? "", edition, basis: basis ?? "", ...Object.fromEntries(keys) }}
      id="playbook"
      idle={IDLE}
      submit={{ label: t.save, pending: t.starting, icon: "check" }}
      words={{ errors, problems }}
    />
  );
}

type Row = { readonly steps: readonly (Step | null)[]; readonly words: Words; readonly place: Place };

function rowOf(step: Step | null, index: number, { steps, words, place }: Row): readonly FieldSpec[] {
  const { playbooks: t, tasks, forms } = words;
  const at = (name: string) => `steps.${index}.${name}`;
  const timed = step !== null && "does" in step ? step : null;
  const numberOf = (key: string) => steps.findIndex((one) => one?.key === key) + 1;
  const doer =
    step === null ? "role:responder" : "does" in step ? `role:${step.does}` : `proposes:${step.proposes}`;
  return [
    { as: "title", name: at("row"), label: fill(t.stepNumber, { number: index + 1 }) },
    { as: "text", name: at("title"), label: tasks.columns.task, value: step?.title ?? "", impersonal: true },
    {
      as: "area",
      name: at("instructions"),
      label: tasks.instructions,
      note: forms.optional,
      value: step?.instructions ?? "",
      impersonal: true,
    },
    { as: "select", name: at("does"), label: t.columns.who, value: doer, options: doers(words), half: true },
    {
      as: "select",
      name: at("at"),
      label: t.columns.where,
      value: step?.at ?? "case",
      half: true,
      options: STEP_PLACES.map((value) => ({ value, label: t.at[value] })),
    },
    ...timingOf(timed?.due ?? null, index, { words, place, numberOf }),
    {
      as: "text",
      name: at("after"),
      label: t.after,
      help: t.afterHelp,
      half: true,
      value: (timed?.after ?? []).map(numberOf).join(", "),
    },
  ];
}

type Due = NonNullable<Extract<Step, { does: unknown }>["due"]>;

type Timing = Pick<Row, "words" | "place"> & { readonly numberOf: (key: string) => number };

function timingOf(due: Due | null, index: number, { words, place, numberOf }: Timing): readonly FieldSpec[] {
  const { tasks } = words;
  const at = (name: string) => `steps.${index}.${name}`;
  return [
    {
      as: "select",
      name: at("from"),
      label: tasks.dueFrom,
      placeholder: tasks.noDate,
      half: true,
      value: due === null ? "" : anchorValue(due, numberOf),
      options: anchors(index, { words, place }),
    },
    {
      as: "number",
      name: at("hours"),
      label: tasks.hours,
      half: true,
      value: due === null ? "" : String(Math.abs(due.hours)),
    },
    {
      as: "select",
      name: at("side"),
      label: tasks.side,
      half: true,
      value: due !== null && due.hours < 0 ? "before" : "after",
      options: [
        { value: "after", label: tasks.sideAfter },
        { value: "before", label: tasks.sideBefore },
      ],
    },
  ];
}

function anchorValue(due: Due, numberOf: (key: string) => number): string {
  if (due.from === "obligation") return `obligation:${due.ruleId}`;
  return due.from === "step" ? `step:${numberOf(due.step)}` : due.from;
}

function doers({ playbooks: t, roles }: Words) {
  return [
    ...OWNER_ROLES.map((role) => ({ value: `role:${role}`, label: roles[role], group: t.task })),
    ...OPERATIONAL_KINDS.map((kind) => ({
      value: `proposes:${kind}`,
      label: t.decisions[kind],
      group: t.decision,
    })),
  ];
}

function anchors(index: number, { words: { tasks, playbooks: t }, place }: Pick<Row, "words" | "place">) {
  return [
    ...CASE_INSTANTS.map((value) => ({ value, label: tasks.anchors[value] as string })),
    ...CLOCK_RULES.map((id) => ({
      value: `obligation:${id}`,
      label: findRule(id)?.label[place.locale] ?? id,
    })),
    ...Array.from({ length: index }, (_, earlier) => ({
      value: `step:${earlier + 1}`,
      label: fill(t.stepDone, { number: earlier + 1 }),
    })),
  ];
}
