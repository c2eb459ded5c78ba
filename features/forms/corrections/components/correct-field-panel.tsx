import { FieldListForm, type FieldSpec } from "#components/field-list-form.tsx";
import { SidePanel } from "#components/side-panel.tsx";
import type { FormField } from "#law/forms/form.ts";
import type { Place } from "#lib/action.ts";
import { IDLE } from "#lib/action-state.ts";
import { getWords } from "#lib/words.ts";
import { correctFieldAction } from "../../actions.ts";
import type { CorrectedForm } from "../rules.ts";

type Props = { form: CorrectedForm; field: FormField; place: Place };

/** How one field really stands on the screen: its label, its place, how much it takes, and where that was seen. */
export async function CorrectFieldPanel({ form, field, place }: Props) {
  const words = await getWords("lawForms", "errors", "problems", "forms");
  const t = words.lawForms.correct;
  const { optional } = words.forms;
  const last = form.corrections.find(({ fieldId }) => fieldId === field.id);
  const numbers = (value: number | null | undefined) =>
    value === null || value === undefined ? "" : String(value);
  const fields: FieldSpec[] = [
    {
      as: "text",
      name: "label",
      label: t.label,
      help: t.labelHelp,
      value: last?.label ?? "",
      note: optional,
    },
    {
      ...{ as: "number", name: "rank", label: t.rank, help: t.rankHelp, note: optional, half: true },
      value: numbers(last?.rank),
    },
    {
      ...{
        as: "number",
        name: "maxLength",
        label: t.maxLength,
        help: t.maxLengthHelp,
        note: optional,
        half: true,
      },
      value: numbers(last?.maxLength),
    },
    { as: "area", name: "note", label: t.note, help: t.noteHelp, required: true },
  ];
  const file = `/${place.locale}/${place.workspace}/law/forms/${form.id}`;
  return (
    <SidePanel
      closeHref={`${file}#${field.id}`}
      closeLabel={t.close}
      eyebrow={form.label[place.locale]}
      title={field.label[place.locale]}
    >
      <p className="mb-4 text-sm text-soft">{t.intro}</p>
      <FieldListForm
        act={correctFieldAction.bind(null, place)}
        done={t.done}
        fields={fields}
        hidden={{ formId: form.id, fieldId: field.id, seen: form.corrected }}
        id="correct-field"
        idle={IDLE}
        submit={{ label: t.submit, pending: t.pending }}
        words={words}
      />
    </SidePanel>
  );
}
