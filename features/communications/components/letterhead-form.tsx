import { FieldListForm } from "#components/field-list-form.tsx";
import type { Place } from "#lib/action.ts";
import { IDLE } from "#lib/action-state.ts";
import type { Translate } from "#lib/translate.ts";
import { getWords } from "#lib/words.ts";
import { recordLetterheadAction } from "../actions.ts";
import type { LabToTell } from "../queries.ts";
import { chosenLab, labChoice } from "./lab-choice.ts";

type Props = { labs: readonly LabToTell[]; incidentId: string; place: Place; t: Translate };

/** What the letters say of the laboratory itself. For whom `canRecordSending` allows it. */
export async function LetterheadForm({ labs, incidentId, place, t }: Props) {
  const { errors, problems, forms } = await getWords("errors", "problems", "forms");
  const [only, another] = labs;
  const had = another === undefined ? only?.letterhead : null;
  const note = forms.optional;
  const words = {
    label: t("communications.head.labs"),
    every: t("communications.plan.every", { count: String(labs.length) }),
    folded: t("communications.plan.folded"),
  };
  return (
    <FieldListForm
      act={recordLetterheadAction.bind(null, place)}
      behind={{ label: t("communications.head.open"), icon: "building-2" }}
      done={t("communications.head.done")}
      fields={[
        ...labChoice(labs, words),
        {
          ...{ as: "text", name: "name", label: t("communications.head.name"), half: true, note },
          ...{ help: t("communications.head.keep"), value: had?.name ?? "" },
        },
        {
          ...{ as: "text", name: "hotline", label: t("communications.head.hotline"), half: true, note },
          value: had?.hotline ?? "",
        },
        {
          as: "area",
          name: "address",
          label: t("communications.head.address"),
          note,
          value: had?.address ?? "",
        },
        {
          ...{ as: "text", name: "contact", label: t("communications.head.contact"), half: true, note },
          ...{ help: t("communications.head.contactHelp"), value: had?.contact ?? "" },
        },
        {
          ...{ as: "text", name: "hours", label: t("communications.head.hours"), half: true, note },
          value: had?.hours ?? "",
        },
      ]}
      hidden={{ incidentId, ...chosenLab(labs) }}
      id="head"
      idle={IDLE}
      submit={{ label: t("communications.head.submit"), pending: t("communications.head.pending") }}
      words={{ errors, problems }}
    />
  );
}
