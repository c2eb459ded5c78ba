import { FieldListForm } from "#components/field-list-form.tsx";
import type { Place } from "#lib/action.ts";
import { IDLE } from "#lib/action-state.ts";
import type { Translate } from "#lib/translate.ts";
import { getWords } from "#lib/words.ts";
import { countReachAction } from "../actions.ts";
import type { LabToTell } from "../queries.ts";

type Props = { labs: readonly LabToTell[]; incidentId: string; place: Place; t: Translate };

const WAYS = ["post", "email", "mobile", "unreachable"] as const;

/** How many persons of a laboratory can be reached how. For whom `canRecordSending` allows it. */
export async function ReachForm({ labs, incidentId, place, t }: Props) {
  const { errors, problems, forms } = await getWords("errors", "problems", "forms");
  const [only, another] = labs;
  const lab = another === undefined ? only : undefined;
  const note = forms.optional;
  return (
    <FieldListForm
      act={countReachAction.bind(null, place)}
      behind={{ label: t("communications.reach.open"), icon: "users" }}
      done={t("communications.reach.done")}
      fields={[
        ...(lab === undefined
          ? [
              {
                ...{ as: "select" as const, name: "labId", label: t("communications.reach.lab") },
                ...{ placeholder: t("communications.reach.lab") },
                options: labs.map(({ labId, name }) => ({ value: labId, label: name })),
              },
            ]
          : []),
        ...WAYS.map((name) => ({
          ...{
            as: "text" as const,
            name,
            label: t(`communications.reach.${name}`),
            half: true as const,
            note,
          },
          ...{ impersonal: true as const, value: lab?.reach?.[name]?.toString() ?? "" },
          ...(name === "post" ? { help: t("communications.reach.keep") } : {}),
          ...(name === "unreachable" ? { help: t("communications.reach.unreachableHelp") } : {}),
        })),
        {
          ...{ as: "text", name: "source", label: t("communications.reach.source"), required: true },
          ...{ help: t("communications.reach.sourceHelp"), impersonal: true },
        },
      ]}
      hidden={{ incidentId, ...(lab === undefined ? {} : { labId: lab.labId }) }}
      id="reach"
      idle={IDLE}
      submit={{ label: t("communications.reach.submit"), pending: t("communications.reach.pending") }}
      words={{ errors, problems }}
    />
  );
}
