import { FieldListForm } from "#components/field-list-form.tsx";
import type { Place } from "#lib/action.ts";
import { IDLE } from "#lib/action-state.ts";
import { getWords } from "#lib/words.ts";
import { countCallsAction } from "../actions.ts";
import { CAUSES } from "../catalogue.ts";
import type { LoadedHotline } from "../loaders.ts";
import { answeredText, type HotlineView, todayIn } from "./hotline-words.ts";

type Props = { loaded: LoadedHotline; place: Place; t: HotlineView["t"] };

/** The calls of one day; begun with what stands when a day is corrected. For whom `canCountCalls` allows it. */
export async function CountForm({ loaded, place, t }: Props) {
  const { errors, problems, forms } = await getWords("errors", "problems", "forms");
  const { hotline, corrects, labs, now } = loaded;
  const note = forms.optional;
  const figure = (name: "callsOffered" | "callsAnswered" | "waitSeconds" | (typeof CAUSES)[number]) => ({
    ...{ as: "text" as const, name, half: true as const, impersonal: true as const },
    value: corrects?.[name]?.toString() ?? "",
  });
  return (
    <FieldListForm
      act={countCallsAction.bind(null, place)}
      current={corrects === null ? null : <p>{standingText(corrects, { t, locale: place.locale })}</p>}
      behind={{ label: t("hotline.form.count"), icon: "pen", open: corrects !== null }}
      done={t("hotline.form.counted")}
      fields={[
        {
          ...{ as: "date", name: "day", label: t("hotline.columns.day"), required: true },
          value: corrects?.day ?? todayIn(hotline.zone, now),
        },
        ...(labs.length === 0
          ? []
          : [
              {
                ...{ as: "select" as const, name: "labId", label: t("hotline.parts.lab") },
                ...{ placeholder: t("hotline.parts.all"), help: t("hotline.parts.help") },
                ...{ value: corrects?.labId ?? "" },
                options: labs.map(({ labId, name }) => ({ value: labId, label: name })),
              },
            ]),
        { ...figure("callsOffered"), label: t("hotline.form.callsOffered"), required: true },
        { ...figure("callsAnswered"), label: t("hotline.form.callsAnswered"), required: true },
        {
          ...{ ...figure("waitSeconds"), label: t("hotline.form.wait"), note },
          help: t("hotline.form.waitHelp"),
        },
        {
          ...{ as: "title", name: "causes", label: t("hotline.causesTitle") },
          help: t("hotline.form.causesHelp"),
        },
        ...CAUSES.map((cause) => ({ ...figure(cause), label: t(`hotline.causes.${cause}`), note })),
        {
          ...{ as: "area", name: "reason", label: t("hotline.form.reason"), note, impersonal: true },
          help: t("hotline.form.reasonHelp"),
        },
      ]}
      hidden={{ hotlineId: hotline.id, seenId: corrects?.id ?? "" }}
      id="count"
      idle={IDLE}
      submit={{ label: t("hotline.form.countSubmit"), pending: t("hotline.form.pending") }}
      words={{ errors, problems }}
    />
  );
}

type Standing = NonNullable<LoadedHotline["corrects"]>;

/** What stands by now, for whoever corrects a day at the same time as somebody else. */
const standingText = (standing: Standing, view: HotlineView): string =>
  `${answeredText(standing, view)} – ${standing.recordedBy}`;
