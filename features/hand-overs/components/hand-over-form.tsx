import { FieldListForm } from "#components/field-list-form.tsx";
import { momentField } from "#features/timeline/components/moment-fields.ts";
import type { Place } from "#lib/action.ts";
import { IDLE } from "#lib/action-state.ts";
import { getWords } from "#lib/words.ts";
import { recordHandOverAction } from "../actions.ts";
import { RECIPIENT_KINDS } from "../catalogue.ts";

type Props = {
  incidentId: string;
  organisations: readonly { readonly organisationId: string; readonly name: string }[];
  now: number;
  place: Place;
};

/** Records what was handed over. For whom `canRecordHandOver` allows it. */
export async function HandOverForm({ incidentId, organisations, now, place }: Props) {
  const words = await getWords("handOvers", "forms", "errors", "problems");
  const t = words.handOvers;
  const asked = { required: true, impersonal: true } as const;
  return (
    <FieldListForm
      act={recordHandOverAction.bind(null, place)}
      behind={{ label: t.add, icon: "plus" }}
      done={t.added}
      fields={[
        { as: "area", name: "what", label: t.what, ...asked },
        {
          ...{ as: "text", name: "exhibit", label: t.exhibit, half: true, impersonal: true },
          note: words.forms.optional,
        },
        {
          ...{ as: "select", name: "recipientKind", label: t.kind, half: true, value: "police" },
          options: RECIPIENT_KINDS.map((value) => ({ value, label: t.kinds[value] })),
        },
        { as: "text", name: "recipient", label: t.to, help: t.toHelp, half: true, ...asked },
        { as: "text", name: "handedBy", label: t.handedBy, help: t.toHelp, half: true, ...asked },
        {
          ...{ as: "select", name: "organisationId", label: t.organisation },
          placeholder: t.noOrganisation,
          options: organisations.map(({ organisationId, name }) => ({ value: organisationId, label: name })),
        },
        momentField({ name: "handedAt", label: t.at, words, now }),
      ]}
      hidden={{ incidentId }}
      id="hand-over"
      idle={IDLE}
      submit={{ label: t.addSubmit, pending: t.adding, icon: "plus" }}
      words={words}
    />
  );
}
