import Holidays from "date-holidays";
import { describe, expect, test } from "vitest";
import type { CalendarId } from "#law/rule.ts";
import { dateOf } from "#law/zone-time.ts";
import { CALENDARS } from "./calendars.ts";
import { type Day, dayOf, weekdayOf } from "./days.ts";
import { daysNamedBy, isHoliday } from "./holidays.ts";

const YEARS = Array.from({ length: 2036 - 2018 }, (_, index) => 2018 + index);
const FIRST = dayOf({ year: 2018, month: 1, day: 1 });
const LAST = dayOf({ year: 2035, month: 12, day: 31 });

type Difference = { only: "ours" | "library"; days: string; why: string };

/** Where a calendar of ours and the library part, in the words of our calendars, each with its reason. */
const DIFFERENCES: Readonly<Partial<Record<CalendarId, readonly Difference[]>>> = {
  BG: [
    {
      only: "ours",
      days: "O+1 01-01>> 03-03>> 05-01>> 05-06>> 05-24>> 09-06>> 09-22>> 12-24>> 12-25>> 12-26>>",
      why: "Labour code art. 154(2): a holiday on a weekend gives the next working days off. The library moves none.",
    },
  ],
  CY: [
    { only: "ours", days: "O-48", why: "Clean Monday is a Monday." },
    { only: "library", days: "O-47", why: "The library has Clean Monday on the Tuesday." },
    { only: "ours", days: "O+50", why: "Kataklysmos, Whit Monday, is a public holiday in Cyprus." },
  ],
  ES: [
    {
      only: "library",
      days: "12-25>",
      why: "Each autonomous community decides on a substitute for a Sunday: it is regional.",
    },
  ],
  IE: [{ only: "ours", days: "03-18@2022..2022", why: "S.I. No. 50/2022: a public holiday, once." }],
  IS: [
    { only: "library", days: "12-24 12-31", why: "Act 88/1971: holidays from 13:00 on, not whole days." },
    {
      only: "ours",
      days: "04:thu>=19",
      why: "The first Thursday after 18 April (Act 88/1971): never the 18th itself.",
    },
    { only: "library", days: "04-18", why: "The library takes the 18th itself where it is a Thursday." },
  ],
  LI: [
    { only: "library", days: "E-2", why: "Good Friday is a bank holiday, not a legal one." },
    { only: "library", days: "E+40 E+61", why: "Days off of the administration between two holidays." },
    { only: "ours", days: "08-15 11-01", why: "Legal holidays that the library has as observances." },
  ],
  NL: [
    {
      only: "ours",
      days: "E-2 05-05",
      why: "Algemene termijnenwet art. 3: both count as holidays for time limits, every year.",
    },
  ],
  RO: [
    {
      only: "library",
      days: "01-06@..2023 01-07@..2023",
      why: "Law 52/2023 made them holidays; 2024 was their first year.",
    },
  ],
  US: [{ only: "ours", days: "11-11~", why: "5 U.S.C. 6103(b): kept on Friday or Monday like the others." }],
  "US-CA": [
    { only: "ours", days: "11-11~", why: "Government Code 6701." },
    { only: "library", days: "06-19~@2021..", why: "State offices stay open; in doubt, left out." },
    {
      only: "library",
      days: "01-01~ 07-04~ 12-25~",
      why: "Government Code 6701 moves a Sunday to Monday, and no Saturday but 11 November's.",
    },
  ],
  "US-TX": [
    {
      only: "library",
      days: "10:mon2 11:thu4+1 12-24 12-26",
      why: "State holidays on which offices may stay open (662.003(b)); in doubt, left out.",
    },
    { only: "library", days: "01-01~ 06-19~ 07-04~ 12-25~", why: "Texas keeps the day itself (662.021)." },
  ],
  "US-NY": [
    {
      only: "library",
      days: "02-15",
      why: "A day of commemoration, no holiday of General Construction Law 24.",
    },
    { only: "ours", days: "02-12> 11-11>", why: "General Construction Law 24 moves every Sunday to Monday." },
    { only: "library", days: "01-01~ 06-19~ 07-04~ 12-25~", why: "It moves no Saturday to Friday." },
  ],
  "BR-ANPD": [
    { only: "ours", days: "E-48 E-47 E+60", why: "Days without service of the authority, no holidays." },
  ],
  JP: [
    {
      only: "ours",
      days: "01-02 01-03 12-29 12-30 12-31",
      why: "Act on Holidays of Administrative Organs art. 1: closed, though no national holidays.",
    },
    { only: "ours", days: "09-21", why: "A day between two holidays, which the library has no list of yet." },
  ],
};

/** Whole days, each as our day number. The library writes a holiday of several days as one with an end. */
function libraryDays(calendar: CalendarId): Set<Day> {
  const [country = "", state] = calendar === "BR-ANPD" ? ["BR"] : calendar.split("-");
  const library = state === undefined ? new Holidays(country) : new Holidays(country, state);
  const days = new Set<Day>();
  for (const year of [2017, ...YEARS, 2036]) {
    for (const { type, date, start, end } of library.getHolidays(year, "en")) {
      if (type !== "public") continue;
      const [y = 0, month = 0, day = 0] = date.slice(0, 10).split("-").map(Number);
      const length = Math.round((end.getTime() - start.getTime()) / 86_400_000);
      for (let later = 0; later < Math.max(1, length); later++)
        days.add(dayOf({ year: y, month, day }) + later);
    }
  }
  return days;
}

function named(words: string): Set<Day> {
  return new Set([...YEARS, 2036].flatMap((year) => [...daysNamedBy(words, year)]));
}

describe("Our calendars beside a maintained library, every working day of 2018 to 2035", {
  timeout: 60_000,
}, () => {
  test.each(Object.keys(CALENDARS) as CalendarId[])("%s", (calendar) => {
    const library = libraryDays(calendar);
    const listed = (DIFFERENCES[calendar] ?? []).map((one) => ({ ...one, days: named(one.days), met: 0 }));
    const unexplained: string[] = [];
    for (let day = FIRST; day <= LAST; day++) {
      if (weekdayOf(day) > 5 || isHoliday(calendar, day) === library.has(day)) continue;
      const only = library.has(day) ? "library" : "ours";
      const reasons = listed.filter((one) => one.only === only && one.days.has(day));
      if (reasons.length === 0) unexplained.push(`${dateOf(day)} only ${only}`);
      for (const reason of reasons) reason.met++;
    }
    expect(unexplained).toEqual([]);
    expect(listed.filter(({ met }) => met === 0).map(({ why }) => why)).toEqual([]);
  });
});
