import type { Locale } from "#lib/i18n.ts";

type Place = { zone: string; locale: Locale };

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

const two = (n: number) => String(n).padStart(2, "0");

/** A column of the database as an instant. */
export function instantOf(at: Date): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime());
}

/** "UTC+01:00"; "UTC" alone when there is no offset. */
export function formatOffset(instant: Temporal.Instant, zone: string): string {
  return offsetText(instant.toZonedDateTimeISO(zone));
}

function offsetText({ offset }: Temporal.ZonedDateTime): string {
  return offset === "+00:00" ? "UTC" : `UTC${offset}`;
}

/** "26/02/2021" in French, "26 Feb 2021" in English, where figures alone read two ways. */
export function formatDay(on: Temporal.PlainDate, locale: Locale): string {
  if (locale === "fr") return `${two(on.day)}/${two(on.month)}/${on.year}`;
  return `${on.day} ${shortMonth.format(on)} ${on.year}`;
}

/** "vendredi 26 février 2021", for guided pages. */
export function formatLongDay(on: Temporal.PlainDate, locale: Locale): string {
  return longDays[locale].format(on).replace(",", "");
}

// Made once: a formatter costs more than a hundred of its texts.
const shortMonth = new Intl.DateTimeFormat("en-US", { month: "short", calendar: "iso8601" });
const longDay = { weekday: "long", day: "numeric", month: "long", year: "numeric" } as const;
const longDays: Record<Locale, Intl.DateTimeFormat> = {
  fr: new Intl.DateTimeFormat("fr-FR", longDay),
  en: new Intl.DateTimeFormat("en-GB", longDay),
};
const shortDay = { weekday: "short", day: "numeric" } as const;
const shortDays: Record<Locale, Intl.DateTimeFormat> = {
  fr: new Intl.DateTimeFormat("fr-FR", shortDay),
  en: new Intl.DateTimeFormat("en-GB", shortDay),
};

/** "lun. 23", for the ticks of an axis. */
export function formatShortDay(on: Temporal.PlainDate, locale: Locale): string {
  return shortDays[locale].format(on);
}

/** "18:00"; with seconds where the order of two events within a minute matters. */
export function formatTime(
  instant: Temporal.Instant,
  zone: string,
  precision: "minute" | "second" = "minute",
) {
  return instant.toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: precision });
}

/** "26/02/2021 18:00 (UTC+01:00, Europe/Paris)". */
export function formatInstant(instant: Temporal.Instant, { zone, locale }: Place): string {
  const local = instant.toZonedDateTimeISO(zone);
  return `${dayAndTime(local, locale)} (${offsetText(local)}, ${zone})`;
}

/** "26/02/2021 18:00 UTC+01:00", where the zone is written once nearby. */
export function formatInstantCompact(instant: Temporal.Instant, { zone, locale }: Place): string {
  const local = instant.toZonedDateTimeISO(zone);
  return `${dayAndTime(local, locale)} ${offsetText(local)}`;
}

// Finding a zone's offset is what costs: once a text, since a matrix writes hundreds.
function dayAndTime(local: Temporal.ZonedDateTime, locale: Locale): string {
  return `${formatDay(local.toPlainDate(), locale)} ${two(local.hour)}:${two(local.minute)}`;
}

/** "vendredi 26 février 2021 à 18:00 (UTC+01:00, Europe/Paris)", for guided pages. */
export function formatInstantLong(instant: Temporal.Instant, { zone, locale }: Place): string {
  const on = formatLongDay(instant.toZonedDateTimeISO(zone).toPlainDate(), locale);
  const at = locale === "fr" ? "à" : "at";
  return `${on} ${at} ${formatTime(instant, zone)} (${formatOffset(instant, zone)}, ${zone})`;
}

const UNDER_A_MINUTE = { fr: "moins d’une minute", en: "less than a minute" } as const;

/** Length of a span, unsigned, rounded down: "1 j 4 h", "2 h 05 min", "12 min"; under an hour with seconds on request. */
export function formatDuration(ms: number, locale: Locale, smallest: "minute" | "second" = "minute"): string {
  const span = Math.abs(ms);
  const days = Math.floor(span / day);
  const hours = Math.floor((span % day) / hour);
  const minutes = Math.floor((span % hour) / minute);
  if (days > 0) return `${days} ${locale === "fr" ? "j" : "d"} ${hours} h`;
  if (hours > 0) return `${hours} h ${two(minutes)} min`;
  if (smallest === "minute") return minutes === 0 ? UNDER_A_MINUTE[locale] : `${minutes} min`;
  const seconds = Math.floor((span % minute) / 1000);
  return minutes === 0 ? `${seconds} s` : `${minutes} min ${two(seconds)} s`;
}

export type Remaining = { direction: "left" | "over"; ms: number };

/** Epoch milliseconds in, so that a browser without Temporal can count too. */
export function remaining(now: number, dueAt: number): Remaining {
  return now < dueAt ? { direction: "left", ms: dueAt - now } : { direction: "over", ms: now - dueAt };
}

export type LocalInstant =
  | { ok: true; instant: Temporal.Instant; reading: "only" | "earlier-of-two" }
  | { ok: false; reason: "invalid_date" | "invalid_time" | "unknown_zone" | "skipped_by_clock_change" };

/**
 * What a person typed in a date and a time field, read in an IANA zone.
 * The hour that a clock change repeats is read as its first occurrence, and the result says so.
 */
export function parseLocalInstant(typed: { date: string; time: string; zone: string }): LocalInstant {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(typed.date)) return { ok: false, reason: "invalid_date" };
  if (!/^\d{2}:\d{2}(:\d{2})?$/.test(typed.time)) return { ok: false, reason: "invalid_time" };
  const date = parsed(() => Temporal.PlainDate.from(typed.date));
  if (!date) return { ok: false, reason: "invalid_date" };
  const time = parsed(() => Temporal.PlainTime.from(typed.time));
  if (!time) return { ok: false, reason: "invalid_time" };
  if (!isZone(typed.zone)) return { ok: false, reason: "unknown_zone" };
  const local = date.toPlainDateTime(time);
  const earlier = local.toZonedDateTime(typed.zone, { disambiguation: "earlier" });
  const later = local.toZonedDateTime(typed.zone, { disambiguation: "later" });
  if (earlier.equals(later)) return { ok: true, instant: earlier.toInstant(), reading: "only" };
  if (!earlier.toPlainDateTime().equals(local)) return { ok: false, reason: "skipped_by_clock_change" };
  return { ok: true, instant: earlier.toInstant(), reading: "earlier-of-two" };
}

/** A named zone ("Europe/Paris", "UTC"): a bare offset has no clock changes and is refused. */
export function isZone(zone: string): boolean {
  if (!/^[A-Za-z]/.test(zone)) return false;
  return parsed(() => Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone)) !== null;
}

/** What fills a date and a time field again. */
export function toLocalFields(instant: Temporal.Instant, zone: string): { date: string; time: string } {
  const local = instant.toZonedDateTimeISO(zone);
  return { date: local.toPlainDate().toString(), time: formatTime(instant, zone) };
}

function parsed<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
