import { describe, expect, test } from "vitest";
import { clocksOf, limitDates, type Reach } from "./limits.ts";
import type { Limit, Period } from "./rule.ts";
import { epochOf, isoSecond } from "./zone-time.ts";

const START = epochOf("2026-11-05T09:20:00Z");
const OTHER = { dueAt: epochOf("2026-11-10T00:00:00Z"), legalLimitAt: epochOf("2026-11-11T00:00:00Z") };

const reach: Reach = {
  ...{ zone: "Europe/Paris", state: "FR", times: 1, orderUntil: null },
  triggerAt: (anchor) => (anchor.kind === "filing" ? epochOf("2026-11-06T12:00:00Z") : null),
  dueOf: (rule) => (rule === "known" ? OTHER : null),
};

const hours = (count: number): Period => ({ kind: "hours", hours: count, planned: "K1", legal: "K1" });

function dates(limit: Limit, over: Partial<Reach> = {}) {
  const { dueAt, legalLimitAt, steps } = limitDates(limit, START, { ...reach, ...over });
  const written = [dueAt, legalLimitAt].map((at) => (at === null ? null : isoSecond(at)));
  return { planned: written[0], legal: written[1], codes: steps.map(({ code }) => code) };
}

describe("A limit that is an expression", () => {
  const both = [{ period: hours(72) }, { dueOf: "known" }] as const;

  test("min takes the earlier date, each reading for itself", () => {
    expect(dates({ kind: "min", of: both })).toMatchObject({
      planned: "2026-11-08T09:20:00Z",
      legal: "2026-11-08T09:20:00Z",
    });
    expect(dates({ kind: "min", of: both }).codes).toEqual([
      ...["elapsed_hours", "weekends_run", "date_of_rule", "earliest_controls"],
    ]);
  });

  test("max takes the later one", () => {
    expect(dates({ kind: "max", of: both })).toMatchObject({
      planned: "2026-11-10T00:00:00Z",
      legal: "2026-11-11T00:00:00Z",
    });
    expect(dates({ kind: "max", of: both }).codes.at(-1)).toBe("latest_controls");
  });

  test("what is not known yet is left out; where nothing is known there is no date", () => {
    const half: Limit = { kind: "max", of: [{ period: hours(72) }, { dueOf: "unknown" }] };
    expect(dates(half).planned).toBe("2026-11-08T09:20:00Z");
    const none: Limit = {
      kind: "min",
      of: [{ period: hours(1), after: { kind: "order" } }, { dueOf: "unknown" }],
    };
    expect(dates(none)).toMatchObject({ planned: null, legal: null });
  });

  test("a term may start from another anchor", () => {
    const after: Limit = { kind: "min", of: [{ period: hours(1), after: { kind: "filing", rule: "a" } }] };
    expect(dates(after).planned).toBe("2026-11-06T13:00:00Z");
  });

  test("no date lies before the trigger", () => {
    const early = { dueAt: START - 1000, legalLimitAt: START - 500 };
    const limit: Limit = { kind: "min", of: [{ dueOf: "known" }] };
    expect(dates(limit, { dueOf: () => early })).toMatchObject({
      planned: "2026-11-05T09:20:00Z",
      legal: "2026-11-05T09:20:00Z",
    });
  });

  test("two readings, the legal one never before the planned one", () => {
    const longer: Limit = { kind: "readings", planned: hours(72), legal: hours(96) };
    expect(dates(longer)).toMatchObject({ planned: "2026-11-08T09:20:00Z", legal: "2026-11-09T09:20:00Z" });
    expect(dates(longer).codes).toEqual(["elapsed_hours", "weekends_run", "longer_reading"]);
    const shorter: Limit = { kind: "readings", planned: hours(72), legal: hours(24) };
    expect(dates(shorter)).toMatchObject({ planned: "2026-11-08T09:20:00Z", legal: "2026-11-08T09:20:00Z" });
  });

  test("the clocks are those of the first term, or of each reading", () => {
    expect(clocksOf({ kind: "min", of: both })).toEqual({ clock: "K1", legalClock: "K1" });
    const mixed: Limit = {
      kind: "readings",
      planned: hours(72),
      legal: { kind: "days", days: 4, planned: "K6", legal: "K4" },
    };
    expect(clocksOf(mixed)).toEqual({ clock: "K1", legalClock: "K4" });
    expect(clocksOf({ kind: "order" })).toEqual({ clock: "ORDER", legalClock: "ORDER" });
    expect(clocksOf({ kind: "year_end", days: 60 })).toEqual({ clock: "K6", legalClock: "K6" });
  });

  test("twice the time doubles hours and days, of both readings", () => {
    expect(dates(hours(24), { times: 2 }).planned).toBe("2026-11-07T09:20:00Z");
    const spread: Limit = { kind: "hours", hours: 24, planned: "K1", legal: "K1", legalHours: 48 };
    expect(dates(spread, { times: 2 }).legal).toBe("2026-11-09T09:20:00Z");
    const days: Limit = { kind: "days", days: 3, planned: "K6", legal: "K6" };
    expect(dates(days, { times: 2 }).planned).toBe("2026-11-11T23:00:00Z");
    const working: Limit = {
      kind: "days",
      days: 3,
      planned: "BD",
      legal: "BD",
      calendar: "BR",
      legalCalendar: "BR-ANPD",
    };
    expect(dates(working, { times: 2 }).legal).toBe("2026-11-13T23:00:00Z");
  });
});
