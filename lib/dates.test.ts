import { describe, expect, test } from "vitest";
import {
  formatDay,
  formatDuration,
  formatInstant,
  formatInstantCompact,
  formatInstantLong,
  formatOffset,
  formatShortDay,
  parseLocalInstant,
  remaining,
  toLocalFields,
} from "./dates.ts";

const filed = Temporal.Instant.from("2021-02-26T17:00:00Z");
const paris = "Europe/Paris";

describe("an instant shown to a person", () => {
  test("carries its offset and its zone in French", () => {
    expect(formatInstant(filed, { zone: paris, locale: "fr" })).toBe(
      "26/02/2021 18:00 (UTC+01:00, Europe/Paris)",
    );
  });

  test("names the month in English, where 02/03 reads two ways", () => {
    expect(formatInstant(filed, { zone: paris, locale: "en" })).toBe(
      "26 Feb 2021 18:00 (UTC+01:00, Europe/Paris)",
    );
  });

  test("shows the day of the place, not the day of Greenwich", () => {
    const late = Temporal.Instant.from("2021-02-26T21:30:00Z");
    expect(formatInstantCompact(late, { zone: "Indian/Reunion", locale: "fr" })).toBe(
      "27/02/2021 01:30 UTC+04:00",
    );
  });

  test("changes offset with the season", () => {
    expect(formatOffset(Temporal.Instant.from("2021-07-01T00:00:00Z"), paris)).toBe("UTC+02:00");
    expect(formatOffset(filed, "UTC")).toBe("UTC");
    expect(formatOffset(filed, "America/Martinique")).toBe("UTC-04:00");
  });

  test("is written in full words on guided pages", () => {
    expect(formatInstantLong(filed, { zone: paris, locale: "fr" })).toBe(
      "vendredi 26 février 2021 à 18:00 (UTC+01:00, Europe/Paris)",
    );
    expect(formatInstantLong(filed, { zone: paris, locale: "en" })).toBe(
      "Friday 26 February 2021 at 18:00 (UTC+01:00, Europe/Paris)",
    );
  });

  test("fills its form fields again as local date and time", () => {
    expect(toLocalFields(filed, paris)).toEqual({ date: "2021-02-26", time: "18:00" });
  });
});

describe("a calendar day", () => {
  const on = Temporal.PlainDate.from("2021-03-01");

  test("is short, and unambiguous in English", () => {
    expect(formatDay(on, "fr")).toBe("01/03/2021");
    expect(formatDay(on, "en")).toBe("1 Mar 2021");
  });

  test("names its weekday on an axis", () => {
    expect(formatShortDay(on, "fr")).toBe("lun. 1");
    expect(formatShortDay(on, "en")).toBe("Mon 1");
  });
});

describe("a length of time", () => {
  const h = 3_600_000;

  test.each([
    [28 * h, "fr", "1 j 4 h"],
    [28 * h, "en", "1 d 4 h"],
    [2 * h + 5 * 60_000, "fr", "2 h 05 min"],
    [12 * 60_000 + 59_999, "fr", "12 min"],
    [0, "en", "less than a minute"],
    [-28 * h, "fr", "1 j 4 h"],
    [24 * h - 1, "fr", "23 h 59 min"],
  ] as const)("of %d ms reads in %s as %s", (ms, locale, text) => {
    expect(formatDuration(ms, locale)).toBe(text);
  });

  test("shows seconds only in the last hour", () => {
    expect(formatDuration(12 * 60_000 + 5_000, "fr", "second")).toBe("12 min 05 s");
    expect(formatDuration(2_000, "fr", "second")).toBe("2 s");
    expect(formatDuration(h, "fr", "second")).toBe("1 h 00 min");
  });

  test("is never rounded up: a minute that has begun is not yet gone", () => {
    expect(formatDuration(72 * h - 1, "en")).toBe("2 d 23 h");
  });
});

describe("what remains before a deadline", () => {
  test("counts down before it and up after it; the instant itself is past", () => {
    expect(remaining(1_000, 3_000)).toEqual({ direction: "left", ms: 2_000 });
    expect(remaining(3_000, 3_000)).toEqual({ direction: "over", ms: 0 });
    expect(remaining(5_000, 3_000)).toEqual({ direction: "over", ms: 2_000 });
  });
});

describe("a date and a time typed in a form", () => {
  const read = (date: string, time: string, zone = paris) => parseLocalInstant({ date, time, zone });

  test("become an instant in their zone", () => {
    expect(read("2021-02-26", "18:00")).toEqual({ ok: true, instant: filed, reading: "only" });
  });

  test("are refused when the change to summer time skipped them", () => {
    expect(read("2021-03-28", "02:30")).toEqual({ ok: false, reason: "skipped_by_clock_change" });
  });

  test("are read as the first of two when the change to winter time repeats them, and say so", () => {
    const first = Temporal.Instant.from("2021-10-31T00:30:00Z");
    expect(read("2021-10-31", "02:30")).toEqual({ ok: true, instant: first, reading: "earlier-of-two" });
  });

  test.each([
    ["2021-02-29", "18:00", paris, "invalid_date"],
    ["26/02/2021", "18:00", paris, "invalid_date"],
    ["", "18:00", paris, "invalid_date"],
    ["2021-02-26", "24:00", paris, "invalid_time"],
    ["2021-02-26", "", paris, "invalid_time"],
    ["2021-02-26", "18:00", "", "unknown_zone"],
    ["2021-02-26", "18:00", "+01:00", "unknown_zone"],
    ["2021-02-26", "18:00", "Europe/Atlantis", "unknown_zone"],
  ] as const)('%s %s in zone "%s" are refused as %s', (date, time, zone, reason) => {
    expect(read(date, time, zone)).toEqual({ ok: false, reason });
  });
});
