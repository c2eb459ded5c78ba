import type { CalendarId } from "#law/rule.ts";
import { CALENDARS } from "./calendars.ts";
import { civilOf, type Day, dayOf, monthLength, weekdayOf } from "./days.ts";

const WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const SATURDAY = 6;
const SUNDAY = 7;

/** Western Easter Sunday (Meeus, Jones, Butcher). */
export function easter(year: number): Day {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const [d, e] = [Math.floor(b / 4), b % 4];
  const g = Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const l = (32 + 2 * e + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const days = h + l - 7 * m + 114;
  return dayOf({ year, month: Math.floor(days / 31), day: (days % 31) + 1 });
}

/** Orthodox Easter Sunday, in the Gregorian calendar (Meeus; 13 days apart from 1900 to 2099). */
export function orthodoxEaster(year: number): Day {
  const d = (19 * (year % 19) + 15) % 30;
  const e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
  const days = d + e + 114;
  return dayOf({ year, month: Math.floor(days / 31), day: (days % 31) + 1 }) + 13;
}

/** The days of the equinoxes in Japan, 1980 to 2099. */
function equinox(year: number, name: string): Day {
  const [month, base] = name === "vernal" ? [3, 20.8431] : [9, 23.2488];
  const day = Math.floor(base + 0.242194 * (year - 1980) - Math.floor((year - 1980) / 4));
  return dayOf({ year, month, day });
}

function nthWeekday(year: number, month: number, word: string): Day {
  const weekday = WEEKDAYS.indexOf(word.slice(0, 3)) + 1;
  const rest = word.slice(3);
  const first = rest.startsWith(">=") ? Number(rest.slice(2)) : 1;
  if (rest.startsWith("-")) {
    const last = dayOf({ year, month, day: monthLength(year, month) });
    return last - ((weekdayOf(last) - weekday + 7) % 7);
  }
  const start = dayOf({ year, month, day: first });
  const found = start + ((weekday - weekdayOf(start) + 7) % 7);
  return rest.startsWith(">=") ? found : found + (Number(rest) - 1) * 7;
}

function plainDay(year: number, word: string): Day {
  if (word === "vernal" || word === "autumnal") return equinox(year, word);
  if (/^[EO]/.test(word)) {
    return (word.startsWith("E") ? easter(year) : orthodoxEaster(year)) + Number(word.slice(1));
  }
  const month = Number(word.slice(0, 2));
  if (word[2] === "-") return dayOf({ year, month, day: Number(word.slice(3)) });
  const [, weekday = "", later = "0"] = /^([a-z]{3}(?:>=)?-?\d+)(?:\+(\d))?$/.exec(word.slice(3)) ?? [];
  return nthWeekday(year, month, weekday) + Number(later);
}

function holdsIn(year: number, years: string): boolean {
  const [from = "", until = ""] = years.split("..");
  return (from === "" || year >= Number(from)) && (until === "" || year <= Number(until));
}

type Parsed = { day: Day; shift: string };

function parse(word: string, year: number): Parsed | null {
  const [, plain = "", shift = "", years] = /^(.+?)(>>|>|~)?(?:@(.+))?$/.exec(word) ?? [];
  if (years !== undefined && !holdsIn(year, years)) return null;
  return { day: plainDay(year, plain), shift };
}

/** Where a holiday on a weekend is kept instead, or null. */
function observed({ day, shift }: Parsed, taken: ReadonlySet<Day>): Day | null {
  const weekday = weekdayOf(day);
  const moves = weekday === SUNDAY || (weekday === SATURDAY && shift !== ">");
  if (shift === "" || !moves) return null;
  if (shift === "~") return weekday === SATURDAY ? day - 1 : day + 1;
  let next = day + 1;
  while (taken.has(next) || weekdayOf(next) >= SATURDAY) next++;
  return next;
}

/** The days that the words of a calendar name in a year, and those that they move off a weekend. */
export function daysNamedBy(line: string, year: number): ReadonlySet<Day> {
  const words = line.split(" ");
  const parsed = words.flatMap((word) => (word === "between" ? [] : (parse(word, year) ?? [])));
  const days = new Set(parsed.map(({ day }) => day));
  for (const one of parsed) {
    const moved = observed(one, days);
    if (moved !== null) days.add(moved);
  }
  // Japan: a day between two holidays is one.
  if (words.includes("between")) {
    for (const day of [...days]) if (days.has(day + 2)) days.add(day + 1);
  }
  return days;
}

const known = new Map<string, ReadonlySet<Day>>();

/** Is this day a public holiday of the calendar? Saturdays and Sundays are no answer to that. */
export function isHoliday(calendar: CalendarId, day: Day): boolean {
  const { year, month } = civilOf(day);
  const years = month === 12 ? [year, year + 1] : [year];
  return years.some((of) => {
    const key = `${calendar} ${of}`;
    const days = known.get(key) ?? daysNamedBy(CALENDARS[calendar], of);
    known.set(key, days);
    return days.has(day);
  });
}

/** A working day: no Saturday, no Sunday, no holiday of the calendar (Reg. 1182/71 art. 2). */
export function isWorkingDay(calendar: CalendarId, day: Day): boolean {
  return weekdayOf(day) < SATURDAY && !isHoliday(calendar, day);
}

/** The day itself where it is a working day, else the next one. */
export function nextWorkingDay(calendar: CalendarId, day: Day): Day {
  let next = day;
  while (!isWorkingDay(calendar, next)) next++;
  return next;
}

/** The nth working day after a day, which is not counted. */
export function addWorkingDays(calendar: CalendarId, day: Day, count: number): Day {
  let [last, left] = [day, count];
  while (left > 0) if (isWorkingDay(calendar, ++last)) left--;
  return last;
}

/**
 * The end of an EU period whose last day would be `last`, the event falling on `start`: it is a working day
 * (Reg. 1182/71 art. 3(4)), and a period of two days or more holds two of them (art. 3(5)).
 */
export function endOfEuPeriod(calendar: CalendarId, start: Day, last: Day): Day {
  const rolled = nextWorkingDay(calendar, last);
  if (last - start < 2) return rolled;
  return Math.max(rolled, addWorkingDays(calendar, start, 2));
}
