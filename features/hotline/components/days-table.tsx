import { CardsTable } from "#components/cards-table.tsx";
import { formatCount } from "#lib/numbers.ts";
import { CAUSES, type Cause } from "../catalogue.ts";
import type { HotlineDay } from "../queries.ts";
import { totalOf } from "../rules.ts";
import { dayText, type HotlineView, waitText } from "./hotline-words.ts";

type Props = {
  days: readonly HotlineDay[];
  title: string;
  /** Of the page of this hotline. */
  base: string;
  mayKeep: boolean;
  view: HotlineView;
};

/** Every day, or every laboratory's part of one, with all of its figures, the latest first, and their sum. */
export function DaysTable({ days, title, base, mayKeep, view }: Props) {
  const { t, locale } = view;
  const total = totalOf(days);
  const counted = new Set(days.map(({ day }) => day)).size;
  // A cause that nobody named has no column: there are seven of them.
  const causes = CAUSES.filter((cause) => total[cause] > 0);
  const count = (value: number) => formatCount(value, locale);
  return (
    <CardsTable label={t("workspace.tableOf", { title })}>
      <thead>
        <tr>
          <th scope="col">{t("hotline.columns.day")}</th>
          <th className="text-right" scope="col">
            {t("hotline.columns.callsOffered")}
          </th>
          <th className="text-right" scope="col">
            {t("hotline.columns.callsAnswered")}
          </th>
          <th className="text-right" scope="col">
            {t("hotline.columns.wait")}
          </th>
          {causes.map((cause) => (
            <th className="text-right" key={cause} scope="col">
              {t(`hotline.shortCauses.${cause}`)}
            </th>
          ))}
          {mayKeep ? (
            <th className="print:hidden" scope="col">
              {t("hotline.columns.act")}
            </th>
          ) : null}
        </tr>
      </thead>
      <tbody>
        {days.toReversed().map((day) => (
          <DayRow base={base} causes={causes} day={day} key={day.id} mayKeep={mayKeep} view={view} />
        ))}
        <tr className="font-semibold">
          <th scope="row">{t("hotline.total", { days: counted })}</th>
          <td className="text-right tabular-nums" data-label={t("hotline.columns.callsOffered")}>
            {count(total.callsOffered)}
          </td>
          <td className="text-right tabular-nums" data-label={t("hotline.columns.callsAnswered")}>
            {count(total.callsAnswered)}
          </td>
          <td className="text-right tabular-nums" data-label={t("hotline.columns.wait")}>
            {waitText(total.waitSeconds, view) ?? "–"}
          </td>
          {causes.map((cause) => (
            <td
              className="text-right tabular-nums"
              data-label={t(`hotline.shortCauses.${cause}`)}
              key={cause}
            >
              {count(total[cause])}
            </td>
          ))}
          {mayKeep ? <td className="print:hidden" /> : null}
        </tr>
      </tbody>
    </CardsTable>
  );
}

type RowProps = {
  day: HotlineDay;
  causes: readonly Cause[];
  base: string;
  mayKeep: boolean;
  view: HotlineView;
};

function DayRow({ day, causes, base, mayKeep, view }: RowProps) {
  const { t, locale } = view;
  const wait = waitText(day.waitSeconds, view);
  const figure = (value: number) => formatCount(value, locale);
  return (
    <tr>
      <th className="font-normal tabular-nums" scope="row">
        <span className="whitespace-nowrap">{dayText(day.day, view)}</span>
        {day.lab === null ? null : <span className="block min-w-32 text-soft">{day.lab}</span>}
        {day.reason === "" ? null : (
          <span className="block text-faint text-xs">{t("hotline.corrected", { reason: day.reason })}</span>
        )}
      </th>
      <td className="text-right tabular-nums" data-label={t("hotline.columns.callsOffered")}>
        {figure(day.callsOffered)}
      </td>
      <td className="text-right tabular-nums" data-label={t("hotline.columns.callsAnswered")}>
        {figure(day.callsAnswered)}
      </td>
      <td
        className="text-right tabular-nums"
        data-empty={wait === null || undefined}
        data-label={t("hotline.columns.wait")}
      >
        {wait ?? "–"}
      </td>
      {causes.map((cause) => (
        <td
          className="text-right tabular-nums"
          data-empty={day[cause] === 0 || undefined}
          data-label={t(`hotline.shortCauses.${cause}`)}
          key={cause}
        >
          {figure(day[cause])}
        </td>
      ))}
      {mayKeep ? (
        <td className="print:hidden">
          <a
            aria-label={[t("hotline.correct"), dayText(day.day, view), day.lab].filter(Boolean).join(" ")}
            className="underline"
            data-follow=""
            href={`${base}?day=${day.day}${day.labId === null ? "" : `&lab=${day.labId}`}#count`}
          >
            {t("hotline.correct")}
          </a>
        </td>
      ) : null}
    </tr>
  );
}
