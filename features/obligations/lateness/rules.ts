import { earliest, type Moment } from "#lib/moment.ts";

export type Lateness = { readonly lateBySeconds: number | null; readonly lateInLawBySeconds: number | null };

type Limits = { readonly dueAt: Date | null; readonly legalLimitAt: Date | null };

/**
 * Seconds past the planning date and past the legal limit: 0 in time, null without a date. A filing of which only
 * the day is known counts from 00:00 of that day, so that it is late only when every reading of it is.
 */
export function computeLateness(filedAt: Moment, zone: string, { dueAt, legalLimitAt }: Limits): Lateness {
  const filed = earliest(filedAt, zone).epochMilliseconds;
  const past = (limit: Date | null) =>
    limit === null ? null : Math.max(0, Math.floor((filed - limit.getTime()) / 1_000));
  return { lateBySeconds: past(dueAt), lateInLawBySeconds: past(legalLimitAt) };
}
