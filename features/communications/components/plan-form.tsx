import { FieldListForm } from "#components/field-list-form.tsx";
import type { Place } from "#lib/action.ts";
import { IDLE } from "#lib/action-state.ts";
import type { Translate } from "#lib/translate.ts";
import { getWords } from "#lib/words.ts";
import { planWavesAction } from "../actions.ts";
import { CHANNELS, COUNTED_CHANNELS, WAVE_SORTS } from "../catalogue.ts";
import { OTHER_GROUPS } from "../groups/catalogue.ts";
import type { ListedText } from "../texts/queries.ts";
import { type Choosable, chosenLab, labChoice } from "./lab-choice.ts";
import { textChoices } from "./text-choices.ts";

type Props = {
  own: readonly Choosable[];
  incidentId: string;
  texts: readonly ListedText[];
  /** Patients, or those who are none: the person says which group. */
  of: "patients" | "others";
  place: Place;
  t: Translate;
};

/** Plans one send for as many laboratories as are chosen. For whom `canRecordSending` allows it. */
export async function PlanForm({ own, incidentId, texts, of, place, t }: Props) {
  const { errors, problems, forms } = await getWords("errors", "problems", "forms");
  const note = forms.optional;
  const words = {
    label: t("communications.plan.labs"),
    help: t("communications.plan.labsHelp"),
    every: t("communications.plan.every", { count: String(own.length) }),
    folded: t("communications.plan.folded"),
  };
  const channels = of === "patients" ? CHANNELS : COUNTED_CHANNELS;
  return (
    <FieldListForm
      act={planWavesAction.bind(null, place)}
      behind={{
        label: t(of === "patients" ? "communications.plan.open" : "toldGroups.plan.open"),
        icon: "plus",
      }}
      done={t("communications.plan.done")}
      fields={[
        ...labChoice(own, words),
        ...(of === "patients"
          ? []
          : [
              {
                ...{ as: "select" as const, name: "personGroup", label: t("toldGroups.columns.group") },
                options: OTHER_GROUPS.map((value) => ({ value, label: t(`toldGroups.groups.${value}`) })),
              },
            ]),
        {
          ...{
            as: "select",
            name: "channel",
            label: t("communications.channel"),
            half: true,
            value: "letter",
          },
          options: channels.map((value) => ({ value, label: t(`communications.channels.${value}`) })),
        },
        {
          ...{ as: "select", name: "sort", label: t("communications.plan.sort"), half: true, value: "first" },
          help: t("communications.sortHelp"),
          options: WAVE_SORTS.map((value) => ({ value, label: t(`communications.sorts.${value}`) })),
        },
        { as: "date", name: "plannedOn", label: t("communications.plan.on"), half: true, note },
        {
          ...{ as: "text", name: "planned", label: t("communications.plan.count"), half: true, note },
          ...{
            help: t(of === "patients" ? "communications.plan.countHelp" : "toldGroups.plan.countHelp"),
            impersonal: true,
          },
        },
        {
          ...{ as: "select", name: "textVersionId", label: t("communications.text"), half: true },
          ...{ placeholder: t("communications.plan.later"), options: textChoices(texts, t) },
        },
        {
          ...{ as: "text", name: "supplier", label: t("communications.supplier"), half: true, note },
          ...{ help: t("communications.supplierHelp"), impersonal: true },
        },
      ]}
      hidden={{ incidentId, ...chosenLab(own) }}
      id="plan"
      idle={IDLE}
      submit={{
        label: t("communications.plan.submit"),
        pending: t("communications.plan.pending"),
        icon: "plus",
      }}
      words={{ errors, problems }}
    />
  );
}
