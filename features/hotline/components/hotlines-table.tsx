import { CardsTable } from "#components/cards-table.tsx";
import { StateBadge } from "#components/state-badge.tsx";
import { TableHead } from "#components/table-head.tsx";
import type { Hotline } from "../queries.ts";
import { seenDays, stateOfHotline, totalOf } from "../rules.ts";
import {
  answeredText,
  dayText,
  HOTLINE_TONES,
  type HotlineView,
  todayIn,
  waitText,
} from "./hotline-words.ts";

type Props = { hotlines: readonly Hotline[]; base: string; now: number; view: HotlineView };

const COLUMNS = ["number", "organisation", "state", "hours", "calls", "wait"] as const;

/** The hotlines of a case: whose, since when, and what became of the calls. */
export function HotlinesTable({ hotlines, base, now, view }: Props) {
  const { t } = view;
  return (
    <CardsTable label={t("workspace.tableOf", { title: t("hotline.title") })}>
      <TableHead columns={COLUMNS} heading={(column) => t(`hotline.columns.${column}`)} />
      <tbody>
        {hotlines.map((hotline) => (
          <HotlineRow base={base} hotline={hotline} key={hotline.id} now={now} view={view} />
        ))}
      </tbody>
    </CardsTable>
  );
}

type RowProps = { hotline: Hotline; base: string; now: number; view: HotlineView };

function HotlineRow({ hotline, base, now, view }: RowProps) {
  const { t } = view;
  const state = stateOfHotline(hotline, todayIn(hotline.zone, now));
  const total = totalOf(seenDays(hotline));
  const wait = waitText(total.waitSeconds, view);
  const span = {
    from: dayText(hotline.openedOn, view),
    to: dayText(hotline.closedOn ?? hotline.openedOn, view),
  };
  return (
    <tr>
      <th scope="row">
        <a className="text-ink hover:underline" data-follow="" href={`${base}/${hotline.id}`}>
          {hotline.number}
        </a>
        <span className="block font-normal text-faint text-xs">{hotline.supplier}</span>
      </th>
      <td data-label={t("hotline.columns.organisation")}>{hotline.organisation ?? t("hotline.wholeCase")}</td>
      <td data-label={t("hotline.columns.state")}>
        <StateBadge tone={HOTLINE_TONES[state]}>{t(`hotline.states.${state}`)}</StateBadge>
        <span className="block text-faint text-xs tabular-nums">
          {t(hotline.closedOn === null ? "hotline.since" : "hotline.span", span)}
        </span>
      </td>
      <td data-empty={hotline.hours === "" || undefined} data-label={t("hotline.columns.hours")}>
        {hotline.hours === "" ? "–" : hotline.hours}
      </td>
      <td className="tabular-nums" data-label={t("hotline.columns.calls")}>
        {total.days === 0 ? t("hotline.noDays") : answeredText(total, view)}
        {hotline.days.length === 0 && hotline.parts.length > 0 ? (
          <span className="block text-faint text-xs">{t("hotline.parts.own")}</span>
        ) : null}
      </td>
      <td
        className="tabular-nums"
        data-empty={wait === null || undefined}
        data-label={t("hotline.columns.wait")}
      >
        {wait ?? "–"}
      </td>
    </tr>
  );
}
