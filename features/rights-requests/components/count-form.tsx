import { FieldListForm } from "#components/field-list-form.tsx";
import type { Place } from "#lib/action.ts";
import { IDLE } from "#lib/action-state.ts";
import { toLocalFields } from "#lib/dates.ts";
import { getWords } from "#lib/words.ts";
import { countRequestsAction } from "../actions.ts";
import { ARTICLES, FIGURES } from "../catalogue.ts";
import type { LoadedRequests } from "../loaders.ts";
import type { RequestView } from "./request-words.ts";

type Props = { loaded: LoadedRequests; place: Place; t: RequestView["t"] };

const ZONE = "Europe/Paris";

/** How the requests of one day stand; begun with what stands when a day is brought up to date. For whom `canCountRequests` allows it. */
export async function CountForm({ loaded, place, t }: Props) {
  const { errors, problems, forms } = await getWords("errors", "problems", "forms");
  const { own, asked, corrects, summary, now } = loaded;
  const note = forms.optional;
  const [only, another] = own;
  const sole = another === undefined ? only : undefined;
  const today = toLocalFields(Temporal.Instant.fromEpochMilliseconds(now), ZONE).date;
  return (
    <FieldListForm
      act={countRequestsAction.bind(null, place)}
      behind={{
        label: t("rightsRequests.form.open"),
        icon: "pen",
        open: corrects !== null || loaded.counts === 0,
      }}
      done={t("rightsRequests.form.done")}
      fields={[
        ...(sole === undefined
          ? [
              {
                ...{
                  as: "select" as const,
                  name: "organisationId",
                  label: t("rightsRequests.columns.organisation"),
                },
                ...{ placeholder: t("rightsRequests.form.choose"), value: asked.organisation ?? "" },
                options: own.map(({ organisationId, name }) => ({ value: organisationId, label: name })),
              },
            ]
          : []),
        {
          ...{ as: "select", name: "article", label: t("rightsRequests.columns.article"), half: true },
          value: asked.article ?? "15",
          options: ARTICLES.map((value) => ({ value, label: t(`rightsRequests.articles.${value}`) })),
        },
        {
          ...{ as: "date", name: "receivedOn", label: t("rightsRequests.columns.day"), half: true },
          ...{ required: true, value: corrects?.receivedOn ?? today },
        },
        ...FIGURES.map((name) => ({
          ...{ as: "text" as const, name, half: true as const, impersonal: true as const },
          ...{ label: t(`rightsRequests.form.${name}`), value: corrects?.[name].toString() ?? "" },
          ...(name === "requestsReceived" ? { required: true as const } : { note }),
          ...(name === "requestsReceived" ? { help: t("rightsRequests.form.help") } : {}),
          ...(name === "answeredLate" ? { help: t("rightsRequests.form.answeredLateHelp") } : {}),
        })),
        {
          ...{ as: "date", name: "extendedOn", label: t("rightsRequests.form.extendedOn"), half: true, note },
          ...{ value: corrects?.extendedOn ?? "", help: t("rightsRequests.form.extendedOnHelp") },
        },
        {
          ...{ as: "area", name: "reason", label: t("rightsRequests.form.reason"), note, impersonal: true },
          help: t("rightsRequests.form.reasonHelp"),
        },
      ]}
      hidden={{
        incidentId: summary.incident.id,
        ...(corrects === null ? {} : { seenId: corrects.id }),
        ...(sole === undefined ? {} : { organisationId: sole.organisationId }),
      }}
      id="count-requests"
      idle={IDLE}
      submit={{ label: t("rightsRequests.form.submit"), pending: t("rightsRequests.form.pending") }}
      words={{ errors, problems }}
    />
  );
}
