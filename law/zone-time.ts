const HOUR = 3_600_000;
const DAY = 86_400_000;

/** A stretch of time in which a zone kept one offset. All three in milliseconds; `until` is excluded. */
type Stretch = { from: number; until: number; offset: number };

/** Zones change offset twice a year at most, so the stretches met stay few; asking `Temporal` each time is slow. */
const stretches = new Map<string, Stretch[]>();

/** Parsing and printing cost more than the law itself; one party asks for the same few instants again and again. */
const dates = new Map<number, string>();
const epochs = new Map<string, number>();
const starts = new Map<string, number>();
const KEPT = 1_000;

function remember<K, V>(known: Map<K, V>, key: K, value: V): V {
  if (known.size >= KEPT) known.clear();
  known.set(key, value);
  return value;
}

function measure(at: number, zone: string): Stretch {
  const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  const next = local.getTimeZoneTransition("next")?.epochMilliseconds ?? Number.POSITIVE_INFINITY;
  const offset = local.offsetNanoseconds / 1_000_000;
  return { from: at, until: next, offset };
}

function stretchAt(at: number, zone: string): Stretch {
  const known = stretches.get(zone);
  const hit = known?.find((stretch) => stretch.from <= at && at < stretch.until);
  if (hit) return hit;
  const measured = measure(at, zone);
  const same = known?.find((stretch) => stretch.until === measured.until);
  if (same) {
    same.from = at;
    return same;
  }
  stretches.set(zone, [measured, ...(known ?? [])]);
  return measured;
}

/** The zone's offset from UTC at an instant, both in milliseconds. `zone` is a valid IANA name. */
export function offsetAt(at: number, zone: string): number {
  return stretchAt(at, zone).offset;
}

/** The first full hour of local time strictly after the instant (13:00:00 gives 14:00). Epoch milliseconds. */
export function nextFullHour(at: number, zone: string): number {
  const offset = offsetAt(at, zone);
  return Math.floor((at + offset) / HOUR) * HOUR + HOUR - offset;
}

/** The first instant of a calendar date in a zone (not always 00:00: some zones change clocks at midnight). */
export function startOfDay(date: string, zone: string): number {
  const key = `${date} ${zone}`;
  const known = starts.get(key);
  if (known !== undefined) return known;
  return remember(starts, key, Temporal.PlainDate.from(date).toZonedDateTime(zone).epochMilliseconds);
}

/** The local calendar day at an instant, as days since 1 January 1970. */
export function localDay(at: number, zone: string): number {
  return Math.floor((at + offsetAt(at, zone)) / DAY);
}

/** The end (24:00) of a calendar day: the first instant of the next one. */
export function endOfDay(dayNumber: number, zone: string): number {
  return startOfDay(dateOf(dayNumber + 1), zone);
}

/** A day since 1 January 1970 as `2021-02-23`. */
export function dateOf(dayNumber: number): string {
  const known = dates.get(dayNumber);
  if (known !== undefined) return known;
  return remember(dates, dayNumber, new Temporal.PlainDate(1970, 1, 1).add({ days: dayNumber }).toString());
}

/** The local calendar date at an instant. */
export function localDate(at: number, zone: string): string {
  return dateOf(localDay(at, zone));
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : `${value}`;
}

/** An instant in epoch milliseconds as `2021-02-23T17:00:00Z`, cut to the second. */
export function isoSecond(at: number): string {
  const day = Math.floor(at / DAY);
  const second = Math.floor((at - day * DAY) / 1000);
  const minute = Math.floor(second / 60);
  const clock = `${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}:${twoDigits(second % 60)}`;
  return `${dateOf(day)}T${clock}Z`;
}

/** The reverse of `isoSecond`; also reads any ISO instant with an offset. Throws a `RangeError` on anything else. */
export function epochOf(iso: string): number {
  const known = epochs.get(iso);
  if (known !== undefined) return known;
  return remember(epochs, iso, Math.floor(Temporal.Instant.from(iso).epochMilliseconds / 1000) * 1000);
}
