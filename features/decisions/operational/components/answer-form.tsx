import { FieldListForm, type FieldSpec } from "#components/field-list-form.tsx";
import type { Place } from "#lib/action.ts";
import { IDLE } from "#lib/action-state.ts";
import { getWords } from "#lib/words.ts";
import { decideOperationalAction } from "../actions.ts";
import { ANSWERS } from "../catalogue.ts";

type Props = { id: string; version: number; takes: "self" | "records"; place: Place };

/** Yes, no or later, with reasons; whose word it is, where somebody else records it. */
export async function AnswerForm({ id, version, takes, place }: Props) {
  const { operational, errors, problems } = await getWords("operational", "errors", "problems");
  const taker: readonly FieldSpec[] =
    takes === "self"
      ? []
      : [
          {
            as: "text",
            name: "takenBy",
            label: operational.takenBy,
            help: operational.takenByHelp,
            required: true,
            impersonal: true,
          },
        ];
  return (
    <FieldListForm
      act={decideOperationalAction.bind(null, place)}
      behind={{ label: takes === "self" ? operational.decide : operational.record, icon: "gavel" }}
      done={operational.decided}
      fields={[
        {
          as: "select",
          name: "answer",
          label: operational.answer,
          placeholder: operational.choose,
          options: ANSWERS.map((value) => ({ value, label: operational.answers[value] })),
        },
        ...taker,
        { as: "area", name: "reasons", label: operational.reasons, required: true, impersonal: true },
      ]}
      hidden={{ operationalId: id, version }}
      id={`answer-${id}`}
      idle={IDLE}
      submit={{ label: operational.submit, pending: operational.pending, icon: "gavel" }}
      words={{ errors, problems }}
    />
  );
}
