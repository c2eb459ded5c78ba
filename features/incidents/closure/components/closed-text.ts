import { formatDay, formatInstant, instantOf } from "#lib/dates.ts";
import type { Locale } from "#lib/i18n.ts";

type Closed = { readonly closedAt: Date; readonly closedOn: Date | null };

/** When something was closed: where only its day is known, the day. */
export function closedText({ closedAt, closedOn }: Closed, view: { zone: string; locale: Locale }): string {
  if (closedOn === null) return formatInstant(instantOf(closedAt), view);
  return formatDay(instantOf(closedOn).toZonedDateTimeISO("UTC").toPlainDate(), view.locale);
}
