import { FieldListForm } from "#components/field-list-form.tsx";
import type { Place } from "#lib/action.ts";
import { IDLE } from "#lib/action-state.ts";
import { getWords } from "#lib/words.ts";
import { recordCostAction } from "../actions.ts";
import { COST_SORTS, PRIOR_AGREEMENTS, VAT_MENTIONS } from "../catalogue.ts";

type Props = {
  incidentId: string;
  organisations: readonly { readonly organisationId: string; readonly name: string }[];
  /** As a date field writes it. */
  today: string;
  place: Place;
};

/** Records one cost. For whom `canRecordCost` allows it. */
export async function CostForm({ incidentId, organisations, today, place }: Props) {
  const words = await getWords("costs", "forms", "errors", "problems");
  const t = words.costs;
  const note = words.forms.optional;
  return (
    <FieldListForm
      act={recordCostAction.bind(null, place)}
      behind={{ label: t.add, icon: "plus" }}
      done={t.added}
      fields={[
        {
          ...{ as: "select", name: "sort", label: t.sort, half: true, value: "forensics" },
          options: COST_SORTS.map((value) => ({ value, label: t.sorts[value] })),
        },
        { as: "date", name: "spentOn", label: t.on, half: true, value: today, required: true },
        {
          ...{ as: "text", name: "amount", label: t.amount, help: t.amountHelp, half: true },
          ...{ required: true, impersonal: true },
        },
        {
          ...{ as: "select", name: "vat", label: t.vat, half: true, value: "excluded" },
          options: VAT_MENTIONS.map((value) => ({ value, label: t.vats[value] })),
        },
        {
          ...{ as: "select", name: "organisationId", label: t.organisation, half: true },
          placeholder: t.wholeCase,
          options: organisations.map(({ organisationId, name }) => ({ value: organisationId, label: name })),
        },
        {
          ...{ as: "select", name: "priorAgreement", label: t.agreement, half: true, value: "no" },
          options: PRIOR_AGREEMENTS.map((value) => ({ value, label: t.agreements[value] })),
        },
        { as: "text", name: "supplier", label: t.supplier, note, impersonal: true },
        { as: "area", name: "note", label: t.note, note, impersonal: true },
      ]}
      hidden={{ incidentId }}
      id="cost"
      idle={IDLE}
      submit={{ label: t.addSubmit, pending: t.adding, icon: "plus" }}
      words={words}
    />
  );
}
