import type { Moment } from "#lib/moment.ts";

const ZONE = "Europe/Paris";

/** When something of the case happens as it is told: null when it has not happened yet. */
export type Retelling = (local: string) => Moment | null;

/** As it happened: a local date and time in Paris, a day, or an instant with its offset. */
export const asItHappened = (local: string): Moment => {
  if (isDay(local)) return { date: local, precision: "day" };
  return hasOffset(local)
    ? Temporal.Instant.from(local).toString()
    : Temporal.PlainDateTime.from(local).toZonedDateTime(ZONE).toInstant().toString();
};

/** Told anew so that `start` lies at `anew`: everything keeps its offset, what lies after `now` has not happened. */
export function transposed({
  start,
  anew,
  now,
}: {
  start: string;
  anew: Temporal.Instant;
  now: Temporal.Instant;
}): Retelling {
  const before = Temporal.PlainDateTime.from(start).toZonedDateTime(ZONE);
  const shift = before.toInstant().until(anew);
  const days = before.toPlainDate().until(anew.toZonedDateTimeISO(ZONE).toPlainDate());
  return (local) => {
    if (isDay(local)) {
      const date = Temporal.PlainDate.from(local).add(days);
      const begins = date.toZonedDateTime(ZONE).toInstant();
      return Temporal.Instant.compare(begins, now) > 0 ? null : { date: date.toString(), precision: "day" };
    }
    const told = Temporal.Instant.from(asItHappened(local) as string).add(shift);
    return Temporal.Instant.compare(told, now) > 0 ? null : told.toString({ smallestUnit: "second" });
  };
}

/** Some hours after a local date and time; a day whose hour is not known moves by whole days. */
export function hoursAfter(local: string, hours: number): string {
  if (isDay(local))
    return Temporal.PlainDate.from(local)
      .add({ days: Math.floor(hours / 24) })
      .toString();
  return Temporal.PlainDateTime.from(local).add({ hours }).toString({ smallestUnit: "minute" });
}

function isDay(local: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(local);
}

function hasOffset(local: string): boolean {
  return /(Z|[+-]\d{2}:\d{2})$/.test(local.slice(10));
}
