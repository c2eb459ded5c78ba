import { describe, expect, test } from "vitest";
import { earliest, latest, moment, momentOrUnknown } from "./moment.ts";

const problemsOf = (schema: typeof moment | typeof momentOrUnknown, value: unknown) =>
  schema.safeParse(value).error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);

describe("reading a moment", () => {
  test.each([
    ["2026-11-09T09:20:00+01:00", "2026-11-09T08:20:00Z"],
    ["2026-11-09T08:20:00.900Z", "2026-11-09T08:20:00Z"],
  ])("%s is kept in UTC with whole seconds", (typed, kept) => {
    expect(moment.parse(typed)).toBe(kept);
  });

  test("a date and a time are read in the zone beside them", () => {
    const typed = { precision: "instant", date: "2026-07-01", time: "10:00", zone: "Europe/Paris" };
    expect(moment.parse(typed)).toBe("2026-07-01T08:00:00Z");
  });

  test("a day stays a day", () => {
    expect(moment.parse({ precision: "day", date: "2020-11-04" })).toEqual({
      precision: "day",
      date: "2020-11-04",
    });
  });

  test("a day chosen in a form stays a day, whatever the hidden fields hold", () => {
    expect(
      moment.parse({ precision: "day", date: "2020-11-04", time: "10:00", zone: "Europe/Paris" }),
    ).toEqual({ precision: "day", date: "2020-11-04" });
  });

  test("not yet known is null, where that is allowed", () => {
    expect(momentOrUnknown.parse({ precision: "unknown", date: "", time: "", zone: "UTC" })).toBeNull();
    expect(momentOrUnknown.parse("")).toBeNull();
    expect(momentOrUnknown.parse(undefined)).toBeNull();
    expect(momentOrUnknown.parse("2026-11-09T08:20:00Z")).toBe("2026-11-09T08:20:00Z");
  });

  test.each([
    ["2026-11-09T08:20:00", ": needsZone"],
    ["yesterday", ": needsZone"],
    ["9999-11-09T08:20:00Z", ": notADate"],
    [{ precision: "day", date: "2026-02-31" }, "date: notADate"],
    [{ precision: "day", date: "" }, "date: required"],
    [{ precision: "day", zone: "Europe/Paris" }, "date: required"],
    [{ precision: "instant", date: "2026-11-09", time: "", zone: "Europe/Paris" }, "time: required"],
    [{ precision: "instant", date: "2026-11-09", zone: "Europe/Paris" }, "time: required"],
    [{ precision: "instant", date: "2026-11-09", time: "08:20" }, "zone: needsZone"],
    [
      { precision: "instant", date: "2026-03-29", time: "02:30", zone: "Europe/Paris" },
      "time: skippedByClockChange",
    ],
    [{ precision: "instant", date: "2026-11-09", time: "08:20", zone: "+01:00" }, "zone: needsZone"],
    [42, ": needsZone"],
  ])("refuses %o and says where", (typed, problem) => {
    expect(problemsOf(moment, typed)).toEqual([problem]);
    expect(problemsOf(momentOrUnknown, typed)).toEqual([problem]);
  });
});

test("a day begins and ends by the local clock, an hour longer or shorter where the clocks change", () => {
  const day = { precision: "day", date: "2026-10-25" } as const;
  expect(earliest(day, "Europe/Paris").toString()).toBe("2026-10-24T22:00:00Z");
  expect(latest(day, "Europe/Paris").toString()).toBe("2026-10-25T22:59:59.999Z");
  const short = { precision: "day", date: "2026-03-29" } as const;
  expect(latest(short, "Europe/Paris").toString()).toBe("2026-03-29T21:59:59.999Z");
  expect(latest("2026-10-25T08:20:00Z", "Europe/Paris").toString()).toBe("2026-10-25T08:20:00Z");
});
