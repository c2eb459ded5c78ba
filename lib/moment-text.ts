import { formatDay, formatInstantCompact } from "./dates.ts";
import type { Locale } from "./i18n.ts";
import type { Moment } from "./moment.ts";

type Place = { readonly zone: string; readonly locale: Locale };

/** An hour with its offset, or a day of which the hour is not known. */
export function momentText(moment: Moment, place: Place): string {
  if (typeof moment === "string") return formatInstantCompact(Temporal.Instant.from(moment), place);
  return formatDay(Temporal.PlainDate.from(moment.date), place.locale);
}
