import { formatDay, formatInstantCompact, instantOf } from "#lib/dates.ts";
import type { Locale } from "#lib/i18n.ts";

/** When something was filed: where only its day is known, the day. */
export function filedText(
  { filedAt, filedOn }: { readonly filedAt: Date; readonly filedOn: Date | null },
  view: { readonly zone: string; readonly locale: Locale },
): string {
  if (filedOn === null) return formatInstantCompact(instantOf(filedAt), view);
  return formatDay(instantOf(filedOn).toZonedDateTimeISO("UTC").toPlainDate(), view.locale);
}
