import { FieldListForm } from "#components/field-list-form.tsx";
import { labelOf } from "#features/obligations/components/rule-words.ts";
import type { Place } from "#lib/action.ts";
import { IDLE } from "#lib/action-state.ts";
import type { Translate } from "#lib/translate.ts";
import { getWords } from "#lib/words.ts";
import { remindSignersAction } from "../actions.ts";
import type { ListedRequest } from "../asking/queries.ts";

type Props = { incidentId: string; requests: readonly ListedRequest[]; place: Place; t: Translate };

const SHOWN = 6;

/** Reminds those who have not answered, on their own pages. */
export async function RemindForm({ incidentId, requests, place, t }: Props) {
  const { decisions, errors, problems } = await getWords("decisions", "errors", "problems");
  return (
    <FieldListForm
      act={remindSignersAction.bind(null, place)}
      behind={{ label: decisions.remind, icon: "bell" }}
      done={decisions.remindDone}
      fields={[
        {
          as: "checks",
          name: "requestIds[]",
          label: decisions.remindWhom,
          help: decisions.remindHelp,
          options: requests.map(({ id, organisation, recipient, obligation }) => ({
            value: id,
            label: [organisation.name, recipient, labelOf(obligation, { t, locale: place.locale })]
              .filter(Boolean)
              .join(" – "),
          })),
          chosen: requests.map(({ id }) => id),
          folded: { after: SHOWN, label: decisions.more },
        },
      ]}
      hidden={{ incidentId }}
      id="remind"
      idle={IDLE}
      submit={{ label: decisions.remindSubmit, pending: decisions.pending, icon: "bell" }}
      words={{ errors, problems }}
    />
  );
}
