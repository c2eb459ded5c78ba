import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { clocksOfPeriod, datesOf, type Place } from "./clocks.ts";
import { epochOf, isoSecond } from "./zone-time.ts";

const HOUR = 3_600_000;
const at = (zone: string): Place => ({ zone, state: "FR", times: 1, orderUntil: null });
const ZONES = Intl.supportedValuesOf("timeZone");

const euHours = (hours: number) => ({ kind: "hours", hours, planned: "K1", legal: "K2" }) as const;

/** Reg. 1182/71 worked through for Europe/Paris; the third date is local, with its offset. */
const TABLE = [
  [
    "a Christmas in between",
    "2020-12-22T12:17+01:00",
    72,
    "2020-12-25T12:17+01:00",
    "2020-12-25T13:00+01:00",
  ],
  ["over a weekend", "2021-02-26T10:20+01:00", 72, "2021-03-01T10:20+01:00", "2021-03-01T11:00+01:00"],
  ["clocks go forward", "2021-03-26T15:05+01:00", 72, "2021-03-29T16:05+02:00", "2021-03-29T17:00+02:00"],
  ["clocks go back", "2026-10-23T15:05+02:00", 72, "2026-10-26T14:05+01:00", "2026-10-26T15:00+01:00"],
  ["24 hours, back", "2026-10-24T10:00+02:00", 24, "2026-10-25T09:00+01:00", "2026-10-25T10:00+01:00"],
  ["up to midnight", "2026-03-27T22:10+01:00", 72, "2026-03-30T23:10+02:00", "2026-03-31T00:00+02:00"],
  ["Christmas Eve", "2026-12-24T17:30+01:00", 72, "2026-12-27T17:30+01:00", "2026-12-27T18:00+01:00"],
  ["on the hour", "2021-02-23T13:00+01:00", 72, "2021-02-26T13:00+01:00", "2021-02-26T14:00+01:00"],
  [
    "Easter and summer time",
    "2027-03-26T10:01+01:00",
    72,
    "2027-03-29T11:01+02:00",
    "2027-03-29T12:00+02:00",
  ],
] as const;

describe("Hours under Regulation 1182/71", { timeout: 60_000 }, () => {
  test.each(TABLE)("%s: %s and %i hours", (_, start, hours, planned, legal) => {
    const dates = datesOf(euHours(hours), epochOf(start), at("Europe/Paris"));
    expect(dates.dueAt).toBe(epochOf(planned));
    expect(dates.legalLimitAt).toBe(epochOf(legal));
  });

  test("a zone half an hour off starts at its own full hour", () => {
    const { legalLimitAt } = datesOf(euHours(24), epochOf("2026-11-05T10:20:00+05:30"), at("Asia/Kolkata"));
    expect(legalLimitAt).toBe(epochOf("2026-11-06T11:00:00+05:30"));
  });

  test("a zone that moves by half an hour ends the hour of the event where its clock is moved", () => {
    const { legalLimitAt } = datesOf(
      euHours(24),
      epochOf("2026-10-04T01:45:00+10:30"),
      at("Australia/Lord_Howe"),
    );
    expect(legalLimitAt).toBe(epochOf("2026-10-05T02:30:00+11:00"));
  });

  test("the legal reading is never before the strict one, and at most an hour after it", () => {
    const instants = fc.integer({
      min: epochOf("1980-01-01T00:00:00Z"),
      max: epochOf("2100-01-01T00:00:00Z"),
    });
    fc.assert(
      fc.property(
        instants,
        fc.constantFrom(...ZONES),
        fc.integer({ min: 1, max: 96 }),
        (start, zone, hours) => {
          const { dueAt, legalLimitAt } = datesOf(euHours(hours), start, at(zone));
          if (dueAt === null || legalLimitAt === null) throw new Error("Hours always give dates.");
          expect(dueAt).toBe(start + hours * HOUR);
          expect(legalLimitAt).toBeGreaterThan(dueAt);
          expect(legalLimitAt).toBeLessThanOrEqual(dueAt + HOUR);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe("The other clocks", () => {
  test("French hours and contract hours have one reading", () => {
    for (const clock of ["K1", "K7"] as const) {
      const limit = { kind: "hours", hours: 72, planned: clock, legal: clock } as const;
      const { dueAt, legalLimitAt } = datesOf(
        limit,
        epochOf("2026-11-06T17:45:00+01:00"),
        at("Europe/Paris"),
      );
      expect(isoSecond(dueAt ?? 0)).toBe("2026-11-09T16:45:00Z");
      expect(legalLimitAt).toBe(dueAt);
      expect(clocksOfPeriod(limit)).toEqual({ clock, legalClock: clock });
    }
  });

  test("a duty without a number has no date, ever", () => {
    const dates = datesOf({ kind: "open" }, epochOf("2026-11-06T17:45:00+01:00"), at("Europe/Paris"));
    expect(dates).toMatchObject({ dueAt: null, legalLimitAt: null });
    expect(clocksOfPeriod({ kind: "open" })).toEqual({ clock: "K0", legalClock: "K0" });
  });

  test("twenty minutes in a contract are twenty minutes, to the second", () => {
    const limit = { kind: "hours", hours: 1 / 3, planned: "K1", legal: "K1" } as const;
    expect(datesOf(limit, 0, at("UTC")).dueAt).toBe(1_200_000);
  });

  test("the steps lead from the fact to both dates, in order", () => {
    const { steps } = datesOf(euHours(72), epochOf("2021-02-23T18:00:00+01:00"), at("Europe/Paris"));
    expect(steps).toEqual([
      { code: "elapsed_hours", at: "2021-02-26T17:00:00Z", values: { hours: 72, seconds: 259_200 } },
      { code: "next_full_hour", at: "2021-02-23T18:00:00Z", values: {} },
      { code: "hours_from_full_hour", at: "2021-02-26T18:00:00Z", values: { hours: 72, seconds: 259_200 } },
      { code: "weekends_run", at: null, values: {} },
    ]);
  });
});
