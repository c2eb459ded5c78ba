import { addMonths, civilOf, type Day, dayOf } from "./calendar/days.ts";
import { addWorkingDays, endOfEuPeriod, nextWorkingDay } from "./calendar/holidays.ts";
import type { Step } from "./obligation.ts";
import type { Calendar, CalendarId, ClockCode, DayClock, HourClock, MonthClock, Period } from "./rule.ts";
import { dateOf, endOfDay, isoSecond, localDay, nextFullHour } from "./zone-time.ts";

const SECOND = 1000;

/** Epoch milliseconds; null for a duty without a number. */
export type Dates = { dueAt: number | null; legalLimitAt: number | null; steps: Step[] };

/** Where and for whom time is counted: an IANA zone, the holidays of the Member State, twice the time or once. */
export type Place = { zone: string; state: CalendarId | null; times: 1 | 2; orderUntil: number | null };

/** K1, K7: elapsed hours, in UTC. K2: the hour in which the event falls is not counted (Reg. 1182/71 art. 3). */
const endOfHours: Record<HourClock, (start: number, seconds: number, zone: string) => number> = {
  K1: (start, seconds) => start + seconds * SECOND,
  K2: (start, seconds, zone) => nextFullHour(start, zone) + seconds * SECOND,
  K7: (start, seconds) => start + seconds * SECOND,
};

/** The codes of the two readings of a period. */
export function clocksOfPeriod(period: Period): { clock: ClockCode; legalClock: ClockCode } {
  if (period.kind === "hours" || period.kind === "days" || period.kind === "months") {
    return { clock: period.planned, legalClock: period.legal };
  }
  const code = ({ open: "K0", order: "ORDER", year_end: "K6", fixed_date: "FIX" } as const)[period.kind];
  return { clock: code, legalClock: code };
}

/**
 * The two dates of a period that starts at `start` (epoch milliseconds), with the steps to redo the sum by hand.
 * Sources: Reg. (EEC, Euratom) 1182/71 art. 3 and the text each rule cites.
 */
export function datesOf(period: Period, start: number, place: Place): Dates {
  switch (period.kind) {
    case "open":
      return { dueAt: null, legalLimitAt: null, steps: [{ code: "no_number", at: null, values: {} }] };
    case "order":
      return orderDates(place);
    case "hours":
      return hourDates(period, start, place);
    default:
      return dayDates(period, start, place);
  }
}

function orderDates({ orderUntil }: Place): Dates {
  if (orderUntil === null) {
    return { dueAt: null, legalLimitAt: null, steps: [{ code: "order_without_date", at: null, values: {} }] };
  }
  const steps: Step[] = [{ code: "order_sets_date", at: isoSecond(orderUntil), values: {} }];
  return { dueAt: orderUntil, legalLimitAt: orderUntil, steps };
}

function hourDates(period: Period & { kind: "hours" }, start: number, { zone, times }: Place): Dates {
  const { planned, legal } = period;
  const hours = period.hours * times;
  const seconds = Math.round(hours * 3600);
  const legalHours = (period.legalHours ?? period.hours) * times;
  const legalSeconds = Math.round(legalHours * 3600);
  const dueAt = endOfHours[planned](start, seconds, zone);
  const legalLimitAt = endOfHours[legal](start, legalSeconds, zone);
  const steps: Step[] = [{ code: "elapsed_hours", at: isoSecond(dueAt), values: { hours, seconds } }];
  const legalSum = { hours: legalHours, seconds: legalSeconds };
  if (legal === "K2") {
    steps.push(
      { code: "next_full_hour", at: isoSecond(nextFullHour(start, zone)), values: {} },
      { code: "hours_from_full_hour", at: isoSecond(legalLimitAt), values: legalSum },
    );
  } else if (legalHours !== hours) {
    steps.push({ code: "longer_reading_hours", at: isoSecond(legalLimitAt), values: legalSum });
  } else {
    steps.push({ code: "single_reading", at: isoSecond(legalLimitAt), values: {} });
  }
  steps.push({ code: "weekends_run", at: null, values: {} });
  return { dueAt, legalLimitAt, steps };
}

