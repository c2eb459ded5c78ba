import { describe, expect, test } from "vitest";
import { datesOf } from "#law/clocks.ts";
import type { CalendarId } from "#law/rule.ts";
import { dateOf, isoSecond } from "#law/zone-time.ts";
import { CALENDARS } from "./calendars.ts";
import { addMonths, civilOf, dayOf, monthLength, weekdayOf } from "./days.ts";
import {
  addWorkingDays,
  daysNamedBy,
  easter,
  endOfEuPeriod,
  isHoliday,
  isWorkingDay,
  orthodoxEaster,
} from "./holidays.ts";

const day = (iso: string) => {
  const { year, month, day: date } = Temporal.PlainDate.from(iso);
  return dayOf({ year, month, day: date });
};

/** Good Friday, Easter Monday, Ascension, Whit Monday. */
const MOVABLE = `
2020 04-10 04-13 05-21 06-01
2021 04-02 04-05 05-13 05-24
2022 04-15 04-18 05-26 06-06
2023 04-07 04-10 05-18 05-29
2024 03-29 04-01 05-09 05-20
2025 04-18 04-21 05-29 06-09
2026 04-03 04-06 05-14 05-25
2027 03-26 03-29 05-06 05-17
2028 04-14 04-17 05-25 06-05
2029 03-30 04-02 05-10 05-21
2030 04-19 04-22 05-30 06-10
2031 04-11 04-14 05-22 06-02
2032 03-26 03-29 05-06 05-17`
  .trim()
  .split("\n")
  .map((line) => line.split(" "));

const FIXED_FR = ["01-01", "05-01", "05-08", "07-14", "08-15", "11-01", "11-11", "12-25"];

describe("French public holidays", () => {
  test.each(MOVABLE)("%s", (year, goodFriday, easterMonday, ascension, whitMonday) => {
    for (const date of [easterMonday, ascension, whitMonday, ...FIXED_FR]) {
      expect(isHoliday("FR", day(`${year}-${date}`)), date).toBe(true);
    }
    expect(isHoliday("FR", day(`${year}-${goodFriday}`)), "Alsace-Moselle alone").toBe(false);
    expect(isHoliday("DE", day(`${year}-${goodFriday}`))).toBe(true);
    const all = Array.from(
      { length: 366 },
      (_, index) => dayOf({ year: Number(year), month: 1, day: 1 }) + index,
    );
    const kept = all.filter((one) => civilOf(one).year === Number(year) && isHoliday("FR", one));
    expect(kept.length).toBeGreaterThanOrEqual(10);
    expect(kept.length).toBeLessThanOrEqual(11);
  });
});

/** Holidays elsewhere, and days that are none although one might think so. */
const ELSEWHERE: readonly [CalendarId, string, boolean, string][] = [
  ["US", "2026-07-03", true, "Independence Day on a Saturday is kept on Friday"],
  ["US-TX", "2026-07-03", false, "Texas keeps the day itself"],
  ["US", "2027-12-31", true, "New Year’s Day of 2028 is a Saturday"],
  ["US", "2026-11-26", true, "Thanksgiving"],
  ["US-CA", "2026-11-27", true, "the day after, in California"],
  ["US-NY", "2026-11-03", true, "Election Day"],
  ["BR", "2026-02-16", false, "Carnival Monday, where the authority works"],
  ["BR-ANPD", "2026-02-16", true, "Carnival Monday, where it does not"],
  ["JP", "2027-01-03", true, "closed until 3 January"],
  ["JP", "2026-05-06", true, "Constitution Day on a Sunday moves past the holidays that follow"],
  ["JP", "2026-09-22", true, "a day between two holidays"],
  ["JP", "2027-05-06", false, "none is moved"],
  ["AU", "2027-12-27", true, "Christmas on a Saturday"],
  ["AU", "2027-12-28", true, "and the day after on a Sunday"],
  ["GR", "2026-04-13", true, "orthodox Easter Monday"],
  ["GR", "2026-04-06", false, "not the western one"],
  ["DK", "2023-05-05", true, "General Prayer Day, the last"],
  ["DK", "2024-04-26", false, "and no more"],
  ["IE", "2027-03-17", true, "Saint Patrick"],
  ["IT", "2026-10-04", true, "Saint Francis, from 2026"],
  ["IT", "2025-10-04", false, "not before"],
  ["IS", "2026-04-23", true, "the first day of summer"],
  ["IE", "2030-02-01", true, "Saint Brigid, where the 1st is a Friday"],
  ["IE", "2027-12-27", false, "a holiday on a weekend is made up by the employer, not by a day for all"],
  ["BG", "2023-12-27", true, "Christmas Eve on a Sunday gives the first working day after the feast"],
  ["HR", "2019-10-08", true, "Independence Day, until 2019"],
  ["HR", "2020-10-08", false, "no more from 2020 on"],
  ["HU", "2025-12-24", false, "a day off by decree at most: in doubt"],
  ["JP", "2019-05-02", true, "between the accession and Constitution Day"],
  ["JP", "2021-08-09", true, "Mountain Day of the Olympic year, moved from Sunday"],
  ["US-CA", "2023-11-10", true, "11 November on a Saturday"],
  ["AU", "2022-09-22", true, "the national day of mourning, once"],
];

