import type { Tone } from "#components/tones.ts";
import { formatDay } from "#lib/dates.ts";
import type { Locale } from "#lib/i18n.ts";
import { formatCount } from "#lib/numbers.ts";
import type { Translate } from "#lib/translate.ts";
import { answeredShare, type Calls, type HotlineState } from "../rules.ts";

export type HotlineView = { readonly t: Translate; readonly locale: Locale };

export const HOTLINE_TONES: Record<HotlineState, Tone> = {
  planned: "waiting",
  open: "fine",
  closed: "not-required",
};

export function dayText(on: string, { locale }: HotlineView): string {
  return formatDay(Temporal.PlainDate.from(on), locale);
}

export function todayIn(zone: string, now: number): string {
  return Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainDate().toString();
}

/** "100 sur 120 (83,3 %)". */
export function answeredText(
  calls: Pick<Calls, "callsOffered" | "callsAnswered">,
  view: HotlineView,
): string {
  const { t, locale } = view;
  const count = {
    answered: formatCount(calls.callsAnswered, locale),
    offered: formatCount(calls.callsOffered, locale),
  };
  const share = answeredShare(calls);
  if (share === null) return t("hotline.callsOf", count);
  const percent = share.toLocaleString(locale, { maximumFractionDigits: 1 });
  return t("hotline.callsOfPercent", { ...count, percent });
}

/** "1 min 15 s"; null where nobody measured it. */
export function waitText(seconds: number | null, { t }: HotlineView): string | null {
  if (seconds === null) return null;
  if (seconds < 60) return t("hotline.seconds", { seconds: String(seconds) });
  const minutes = String(Math.floor(seconds / 60));
  return t("hotline.minutes", { minutes, seconds: String(seconds % 60).padStart(2, "0") });
}