type DayPeriod = Exclude<Period, { kind: "open" | "hours" | "order" }>;

/** The last day of a period before any roll-over, and the step that says how it was found. */
function plainEnd(
  period: DayPeriod,
  start: Day,
  place: Place,
): { last: Day; step: Step["code"]; many: number } {
  const { year } = civilOf(start);
  switch (period.kind) {
    case "year_end":
      return {
        last: dayOf({ year, month: 12, day: 31 }) + period.days,
        step: "days_after_year_end",
        many: period.days,
      };
    case "fixed_date":
      return { last: dayOf({ ...period, year: year + 1 }), step: "fixed_date", many: 1 };
    case "months":
      return { last: addMonths(start, period.months), step: "calendar_months", many: period.months };
    case "days": {
      const many = period.days * place.times;
      if (period.planned === "BD") {
        const calendar = calendarOf(period.calendar, place);
        const last = calendar ? addWorkingDays(calendar, start, many) : start + many;
        return { last, step: "working_days", many };
      }
      const isInclusive = period.planned === "CDi" || period.planned === "CDi+R";
      return isInclusive
        ? { last: start + many - 1, step: "inclusive_days", many }
        : { last: start + many, step: "calendar_days", many };
    }
  }
}

function calendarOf(calendar: Calendar | undefined, { state }: Place): CalendarId | null {
  return calendar === undefined || calendar === "state" ? state : calendar;
}

/** Where a reading puts the last day: moved off weekends and holidays where its clock says so. */
function endOn(
  clock: DayClock | MonthClock,
  days: { start: Day; last: Day },
  calendar: CalendarId | null,
): Day {
  if (calendar === null) return days.last;
  if (clock === "CD+R" || clock === "CDi+R") return nextWorkingDay(calendar, days.last);
  return clock === "K4" || clock === "K5" ? endOfEuPeriod(calendar, days.start, days.last) : days.last;
}

function dayDates(period: DayPeriod, startAt: number, place: Place): Dates {
  const start = localDay(startAt, place.zone);
  const { last, step, many } = plainEnd(period, start, place);
  const days = { start, last };
  const calendar = "calendar" in period ? calendarOf(period.calendar, place) : place.state;
  const planned = "planned" in period ? endOn(period.planned, days, calendar) : last;
  const legal = legalEnd(period, { days, calendar, planned }, place);
  const [dueAt, legalLimitAt] = [endOfDay(planned, place.zone), endOfDay(legal, place.zone)];
  const values = { days: many, startOn: dateOf(start), lastOn: dateOf(last), calendar: calendar ?? "none" };
  const steps: Step[] = [{ code: step, at: isoSecond(endOfDay(last, place.zone)), values }];
  const moved = (day: Day, by: Calendar | null): Step => ({
    code: "last_day_moved",
    at: isoSecond(endOfDay(day, place.zone)),
    values: { lastOn: dateOf(day), calendar: by ?? "none" },
  });
  if (planned !== last) steps.push(moved(planned, calendar));
  if (legal === planned) steps.push({ code: "single_reading", at: isoSecond(legalLimitAt), values: {} });
  else steps.push(moved(legal, ("legalCalendar" in period && period.legalCalendar) || calendar));
  return { dueAt, legalLimitAt, steps };
}

type Ends = { days: { start: Day; last: Day }; calendar: CalendarId | null; planned: Day };

function legalEnd(period: DayPeriod, { days, calendar, planned }: Ends, place: Place): Day {
  if (!("legal" in period)) return planned;
  if (period.kind === "days" && period.legalCalendar) {
    const other = calendarOf(period.legalCalendar, place);
    if (other && period.legal === "BD") return addWorkingDays(other, days.start, period.days * place.times);
  }
  return Math.max(planned, endOn(period.legal, days, calendar));
}
