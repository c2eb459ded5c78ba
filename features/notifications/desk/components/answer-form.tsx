import { FieldListForm } from "#components/field-list-form.tsx";
import type { FilledField } from "#features/forms/rules.ts";
import type { Place } from "#lib/action.ts";
import { IDLE } from "#lib/action-state.ts";
import type { Translate } from "#lib/translate.ts";
import { getWords } from "#lib/words.ts";
import { answerFieldsAction } from "../../drafts/actions.ts";
import { AT, answerSpecs } from "./answer-specs.ts";

type Props = {
  shown: FilledField;
  draftId: string;
  /** The number of the answer that stands. */
  seen: number;
  /** What stands now, for whoever answers at the same time as somebody else. */
  standing: string;
  zone: string;
  place: Place;
  t: Translate;
};

/** One field answered: typed, not known yet, or left to what the file says. */
export async function AnswerForm({ shown, draftId, seen, standing, zone, place, t }: Props) {
  const { field, answer } = shown;
  const { drafts, forms, errors, problems } = await getWords("drafts", "forms", "errors", "problems");
  const words = drafts.answer;
  const specs = answerSpecs(shown, {
    ...{ zone, place, t, words, labels: forms.instant },
    fact: answer === null ? null : words.fact,
    overrides: shown.fromFacts === null ? "nothing" : "file",
  });
  const [how] = specs;
  const isTyped = how?.as === "select" && how.options.length === 1;
  return (
    <FieldListForm
      act={answerFieldsAction.bind(null, place)}
      current={<p className="whitespace-pre-line">{standing}</p>}
      done={forms.saved}
      fields={isTyped ? specs.slice(1) : specs}
      hidden={{
        ...{ draftId, [`${AT}.fieldId`]: field.id, [`${AT}.seen`]: seen },
        ...(isTyped ? { [`${AT}.as`]: "typed" } : {}),
      }}
      id={`answer-${field.id}`}
      idle={IDLE}
      submit={{ label: words.submit, pending: words.pending, icon: "check" }}
      words={{ errors, problems }}
    />
  );
}
