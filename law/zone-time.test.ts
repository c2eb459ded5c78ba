import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { epochOf, isoSecond, localDate, nextFullHour, offsetAt, startOfDay } from "./zone-time.ts";

const ZONES = Intl.supportedValuesOf("timeZone");
const instants = fc.integer({ min: epochOf("1980-01-01T00:00:00Z"), max: epochOf("2199-12-31T23:59:59Z") });

describe("Time in a zone", { timeout: 60_000 }, () => {
  test("the offset is the platform's own, for any instant and any zone, in any order of asking", () => {
    fc.assert(
      fc.property(instants, fc.constantFrom(...ZONES), (at, zone) => {
        const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
        expect(offsetAt(at, zone)).toBe(local.offsetNanoseconds / 1_000_000);
        expect(localDate(at, zone)).toBe(local.toPlainDate().toString());
      }),
      { numRuns: 1500 },
    );
  });

  test("the offset changes with the clocks, to the second", () => {
    const change = epochOf("2026-10-25T01:00:00Z");
    expect(offsetAt(change - 1000, "Europe/Paris")).toBe(7_200_000);
    expect(offsetAt(change, "Europe/Paris")).toBe(3_600_000);
    expect(offsetAt(change - 1000, "Europe/Paris")).toBe(7_200_000);
  });

  test("an instant on the hour belongs to the hour that it opens", () => {
    const at = epochOf("2021-02-23T13:00:00+01:00");
    expect(isoSecond(nextFullHour(at, "Europe/Paris"))).toBe("2021-02-23T13:00:00Z");
    expect(isoSecond(nextFullHour(at - 1000, "Europe/Paris"))).toBe("2021-02-23T12:00:00Z");
  });

  test("a day starts at its first instant, also where midnight is skipped", () => {
    expect(isoSecond(startOfDay("2026-11-05", "Europe/Paris"))).toBe("2026-11-04T23:00:00Z");
    expect(isoSecond(startOfDay("2024-04-26", "Africa/Cairo"))).toBe("2024-04-25T22:00:00Z");
  });

  test("instants are printed as the platform prints them, and read back", () => {
    fc.assert(
      fc.property(instants, (at) => {
        const whole = Math.floor(at / 1000) * 1000;
        const printed = Temporal.Instant.fromEpochMilliseconds(at).toString({
          smallestUnit: "second",
          roundingMode: "floor",
        });
        expect(isoSecond(at)).toBe(printed);
        expect(epochOf(printed)).toBe(whole);
      }),
    );
  });
});
