import { FieldListForm } from "#components/field-list-form.tsx";
import type { Place } from "#lib/action.ts";
import { IDLE } from "#lib/action-state.ts";
import type { Translate } from "#lib/translate.ts";
import { getWords } from "#lib/words.ts";
import type { LoadedSpecial } from "../../hard-cases/loaders.ts";
import { countGroupAction } from "../actions.ts";
import { OTHER_GROUPS } from "../catalogue.ts";

type Props = { loaded: LoadedSpecial; place: Place; t: Translate };

/** How many of a group a laboratory has. For whom `canRecordSending` allows it. */
export async function CountForm({ loaded, place, t }: Props) {
  const { errors, problems, forms } = await getWords("errors", "problems", "forms");
  const { own, summary } = loaded;
  const [only, another] = own;
  const sole = another === undefined ? only : undefined;
  return (
    <FieldListForm
      act={countGroupAction.bind(null, place)}
      behind={{ label: t("toldGroups.form.open"), icon: "users" }}
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
          options: OTHER_GROUPS.map((value) => ({ value, label: t(`toldGroups.groups.${value}`) })),
        },
        {
          ...{ as: "text", name: "persons", label: t("toldGroups.form.persons"), half: true },
          ...{ required: true, impersonal: true },
        },
        {
          ...{ as: "area", name: "reason", label: t("hardCases.columns.reason"), impersonal: true },
          ...{ note: forms.optional, help: t("toldGroups.form.reasonHelp") },
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
