import { Countdown } from "#components/countdown.tsx";
import { formatInstantLong } from "#lib/dates.ts";
import type { Locale } from "#lib/i18n.ts";
import type { Translate } from "#lib/translate.ts";
import { clockLabels } from "./clock-labels.ts";

type Props = {
  /** Epoch milliseconds. */
  dueAt: number;
  zone: string;
  now: number;
  size: "line" | "display";
  locale: Locale;
  t: Translate;
};

/** The clock of the one person who must act: before when, with the day of the week. */
export function OwnDeadlineClock({ dueAt, zone, now, size, locale, t }: Props) {
  const at = formatInstantLong(Temporal.Instant.fromEpochMilliseconds(dueAt), { zone, locale });
  return (
    <Countdown
      at={dueAt}
      counts="remaining"
      instantText={t(dueAt > now ? "myOrganisation.before" : "myOrganisation.past", { at })}
      labels={clockLabels(t)}
      locale={locale}
      now={now}
      size={size}
    />
  );
}
