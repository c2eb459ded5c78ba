import { clocksOfPeriod, type Dates, datesOf, type Place } from "./clocks.ts";
import type { Step } from "./obligation.ts";
import type { Anchor, ClockCode, Limit, Period, Term } from "./rule.ts";
import { isoSecond } from "./zone-time.ts";

/** What an expression may look at beside its own trigger: other anchors, and the dates of other rules. */
export type Reach = Place & {
  triggerAt: (anchor: Anchor) => number | null;
  dueOf: (rule: string) => { dueAt: number; legalLimitAt: number } | null;
};

function isPeriod(limit: Limit): limit is Period {
  return limit.kind !== "min" && limit.kind !== "max" && limit.kind !== "readings";
}

/** The period that names a limit in words: its own, or that of its first term. */
export function periodOf(limit: Limit): Period {
  if (isPeriod(limit)) return limit;
  if (limit.kind === "readings") return limit.planned;
  const [first] = limit.of;
  return "period" in first ? first.period : { kind: "open" };
}

/** The codes of the two readings of a limit. */
export function clocksOf(limit: Limit): { clock: ClockCode; legalClock: ClockCode } {
  if (limit.kind !== "readings") return clocksOfPeriod(periodOf(limit));
  return { clock: clocksOfPeriod(limit.planned).clock, legalClock: clocksOf(limit.legal).legalClock };
}

/** The two dates of a limit counted from `start` (epoch milliseconds), with its steps. */
export function limitDates(limit: Limit, start: number, reach: Reach): Dates {
  if (isPeriod(limit)) return datesOf(limit, start, reach);
  if (limit.kind === "readings") {
    const planned = datesOf(limit.planned, start, reach);
    const legal = limitDates(limit.legal, start, reach);
    if (planned.dueAt === null || legal.legalLimitAt === null) return planned;
    const legalLimitAt = Math.max(planned.dueAt, legal.legalLimitAt);
    const steps = planned.steps.filter(({ code }) => code !== "single_reading");
    steps.push({ code: "longer_reading", at: isoSecond(legalLimitAt), values: {} });
    return { dueAt: planned.dueAt, legalLimitAt, steps };
  }
  return chosen(limit.kind, limit.of, { start, reach });
}

type Counting = { start: number; reach: Reach };
type Dated = { dueAt: number; legalLimitAt: number; steps: Step[] };

function termDates(term: Term, { start, reach }: Counting): Dated | null {
  if ("dueOf" in term) {
    const dates = reach.dueOf(term.dueOf);
    if (!dates) return null;
    const steps: Step[] = [
      { code: "date_of_rule", at: isoSecond(dates.dueAt), values: { rule: term.dueOf } },
    ];
    return { ...dates, steps };
  }
  const from = term.after ? reach.triggerAt(term.after) : start;
  if (from === null) return null;
  const { dueAt, legalLimitAt, steps } = datesOf(term.period, from, reach);
  return dueAt === null || legalLimitAt === null ? null : { dueAt, legalLimitAt, steps };
}

/** The earliest or latest of the dates that are known, each reading for itself; never before the trigger. */
function chosen(kind: "min" | "max", terms: readonly Term[], counting: Counting): Dates {
  const dated = terms.flatMap((term) => termDates(term, counting) ?? []);
  if (dated.length === 0) return { dueAt: null, legalLimitAt: null, steps: [] };
  const pick = kind === "min" ? Math.min : Math.max;
  const dueAt = Math.max(counting.start, pick(...dated.map((dates) => dates.dueAt)));
  const legalLimitAt = Math.max(counting.start, pick(...dated.map((dates) => dates.legalLimitAt)));
  const steps = dated.flatMap((dates) => dates.steps.filter(({ code }) => code !== "single_reading"));
  const code = kind === "min" ? "earliest_controls" : "latest_controls";
  steps.push({ code, at: isoSecond(dueAt), values: {} });
  return { dueAt, legalLimitAt, steps };
}
