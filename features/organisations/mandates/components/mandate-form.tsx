import { FieldListForm } from "#components/field-list-form.tsx";
import type { Place } from "#lib/action.ts";
import { IDLE } from "#lib/action-state.ts";
import { getWords } from "#lib/words.ts";
import { grantMandateAction } from "../../actions.ts";
import { CAPACITIES, PURPOSES } from "../catalogue.ts";

type Props = {
  organisationId: string;
  holders: readonly { readonly id: string; readonly name: string }[];
  today: string;
  place: Place;
};

/** Somebody may decide or file for the organisation, from a day, by a document. */
export async function MandateForm({ organisationId, holders, today, place }: Props) {
  const words = await getWords("readiness", "errors", "problems", "forms");
  const t = words.readiness;
  const m = t.mandates;
  const note = words.forms.optional;
  return (
    <FieldListForm
      act={grantMandateAction.bind(null, place)}
      done={t.saved}
      fields={[
        {
          as: "select",
          name: "memberId",
          label: m.member,
          options: holders.map(({ id, name }) => ({ value: id, label: name })),
          placeholder: m.noMember,
          help: m.memberHelp,
        },
        { as: "text", name: "holder", label: m.holder, help: m.holderHelp, note },
        {
          as: "select",
          name: "capacity",
          label: m.capacity,
          value: "delegate",
          options: CAPACITIES.map((value) => ({ value, label: m.capacities[value] })),
        },
        {
          as: "checks",
          name: "purposes[]",
          label: m.purpose,
          help: m.purposeHelp,
          options: PURPOSES.map((value) => ({ value, label: m.purposes[value] })),
          chosen: [],
        },
        { as: "date", name: "fromOn", label: m.from, value: today, half: true, required: true },
        { as: "date", name: "untilOn", label: m.until, note, help: m.untilHelp, half: true },
        { as: "text", name: "basis", label: m.basis, help: m.basisHelp, required: true },
      ]}
      hidden={{ organisationId }}
      id="mandate"
      idle={IDLE}
      submit={{ label: m.grant, pending: t.pending, icon: "plus" }}
      words={words}
    />
  );
}
