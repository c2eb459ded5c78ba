import { formatDay, formatInstant } from "#lib/dates.ts";
import type { Locale } from "#lib/i18n.ts";
import type { Moment } from "#lib/moment.ts";
import type { Translate } from "#lib/translate.ts";

type Place = { readonly zone: string; readonly locale: Locale; readonly t: Translate };

/** A moment as it was entered: an instant with its offset, or a day that says it has no hour. */
export function momentText(moment: Moment, { zone, locale, t }: Place): string {
  if (typeof moment === "string") return formatInstant(Temporal.Instant.from(moment), { zone, locale });
  const day = formatDay(Temporal.PlainDate.from(moment.date), locale);
  return t("incidents.facts.dayOnly", { day, zone });
}
