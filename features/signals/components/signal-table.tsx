import { Countdown } from "#components/countdown.tsx";
import { Table } from "#components/table.tsx";
import { TableHead } from "#components/table-head.tsx";
import { clockLabels } from "#features/obligations/components/clock-labels.ts";
import { formatInstant, instantOf } from "#lib/dates.ts";
import type { Locale } from "#lib/i18n.ts";
import type { Translate } from "#lib/translate.ts";
import type { ListedSignal } from "../queries.ts";
import { titleOf } from "../rules.ts";
import { channelText } from "./channel-text.ts";
import { SignalBadge } from "./signal-badge.tsx";

type Props = {
  signals: readonly ListedSignal[];
  /** The address of the list. */
  base: string;
  now: number;
  locale: Locale;
  t: Translate;
};

const COLUMNS = ["report", "place", "channel", "received", "state"] as const;
const ZONE = "Europe/Paris";

/** One line a report: what was seen, where, how it came, since when it waits. */
export function SignalTable({ signals, base, now, locale, t }: Props) {
  const labels = clockLabels(t);
  return (
    <Table className="cards" label={t("workspace.tableOf", { title: t("signals.title") })}>
      <TableHead columns={COLUMNS} heading={(column) => t(`signals.columns.${column}`)} />
      <tbody>
        {signals.map((signal) => {
          const place = placeText(signal);
          return (
            <tr data-row="" key={signal.id}>
              <th className="min-w-64" scope="row">
                <a
                  className="block font-medium text-ink [overflow-wrap:anywhere] hover:underline"
                  data-cell=""
                  data-follow=""
                  href={`${base}/${signal.reference}`}
                >
                  {titleOf(signal.description)}
                </a>
                <span className="font-normal text-faint text-xs tabular-nums">{signal.reference}</span>
              </th>
              <td data-empty={place === "" || undefined} data-label={t("signals.columns.place")}>
                {place || "–"}
              </td>
              <td data-label={t("signals.columns.channel")}>{channelText(signal.channel, t)}</td>
              <td data-label={t("signals.columns.received")}>
                {signal.state === "new" ? (
                  <Countdown
                    at={signal.receivedAt.getTime()}
                    counts="elapsed"
                    instantText={receivedText(signal)}
                    labels={labels}
                    locale={locale}
                    now={now}
                  />
                ) : (
                  <time dateTime={signal.receivedAt.toISOString()}>{receivedText(signal)}</time>
                )}
              </td>
              <td data-label={t("signals.columns.state")}>
                <SignalBadge signal={signal} t={t} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </Table>
  );

  function receivedText({ receivedAt }: ListedSignal): string {
    return formatInstant(instantOf(receivedAt), { zone: ZONE, locale });
  }
}

function placeText({ organisation, lab, place }: ListedSignal): string {
  return [lab ?? organisation, place].filter(Boolean).join(" · ");
}
