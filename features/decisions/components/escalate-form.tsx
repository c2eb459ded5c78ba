import { FieldListForm } from "#components/field-list-form.tsx";
import type { Place } from "#lib/action.ts";
import { IDLE } from "#lib/action-state.ts";
import { fill } from "#lib/fill.ts";
import { getWords } from "#lib/words.ts";
import { escalateRequestAction } from "../actions.ts";

type Props = {
  request: { readonly id: string; readonly version: number };
  /** Who is asked next. */
  next: string;
  place: Place;
};

/** Passes the request on to the next who holds a mandate. */
export async function EscalateForm({ request: { id, version }, next, place }: Props) {
  const { decisions, errors, problems } = await getWords("decisions", "errors", "problems");
  return (
    <FieldListForm
      act={escalateRequestAction.bind(null, place)}
      behind={{ label: fill(decisions.escalate, { name: next }), icon: "arrow-right" }}
      done={decisions.escalateDone}
      fields={[
        {
          as: "area",
          name: "reason",
          label: decisions.escalateReason,
          help: decisions.escalateHelp,
          required: true,
          impersonal: true,
        },
      ]}
      hidden={{ requestId: id, version }}
      id={`escalate-${id}`}
      idle={IDLE}
      submit={{ label: decisions.escalateSubmit, pending: decisions.pending, icon: "arrow-right" }}
      words={{ errors, problems }}
    />
  );
}
