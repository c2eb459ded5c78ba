import { CardsTable } from "#components/cards-table.tsx";
import { StateBadge } from "#components/state-badge.tsx";
import { formatCount } from "#lib/numbers.ts";
import type { LoadedRequests } from "../loaders.ts";
import type { Sum } from "../rules.ts";
import { limitText, type RequestView } from "./request-words.ts";

type Props = { loaded: LoadedRequests; base: string; view: RequestView };

const FIGURES = [
  "requestsReceived",
  "requestsAnswered",
  "requestsRefused",
  "requestsExtended",
  "open",
] as const;

/** What each organisation was asked, by article: in numbers, with the limit of what is open and what is late. */
export function SumsTable({ loaded: { sums }, base, view }: Props) {
  const { t } = view;
  return (
    <CardsTable label={t("workspace.tableOf", { title: t("rightsRequests.sumsTitle") })}>
      <thead>
        <tr>
          <th scope="col">{t("rightsRequests.columns.organisation")}</th>
          <th scope="col">{t("rightsRequests.columns.article")}</th>
          {FIGURES.map((name) => (
            <th className="text-right" key={name} scope="col">
              {t(`rightsRequests.columns.${name}`)}
            </th>
          ))}
          <th scope="col">{t("rightsRequests.columns.next")}</th>
          <th scope="col">{t("rightsRequests.columns.late")}</th>
        </tr>
      </thead>
      <tbody>
        {sums.flatMap((file) =>
          file.articles.map(({ article, sum }) => (
            <tr key={`${file.organisationId}-${article}`}>
              <th scope="row">
                <a
                  className="text-ink hover:underline"
                  data-follow=""
                  href={`${base}?organisation=${file.organisationId}&article=${article}#days`}
                >
                  {file.name}
                </a>
              </th>
              <td data-label={t("rightsRequests.columns.article")}>
                {t(`rightsRequests.articles.${article}`)}
              </td>
              <Figures sum={sum} view={view} />
              <td
                className="tabular-nums"
                data-empty={sum.next === null || undefined}
                data-label={t("rightsRequests.columns.next")}
              >
                {sum.next === null ? "–" : limitText(sum.next, file.zone, view)}
              </td>
              <td data-label={t("rightsRequests.columns.late")}>
                <LateText sum={sum} view={view} />
              </td>
            </tr>
          )),
        )}
      </tbody>
    </CardsTable>
  );
}

function Figures({ sum, view: { t, locale } }: { sum: Sum; view: RequestView }) {
  return FIGURES.map((name) => (
    <td className="text-right tabular-nums" data-label={t(`rightsRequests.columns.${name}`)} key={name}>
      {formatCount(sum[name], locale)}
    </td>
  ));
}

function LateText({ sum, view: { t, locale } }: { sum: Sum; view: RequestView }) {
  const { lateOpen, answeredLate } = sum;
  if (lateOpen + answeredLate === 0)
    return <span className="text-faint">{t("rightsRequests.noneLate")}</span>;
  return (
    <span className="flex flex-col items-start gap-0.5">
      {lateOpen === 0 ? null : (
        <StateBadge tone="late">
          {t("rightsRequests.lateOpen", { count: formatCount(lateOpen, locale) })}
        </StateBadge>
      )}
      {answeredLate === 0 ? null : (
        <span className="text-soft text-xs">
          {t("rightsRequests.answeredLate", { count: formatCount(answeredLate, locale) })}
        </span>
      )}
    </span>
  );
}
