import { FieldListForm } from "#components/field-list-form.tsx";
import { momentField } from "#features/timeline/components/moment-fields.ts";
import type { Place } from "#lib/action.ts";
import { IDLE } from "#lib/action-state.ts";
import { getWords } from "#lib/words.ts";
import { recordCopyAction } from "../actions.ts";
import { COPY_KINDS } from "../catalogue.ts";

type Props = { incidentId: string; now: number; place: Place };

/** Records where a copy was seen. For whom `canRecordCopy` allows it. */
export async function CopyForm({ incidentId, now, place }: Props) {
  const words = await getWords("copies", "forms", "errors", "problems");
  const t = words.copies;
  const note = words.forms.optional;
  return (
    <FieldListForm
      act={recordCopyAction.bind(null, place)}
      behind={{ label: t.add, icon: "plus" }}
      done={t.added}
      fields={[
        {
          ...{ as: "text", name: "place", label: t.place, help: t.placeHelp, half: true },
          ...{ required: true, impersonal: true },
        },
        {
          ...{ as: "select", name: "kind", label: t.kind, half: true, value: "host" },
          options: COPY_KINDS.map((value) => ({ value, label: t.kinds[value] })),
        },
        { as: "text", name: "address", label: t.address, help: t.addressHelp, note, impersonal: true },
        { as: "text", name: "foundBy", label: t.foundBy, required: true, impersonal: true },
        momentField({ name: "foundAt", label: t.foundAt, words, now }),
        { as: "area", name: "note", label: t.note, note, impersonal: true },
      ]}
      hidden={{ incidentId }}
      id="copy"
      idle={IDLE}
      submit={{ label: t.addSubmit, pending: t.adding, icon: "plus" }}
      words={words}
    />
  );
}
