import { FieldListForm } from "#components/field-list-form.tsx";
import { hourField } from "#features/timeline/components/moment-fields.ts";
import type { Place } from "#lib/action.ts";
import { IDLE } from "#lib/action-state.ts";
import { getWords } from "#lib/words.ts";
import { recordCallAction } from "../actions.ts";
import { CALL_RESULTS } from "../catalogue.ts";

type Props = {
  /** Tells this form from the same one elsewhere on the page. */
  id: string;
  lineId: string;
  place: Place;
};

/** What came of one call. For whom `canRunCell` allows it. */
export async function CallForm({ id, lineId, place }: Props) {
  const words = await getWords("calls", "cell", "forms", "errors", "problems");
  const t = words.calls;
  return (
    <FieldListForm
      act={recordCallAction.bind(null, place)}
      done={t.recorded}
      fields={[
        {
          ...{ as: "select", name: "result", label: t.result, value: "reached" },
          options: CALL_RESULTS.map((value) => ({ value, label: t.results[value] })),
        },
        hourField({
          ...{ name: "calledAt", label: t.calledAt, words },
          ...{ left: words.cell.rota.now, at: words.cell.rota.at },
        }),
        { as: "text", name: "note", label: t.note, note: words.forms.optional, impersonal: true },
      ]}
      hidden={{ lineId }}
      id={id}
      idle={IDLE}
      submit={{ label: t.recordSubmit, pending: t.recording }}
      words={words}
    />
  );
}
