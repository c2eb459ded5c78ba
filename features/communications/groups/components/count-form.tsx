import { FieldListForm } from "#components/field-list-form.tsx";
import type { Translate } from "#features/obligations/components/translate.ts";
import type { Place } from "#lib/action.ts";
import { IDLE } from "#lib/action-state.ts";
import { getWords } from "#lib/words.ts";
import { COUNTED_CHANNELS } from "../../catalogue.ts";
import { channelText } from "../../components/telling-words.ts";
import { textChoices } from "../../components/text-choices.ts";
import type { LoadedSpecial } from "../../hard-cases/loaders.ts";
import { countGroupAction } from "../actions.ts";
import { PERSON_GROUPS } from "../catalogue.ts";

type Props = { loaded: LoadedSpecial; place: Place; t: Translate };

/** How a group of a laboratory stands. For whom `canRecordSending` allows it. */
export async function CountForm({ loaded, place, t }: Props) {
  const { errors, problems, forms } = await getWords("errors", "problems", "forms");
  const { own, summary, texts } = loaded;
  const note = forms.optional;
  const [only, another] = own;
  const sole = another === undefined ? only : undefined;
  return (
    <FieldListForm
      act={countGroupAction.bind(null, place)}
      behind={{ label: t("toldGroups.form.open"), icon: "pen" }}
      done={t("toldGroups.form.done")}
      fields={[
        ...(sole === undefined
          ? [
              {
                ...{ as: "select" as const, name: "labId", label: t("toldGroups.columns.lab") },
                placeholder: t("hardCases.form.choose"),
                options: own.map(({ labId, name }) => ({ value: labId, label: name })),
              },
            ]
          : []),
        {
          ...{ as: "select", name: "personGroup", label: t("toldGroups.columns.group"), half: true },
          options: PERSON_GROUPS.map((value) => ({ value, label: t(`toldGroups.groups.${value}`) })),
        },
        {
          ...{ as: "text", name: "persons", label: t("toldGroups.form.persons"), half: true },
          ...{ required: true, impersonal: true },
        },
        {
          ...{ as: "text", name: "groupTold", label: t("toldGroups.columns.groupTold"), half: true, note },
          ...{ impersonal: true, help: t("toldGroups.form.help") },
        },
        {
          ...{ as: "text", name: "groupReturned", label: t("toldGroups.columns.groupReturned"), half: true },
          ...{ note, impersonal: true },
        },
        {
          ...{ as: "select", name: "channel", label: t("communications.channel"), half: true },
          placeholder: t("toldGroups.form.notYet"),
          options: COUNTED_CHANNELS.map((value) => ({ value, label: channelText(value, t) })),
        },
        { as: "date", name: "toldOn", label: t("toldGroups.form.toldOn"), half: true, note },
        {
          ...{ as: "select", name: "textVersionId", label: t("hardCases.columns.text") },
          ...{ placeholder: t("hardCases.form.noText"), options: textChoices(texts, t) },
        },
        {
          ...{ as: "area", name: "reason", label: t("hardCases.columns.reason"), note, impersonal: true },
          help: t("toldGroups.form.reasonHelp"),
        },
      ]}
      hidden={{ incidentId: summary.incident.id, ...(sole === undefined ? {} : { labId: sole.labId }) }}
      id="told-group"
      idle={IDLE}
      submit={{ label: t("toldGroups.form.submit"), pending: t("hardCases.form.pending") }}
      words={{ errors, problems }}
    />
  );
}
