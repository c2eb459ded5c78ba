import { FieldListForm } from "#components/field-list-form.tsx";
import type { FilledField } from "#features/forms/rules.ts";
import type { Place } from "#lib/action.ts";
import { IDLE } from "#lib/action-state.ts";
import type { Translate } from "#lib/translate.ts";
import { getWords } from "#lib/words.ts";
import { AT, answerSpecs } from "../../desk/components/answer-specs.ts";
import { wordFieldsAction } from "../actions.ts";

type Props = {
  shown: FilledField;
  batchId: string;
  /** The number of the wording that stands. */
  seen: number;
  /** What stands now, for whoever words it at the same time as somebody else. */
  standing: string;
  place: Place;
  t: Translate;
};

const ZONE = "Europe/Paris";

/** One field of the common text worded, or left to each organisation. */
export async function TextForm({ shown, batchId, seen, standing, place, t }: Props) {
  const { field } = shown;
  const { drafts, batches, forms, errors, problems } = await getWords(
    ...(["drafts", "batches", "forms", "errors", "problems"] as const),
  );
  const specs = answerSpecs(shown, {
    ...{ zone: ZONE, place, t, words: drafts.answer, labels: forms.instant },
    fact: batches.text.leave,
    overrides: field.fact === null ? "nothing" : "file",
  });
  return (
    <FieldListForm
      act={wordFieldsAction.bind(null, place)}
      current={<p className="whitespace-pre-line">{standing}</p>}
      done={batches.text.saved}
      fields={specs}
      hidden={{ batchId, [`${AT}.fieldId`]: field.id, [`${AT}.seen`]: seen }}
      id={`text-${field.id}`}
      idle={IDLE}
      submit={{ label: batches.text.submit, pending: drafts.answer.pending, icon: "check" }}
      words={{ errors, problems }}
    />
  );
}
