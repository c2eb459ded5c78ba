import type { Tone } from "#components/tones.ts";
import { formatDay } from "#lib/dates.ts";
import type { Locale } from "#lib/i18n.ts";
import type { Translate } from "#lib/translate.ts";
import type { CohortState, Limit } from "../rules.ts";

export type RequestView = { readonly t: Translate; readonly locale: Locale };

export const COHORT_TONES: Record<CohortState, Tone> = {
  ...{ none: "not-required", answered: "fine", due: "waiting", planned_passed: "soon", late: "late" },
};

export function dayText(on: string, { locale }: Pick<RequestView, "locale">): string {
  return formatDay(Temporal.PlainDate.from(on), locale);
}

/** The last day of a limit that ends at midnight. */
export function lastDayText(at: number, zone: string, { locale }: Pick<RequestView, "locale">): string {
  const last = Temporal.Instant.fromEpochMilliseconds(at - 1)
    .toZonedDateTimeISO(zone)
    .toPlainDate();
  return formatDay(last, locale);
}

/** "10/12/2026", and the latest lawful reading where it is another day. */
export function limitText({ dueAt, legalLimitAt }: Limit, zone: string, view: RequestView): string {
  const day = lastDayText(dueAt, zone, view);
  if (legalLimitAt === dueAt) return day;
  return view.t("rightsRequests.limitOf", { day, legal: lastDayText(legalLimitAt, zone, view) });
}
