import { momentText } from "#features/obligations/components/moment-text.ts";
import { NOTICE_CHANNELS } from "#features/vendor-notices/catalogue.ts";
import type { NoticeView } from "#features/vendor-notices/components/notice-view.ts";
import { formatInstant, instantOf } from "#lib/dates.ts";
import { DEMAND_KINDS } from "../catalogue.ts";
import type { ListedDemand, ListedQuestion } from "../queries.ts";

type Props = {
  demands: readonly ListedDemand[];
  questions: readonly ListedQuestion[];
  view: NoticeView;
};

/** What was demanded in due form, as it was sent. */
export function DemandList({ demands, questions, view }: Props) {
  const { t, locale, zone, nameOf } = view;
  if (demands.length === 0) return <p className="text-soft text-sm">{t("vendorPage.noDemands")}</p>;
  return (
    <ul className="flex flex-col gap-4">
      {demands.map((demand) => {
        const kind = DEMAND_KINDS.find((one) => one === demand.kind) ?? "formal_notice";
        const channel = NOTICE_CHANNELS.find((one) => one === demand.channel) ?? "other";
        const question = questions.find(({ id }) => id === demand.questionId);
        return (
          <li className="flex flex-col gap-1" key={demand.id}>
            <h3 className="font-medium text-ink">{t(`vendorPage.demandKinds.${kind}`)}</h3>
            <p className="text-sm text-soft">
              {[
                t("vendorPage.demandMade", {
                  at: momentText(demand.made, { zone, locale, t }),
                  channel: t(`vendorPage.channels.${channel}`),
                }),
                demand.reference === "" ? null : t("vendorPage.reference", { reference: demand.reference }),
                demand.organisationId === null
                  ? null
                  : t("vendorPage.forOne", { name: nameOf(demand.organisationId) }),
              ]
                .filter((part) => part !== null)
                .join(" · ")}
            </p>
            {question === undefined ? null : (
              <p className="text-sm text-soft">{t("vendorPage.onQuestion", { text: question.text })}</p>
            )}
            <p className="max-w-prose whitespace-pre-line [overflow-wrap:anywhere]">{demand.text}</p>
            <p className="text-faint text-xs">
              {t("vendorPage.recordedBy", {
                name: demand.recordedBy,
                at: formatInstant(instantOf(demand.recordedAt), { zone, locale }),
              })}
            </p>
          </li>
        );
      })}
    </ul>
  );
}