describe("Holidays elsewhere", () => {
  test.each(ELSEWHERE)("%s %s: %s (%s)", (calendar, date, expected) => {
    expect(isHoliday(calendar, day(date))).toBe(expected);
  });

  test("every calendar has New Year’s Day, and no year without five holidays", () => {
    for (const calendar of Object.keys(CALENDARS) as CalendarId[]) {
      expect(isHoliday(calendar, day("2026-01-01")), calendar).toBe(true);
      const days = Array.from({ length: 365 }, (_, index) => day("2026-01-01") + index);
      expect(days.filter((one) => isHoliday(calendar, one)).length, calendar).toBeGreaterThan(5);
    }
  });

  test("the words of a calendar name any weekday, counted from the front, the back or a date", () => {
    const named = (words: string, year = 2026) => [...daysNamedBy(words, year)].map(dateOf);
    expect(["mon", "tue", "wed", "thu", "fri", "sat", "sun"].flatMap((one) => named(`05:${one}1`))).toEqual([
      ...["2026-05-04", "2026-05-05", "2026-05-06", "2026-05-07", "2026-05-01", "2026-05-02", "2026-05-03"],
    ]);
    expect(named("05:sun2 05:sun-1 05:sat>=9 05:sat>=10 05:sun2+3")).toEqual([
      ...["2026-05-10", "2026-05-31", "2026-05-09", "2026-05-16", "2026-05-13"],
    ]);
    expect([named("vernal"), named("autumnal")]).toEqual([["2026-03-20"], ["2026-09-23"]]);
    expect(named("12:thu-1 05:mon-1 06:mon-1")).toEqual(["2026-12-31", "2026-05-25", "2026-06-29"]);
    expect(named("01-01@2027.. 01-02@..2025 01-03@2026..2026 01-04@2026.. 01-05@..2026")).toEqual([
      ...["2026-01-03", "2026-01-04", "2026-01-05"],
    ]);
  });

  test("a holiday on a weekend moves as its sign says", () => {
    const named = (words: string) => [...daysNamedBy(words, 2026)].map(dateOf).slice(words.split(" ").length);
    // 2026-08-01 is a Saturday, 2026-08-02 a Sunday, 2026-08-03 a Monday.
    expect(["08-01", "08-02", "08-03>", "08-03>>", "08-03~", "08-01>"].flatMap(named)).toEqual([]);
    expect(named("08-02>")).toEqual(["2026-08-03"]);
    expect(named("08-01>>")).toEqual(["2026-08-03"]);
    expect(named("08-01~")).toEqual(["2026-07-31"]);
    expect(named("08-02~")).toEqual(["2026-08-03"]);
    expect(named("08-01>> 08-02>> 08-03")).toEqual(["2026-08-04", "2026-08-05"]);
  });

  /** Easter by golden number and epact, as Knuth gives it after Clavius: another way to the same day. */
  function easterByEpact(year: number): string {
    const golden = (year % 19) + 1;
    const century = Math.floor(year / 100) + 1;
    const leapDaysDropped = Math.floor((3 * century) / 4) - 12;
    const moon = Math.floor((8 * century + 5) / 25) - 5;
    const sundays = Math.floor((5 * year) / 4) - leapDaysDropped - 10;
    const age = (((11 * golden + 20 + moon - leapDaysDropped) % 30) + 30) % 30;
    const epact = (age === 25 && golden > 11) || age === 24 ? age + 1 : age;
    const fullMoon = 44 - epact < 21 ? 74 - epact : 44 - epact;
    const sunday = fullMoon + 7 - ((sundays + fullMoon) % 7);
    return dateOf(dayOf({ year, month: 3, day: 1 }) + sunday - 1);
  }

  test("Easter is where another method puts it, every year from 1583 to 2499", () => {
    for (let year = 1583; year < 2500; year++) expect(dateOf(easter(year))).toBe(easterByEpact(year));
  });

  test("Easter is where the tables have it, in three centuries", () => {
    const western = "1981-04-19 1985-04-07 1999-04-04 2000-04-23 2008-03-23 2099-04-12 2100-03-28 2101-04-17";
    for (const date of western.split(" ")) expect(dateOf(easter(Number(date.slice(0, 4))))).toBe(date);
    expect([2024, 2025, 2038].map((year) => dateOf(easter(year)))).toEqual([
      "2024-03-31",
      "2025-04-20",
      "2038-04-25",
    ]);
    expect([2024, 2025, 2026].map((year) => dateOf(orthodoxEaster(year)))).toEqual([
      "2024-05-05",
      "2025-04-20",
      "2026-04-12",
    ]);
  });
});

const EVERY_DAY = Array.from(
  { length: day("2033-01-01") - day("2024-01-01") },
  (_, index) => day("2024-01-01") + index,
);

