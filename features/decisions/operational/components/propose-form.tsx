import { FieldListForm, type FieldSpec } from "#components/field-list-form.tsx";
import type { Place } from "#lib/action.ts";
import { IDLE } from "#lib/action-state.ts";
import type { Translate } from "#lib/translate.ts";
import { getWords } from "#lib/words.ts";
import { proposeOperationalAction } from "../actions.ts";
import { OPERATIONAL_KINDS } from "../catalogue.ts";
import { operationalName } from "./operational-words.ts";

type Props = {
  incidentId: string;
  organisations: readonly { readonly organisationId: string; readonly name: string }[];
  forAll: "offered" | "not_offered";
  place: Place;
  t: Translate;
};

/** Puts an operational decision before who may take it. */
export async function ProposeForm({ incidentId, organisations, forAll, place, t }: Props) {
  const { operational, decisions, errors, problems } = await getWords(
    ...(["operational", "decisions", "errors", "problems"] as const),
  );
  const own = organisations.map(({ organisationId, name }) => ({ value: organisationId, label: name }));
  const whose: FieldSpec = {
    ...{ as: "select", name: "organisationId", label: operational.organisation, options: own },
    ...(forAll === "offered" ? { placeholder: decisions.wholeCase } : { value: own[0]?.value ?? "" }),
  };
  return (
    <FieldListForm
      act={proposeOperationalAction.bind(null, place)}
      behind={{ label: operational.propose, icon: "plus" }}
      done={operational.proposed}
      fields={[
        {
          as: "select",
          name: "kind",
          label: operational.kind,
          placeholder: operational.choose,
          options: OPERATIONAL_KINDS.map((value) => ({ value, label: operationalName(value, t) })),
        },
        whose,
        { as: "area", name: "why", label: operational.why, required: true, impersonal: true },
      ]}
      hidden={{ incidentId }}
      id="propose-operational"
      idle={IDLE}
      submit={{ label: operational.proposeSubmit, pending: operational.pending, icon: "plus" }}
      words={{ errors, problems }}
    />
  );
}
