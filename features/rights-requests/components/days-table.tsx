import { CardsTable } from "#components/cards-table.tsx";
import { StateBadge } from "#components/state-badge.tsx";
import { formatCount } from "#lib/numbers.ts";
import type { LoadedRequests } from "../loaders.ts";
import type { ListedRequests } from "../queries.ts";
import { COHORT_TONES, dayText, limitText, type RequestView } from "./request-words.ts";

type Props = { loaded: LoadedRequests; base: string; view: RequestView };

const FIGURES = ["requestsReceived", "requestsAnswered", "requestsRefused", "requestsExtended"] as const;

/** The requests by the day on which they came, what is open first by its limit. */
export function DaysTable({ loaded, base, view }: Props) {
  const { t } = view;
  const { days, own } = loaded;
  const mayCount = (organisationId: string) => own.some((one) => one.organisationId === organisationId);
  return (
    <CardsTable label={t("workspace.tableOf", { title: t("rightsRequests.daysTitle") })}>
      <thead>
        <tr>
          <th scope="col">{t("rightsRequests.columns.day")}</th>
          <th scope="col">{t("rightsRequests.columns.organisation")}</th>
          <th scope="col">{t("rightsRequests.columns.article")}</th>
          {FIGURES.map((name) => (
            <th className="text-right" key={name} scope="col">
              {t(`rightsRequests.columns.${name}`)}
            </th>
          ))}
          <th className="text-right" scope="col">
            {t("rightsRequests.columns.open")}
          </th>
          <th scope="col">{t("rightsRequests.columns.limit")}</th>
          <th scope="col">{t("rightsRequests.columns.state")}</th>
          {own.length === 0 ? null : (
            <th className="print:hidden" scope="col">
              {t("rightsRequests.columns.act")}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {days.map((day) => (
          <DayRow
            href={
              mayCount(day.organisationId)
                ? `${base}?organisation=${day.organisationId}&article=${day.article}&day=${day.receivedOn}#count-requests`
                : null
            }
            key={day.id}
            row={day}
            view={view}
            withAct={own.length > 0}
          />
        ))}
      </tbody>
    </CardsTable>
  );
}

type RowProps = { row: ListedRequests; href: string | null; withAct: boolean; view: RequestView };

function DayRow({ row, href, withAct, view }: RowProps) {
  const { t, locale } = view;
  const { standing } = row;
  return (
    <tr>
      <th className="whitespace-nowrap tabular-nums" scope="row">
        {dayText(row.receivedOn, view)}
      </th>
      <td data-label={t("rightsRequests.columns.organisation")}>{row.name}</td>
      <td data-label={t("rightsRequests.columns.article")}>{t(`rightsRequests.articles.${row.article}`)}</td>
      {FIGURES.map((name) => (
        <td className="text-right tabular-nums" data-label={t(`rightsRequests.columns.${name}`)} key={name}>
          {formatCount(row[name], locale)}
        </td>
      ))}
      <td className="text-right tabular-nums" data-label={t("rightsRequests.columns.open")}>
        {formatCount(standing.open, locale)}
      </td>
      <td className="tabular-nums" data-label={t("rightsRequests.columns.limit")}>
        <LimitLines row={row} view={view} />
      </td>
      <td data-label={t("rightsRequests.columns.state")}>
        <StateBadge tone={COHORT_TONES[standing.state]}>
          {t(`rightsRequests.states.${standing.state}`, { count: formatCount(standing.lateOpen, locale) })}
        </StateBadge>
        {row.answeredLate === 0 ? null : (
          <span className="block text-soft text-xs">
            {t("rightsRequests.answeredLate", { count: formatCount(row.answeredLate, locale) })}
          </span>
        )}
      </td>
      {withAct ? (
        <td className="print:hidden">
          {href === null ? null : (
            <a className="underline" data-follow="" href={href}>
              {t("rightsRequests.update")}
            </a>
          )}
        </td>
      ) : null}
    </tr>
  );
}

/** The month, and the longer limit of those who were told in time; or that they were told too late. */
function LimitLines({ row, view }: { row: ListedRequests; view: RequestView }) {
  const { t } = view;
  const { limits, extendedOn, zone } = row;
  if (limits === null) return t("rightsRequests.noLimit");
  const { first, extended } = limits;
  return (
    <span className="flex flex-col">
      <span>{limitText(first, zone, view)}</span>
      {extendedOn === null ? null : (
        <span className="text-soft text-xs">
          {extended === null
            ? t("rightsRequests.toldTooLate", { day: dayText(extendedOn, view) })
            : t("rightsRequests.extendedTo", { limit: limitText(extended, zone, view) })}
        </span>
      )}
    </span>
  );
}
