import { FieldListForm } from "#components/field-list-form.tsx";
import { hourField, momentField } from "#features/timeline/components/moment-fields.ts";
import type { Place } from "#lib/action.ts";
import { IDLE } from "#lib/action-state.ts";
import { getWords } from "#lib/words.ts";
import { recordPressRequestAction } from "../actions.ts";
import type { LoadedPress } from "../loaders.ts";
import type { PressView } from "./press-view.ts";

type Props = { loaded: LoadedPress; place: Place; t: PressView["t"] };

/** Records what a medium asks. For whom `canRecordPressRequest` allows it. */
export async function RecordForm({ loaded, place, t }: Props) {
  const words = await getWords("errors", "problems", "forms");
  const { own, may, summary, now } = loaded;
  const options = own.map(({ organisationId, name }) => ({ value: organisationId, label: name }));
  const [only] = options;
  const isChoice = may.recordForCase || options.length > 1;
  const wanted = { left: t("press.form.noWish"), at: t("press.form.wish") };
  return (
    <FieldListForm
      act={recordPressRequestAction.bind(null, place)}
      behind={{ label: t("press.form.record"), icon: "plus" }}
      done={t("press.form.recorded")}
      fields={[
        ...(isChoice
          ? [
              {
                ...{ as: "select" as const, name: "organisationId", label: t("press.form.organisation") },
                ...(may.recordForCase ? { placeholder: t("press.wholeCase") } : {}),
                options,
              },
            ]
          : []),
        {
          ...{ as: "text", name: "outlet", label: t("press.form.medium"), required: true, impersonal: true },
          help: t("press.form.mediumHelp"),
        },
        {
          ...{ as: "area", name: "asks", label: t("press.form.asks"), required: true, impersonal: true },
          help: t("press.form.asksHelp"),
        },
        momentField({ name: "received", label: t("press.form.received"), words, now }),
        hourField({ name: "wantedBy", label: t("press.form.wantedBy"), words, ...wanted }),
      ]}
      hidden={{
        incidentId: summary.incident.id,
        ...(isChoice || only === undefined ? {} : { organisationId: only.value }),
      }}
      id="record-press"
      idle={IDLE}
      submit={{ label: t("press.form.recordSubmit"), pending: t("press.form.pending"), icon: "plus" }}
      words={words}
    />
  );
}
