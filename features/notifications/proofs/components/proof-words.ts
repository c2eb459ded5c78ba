import { formatDay, instantOf } from "#lib/dates.ts";
import type { Locale } from "#lib/i18n.ts";

/** The day by which a proof was promised, as it is written. */
export function dayOfProof(on: Date | null, locale: Locale): string {
  return on === null ? "" : formatDay(instantOf(on).toZonedDateTimeISO("UTC").toPlainDate(), locale);
}

/** Whether that day is over where the organisation keeps its clock. */
export function isProofLate(on: Date | null, zone: string, now: number): boolean {
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainDate().toString();
  return on !== null && on.toISOString().slice(0, 10) < today;
}
