import type { Step } from "./obligation.ts";
import type { ClockCode, HourClock, Limit } from "./rule.ts";
import { isoSecond, nextFullHour } from "./zone-time.ts";

const SECOND = 1000;

/** Epoch milliseconds; null for a duty without a number. */
export type Dates = { dueAt: number | null; legalLimitAt: number | null; steps: Step[] };

/** K1, K7: elapsed hours, in UTC. K2: the hour in which the event falls is not counted (Reg. 1182/71 art. 3). */
const endOf: Record<HourClock, (start: number, seconds: number, zone: string) => number> = {
  K1: (start, seconds) => start + seconds * SECOND,
  K2: (start, seconds, zone) => nextFullHour(start, zone) + seconds * SECOND,
  K7: (start, seconds) => start + seconds * SECOND,
};

/** The codes of the two readings of a limit. */
export function clocksOf(limit: Limit): { clock: ClockCode; legalClock: ClockCode } {
  if (limit.kind === "open") return { clock: "K0", legalClock: "K0" };
  return { clock: limit.planned, legalClock: limit.legal };
}

/**
 * The two dates of a limit that starts at `start` (epoch milliseconds) in an IANA zone, with the steps to redo
 * the sum by hand. Sources: Reg. (EEC, Euratom) 1182/71 art. 3(1), 3(2)(a), 3(3), 3(4).
 */
export function datesOf(limit: Limit, start: number, zone: string): Dates {
  if (limit.kind === "open") {
    return { dueAt: null, legalLimitAt: null, steps: [{ code: "no_number", at: null, values: {} }] };
  }
  const { hours, planned, legal } = limit;
  const seconds = Math.round(hours * 3600);
  const dueAt = endOf[planned](start, seconds, zone);
  const legalLimitAt = endOf[legal](start, seconds, zone);
  const steps: Step[] = [{ code: "elapsed_hours", at: isoSecond(dueAt), values: { hours, seconds } }];
  if (legal === "K2") {
    steps.push(
      { code: "next_full_hour", at: isoSecond(nextFullHour(start, zone)), values: {} },
      { code: "hours_from_full_hour", at: isoSecond(legalLimitAt), values: { hours, seconds } },
    );
  } else {
    steps.push({ code: "single_reading", at: isoSecond(legalLimitAt), values: {} });
  }
  steps.push({ code: "weekends_run", at: null, values: {} });
  return { dueAt, legalLimitAt, steps };
}