describe("Days and months, for every day of 2024 to 2032", { timeout: 60_000 }, () => {
  test("a day is the platform’s own, with its weekday", () => {
    for (const one of EVERY_DAY) {
      const date = Temporal.PlainDate.from(dateOf(one));
      expect(civilOf(one)).toEqual({ year: date.year, month: date.month, day: date.day });
      expect(dayOf(civilOf(one))).toBe(one);
      expect(weekdayOf(one)).toBe(date.dayOfWeek);
    }
  });

  test("so it is over the turn of centuries, leap year or none", () => {
    for (const first of [
      "1899-12-30",
      "1999-12-30",
      "2099-12-30",
      "2199-12-30",
      "2399-12-30",
      "1969-12-30",
    ]) {
      for (let one = day(first); one < day(first) + 800; one++) {
        const date = Temporal.PlainDate.from("1970-01-01").add({ days: one });
        expect(civilOf(one)).toEqual({ year: date.year, month: date.month, day: date.day });
        expect(dayOf(civilOf(one))).toBe(one);
        expect(weekdayOf(one)).toBe(date.dayOfWeek);
        expect(monthLength(date.year, date.month)).toBe(date.daysInMonth);
      }
    }
  });

  test("months are counted backwards too", () => {
    for (const one of EVERY_DAY.slice(0, 800)) {
      const date = Temporal.PlainDate.from(dateOf(one));
      expect(dateOf(addMonths(one, -1))).toBe(date.subtract({ months: 1 }).toString());
    }
  });

  test("one to twelve months later is the same date, else the last day of the month", () => {
    for (const one of EVERY_DAY) {
      const date = Temporal.PlainDate.from(dateOf(one));
      for (const months of [1, 2, 3, 12]) {
        expect(dateOf(addMonths(one, months))).toBe(date.add({ months }).toString());
      }
    }
  });

  test("an EU period ends on a working day and holds two, never before its plain end", () => {
    for (const one of EVERY_DAY) {
      for (const last of [one + 2, one + 15, addMonths(one, 1)]) {
        const end = endOfEuPeriod("FR", one, last);
        expect(end).toBeGreaterThanOrEqual(last);
        expect(isWorkingDay("FR", end)).toBe(true);
        const working = Array.from({ length: end - one }, (_, index) => one + 1 + index).filter((each) =>
          isWorkingDay("FR", each),
        );
        expect(working.length).toBeGreaterThanOrEqual(2);
        const before = working.filter((each) => each >= last && each < end);
        expect(before.length, dateOf(one)).toBeLessThanOrEqual(last - one === 2 ? 1 : 0);
      }
    }
  });

  test("working days counted one by one", () => {
    for (const one of EVERY_DAY.slice(0, 366)) {
      let [next, left] = [one, 15];
      while (left > 0) {
        next++;
        if (isWorkingDay("US-CA", next)) left--;
      }
      expect(addWorkingDays("US-CA", one, 15)).toBe(next);
    }
  });
});

const PARIS = { zone: "Europe/Paris", state: "FR", times: 1, orderUntil: null } as const;
const MONTH = { kind: "months", months: 1, planned: "M", legal: "K5", calendar: "state" } as const;
const FORTNIGHT = { kind: "days", days: 14, planned: "K6", legal: "K4", calendar: "state" } as const;

/** Start, period, last day as planned, last day under Reg. 1182/71 art. 3(4). */
const TABLE = [
  ["2027-01-31", MONTH, "2027-02-28", "2027-03-01"],
  ["2028-01-31", MONTH, "2028-02-29", "2028-02-29"],
  ["2026-01-31", MONTH, "2026-02-28", "2026-03-02"],
  ["2027-04-15", MONTH, "2027-05-15", "2027-05-18"],
  ["2026-12-31", MONTH, "2027-01-31", "2027-02-01"],
  ["2026-08-31", MONTH, "2026-09-30", "2026-09-30"],
  ["2026-12-11", FORTNIGHT, "2026-12-25", "2026-12-28"],
  ["2027-05-03", FORTNIGHT, "2027-05-17", "2027-05-18"],
] as const;

describe("Days and months under Regulation 1182/71", () => {
  test.each(TABLE)("%s", (start, period, planned, legal) => {
    const at = Temporal.PlainDateTime.from(`${start}T09:30`).toZonedDateTime(
      "Europe/Paris",
    ).epochMilliseconds;
    const endOf = (date: string) =>
      Temporal.PlainDate.from(date).add({ days: 1 }).toZonedDateTime("Europe/Paris").epochMilliseconds;
    const dates = datesOf(period, at, PARIS);
    expect(isoSecond(dates.dueAt ?? 0)).toBe(isoSecond(endOf(planned)));
    expect(isoSecond(dates.legalLimitAt ?? 0)).toBe(isoSecond(endOf(legal)));
  });

  test("outside the Union there is no calendar of a Member State, and nothing is rolled over", () => {
    const at = Temporal.Instant.from("2026-12-11T09:00:00Z").epochMilliseconds;
    const dates = datesOf(FORTNIGHT, at, { ...PARIS, state: null });
    expect(dates.legalLimitAt).toBe(dates.dueAt);
  });
});
