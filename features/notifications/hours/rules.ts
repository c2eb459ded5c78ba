/** Hours of a day in which somebody works; from and until the same: all of it; until before from: past midnight. */
export type Hours = { readonly from: string; readonly until: string };

export type Span = { readonly from: number; readonly until: number };

const MINUTE = 60_000;
const MOST_DAYS = 400;

type Asked = { readonly zone: string; readonly origin: number; readonly days: number };

/** The spans of work from `origin` on, in epoch milliseconds, over so many days. */
export function workingSpans({ from, until }: Hours, { zone, origin, days }: Asked): Span[] {
  const first = Temporal.Instant.fromEpochMilliseconds(origin).toZonedDateTimeISO(zone).toPlainDate();
  const spans: Span[] = [];
  for (let day = -1; day <= Math.min(days, MOST_DAYS); day += 1) {
    const on = first.add({ days: day });
    const at = (date: Temporal.PlainDate, time: string) =>
      date.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) }).epochMilliseconds;
    const span = { from: at(on, from), until: at(until > from ? on : on.add({ days: 1 }), until) };
    if (span.until > origin) spans.push({ from: Math.max(span.from, origin), until: span.until });
  }
  return spans;
}

/** How many minutes of work lie before an instant. */
export function minutesBefore(spans: readonly Span[], instant: number): number {
  const done = spans.reduce((sum, { from, until }) => sum + Math.max(0, Math.min(until, instant) - from), 0);
  return Math.floor(done / MINUTE);
}

/** The instant at which so many minutes of work are done; null where the spans hold fewer. */
export function endOf(spans: readonly Span[], minutes: number): number | null {
  return instantAfter(spans, minutes, (left, room) => left <= room);
}

/** The instant at which the minute after so many begins: after a break, where they end at one. */
export function startAfter(spans: readonly Span[], minutes: number): number | null {
  return instantAfter(spans, minutes, (left, room) => left < room);
}

function instantAfter(
  spans: readonly Span[],
  minutes: number,
  fits: (left: number, room: number) => boolean,
): number | null {
  let left = minutes * MINUTE;
  for (const { from, until } of spans) {
    if (fits(left, until - from)) return from + left;
    left -= until - from;
  }
  return null;
}
