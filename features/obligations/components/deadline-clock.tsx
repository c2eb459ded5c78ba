import { Countdown } from "#components/countdown.tsx";
import { formatInstant } from "#lib/dates.ts";
import type { Locale } from "#lib/i18n.ts";
import type { Translate } from "#lib/translate.ts";
import { clockLabels } from "./clock-labels.ts";

type Props = {
  /** Epoch milliseconds. */
  dueAt: number;
  zone: string;
  now: number;
  locale: Locale;
  t: Translate;
};

/** What is left before a deadline, or by how much it has passed, and the deadline itself. */
export function DeadlineClock({ dueAt, zone, now, locale, t }: Props) {
  return (
    <Countdown
      at={dueAt}
      counts="remaining"
      instantText={formatInstant(Temporal.Instant.fromEpochMilliseconds(dueAt), { zone, locale })}
      labels={clockLabels(t)}
      locale={locale}
      now={now}
    />
  );
}
