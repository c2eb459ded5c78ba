import { describe, expect, test } from "vitest";
import { limitsOf, problemsOfCount, standingOf } from "./rules.ts";

const LABORATORY = {
  ...{ roles: ["controller"], kind: "laboratory", country: "FR", region: null },
  ...{ timeZone: "Europe/Paris", traits: [] },
};
const utc = (at: number | undefined) => at && new Date(at).toISOString();
const limits = (receivedOn: string, extendedOn: string | null = null, party = LABORATORY) =>
  limitsOf({ receivedOn, extendedOn }, party);
const figures = (changes: object = {}) => ({
  ...{ requestsReceived: 10, requestsAnswered: 0, requestsRefused: 0, requestsExtended: 0, answeredLate: 0 },
  ...changes,
});
const at = (iso: string) => Date.parse(iso);

describe("the month of GDPR 12(3)", () => {
  test("ends with the same day of the next month, on the last one where there is none, later on a Sunday in law", () => {
    expect(utc(limits("2026-11-10")?.first.dueAt)).toBe("2026-12-10T23:00:00.000Z");
    const sunday = limits("2026-12-31")?.first;
    expect([utc(sunday?.dueAt), utc(sunday?.legalLimitAt)]).toEqual([
      "2027-01-31T23:00:00.000Z",
      "2027-02-01T23:00:00.000Z",
    ]);
    expect(utc(limits("2027-01-30")?.first.dueAt)).toBe("2027-02-28T23:00:00.000Z");
  });

  test("grows by two months for whoever was told within it, by nothing for whoever was told after", () => {
    expect(utc(limits("2026-11-10", "2026-12-09")?.extended?.dueAt)).toBe("2027-02-10T23:00:00.000Z");
    expect(limits("2026-11-10", "2026-12-11")?.extended).toBeNull();
  });

  test("binds a controller in the Union; a processor and a controller elsewhere have none of it", () => {
    expect(limits("2026-11-10", null, { ...LABORATORY, roles: ["processor"] })).toBeNull();
    expect(
      limits("2026-11-10", null, { ...LABORATORY, country: "US", timeZone: "America/New_York" }),
    ).toBeNull();
  });
});

describe("the requests of one day", () => {
  const month = limits("2026-11-10");
  const longer = limits("2026-11-10", "2026-12-01");
  const state = (one: object, known: typeof month, now: string) => {
    const { open, lateOpen, state: said } = standingOf(figures(one), known, at(now));
    return [open, lateOpen, said];
  };

  test("are late once their month is over, as many as are open", () => {
    expect(state({ requestsAnswered: 4 }, month, "2026-12-10T22:00:00Z")).toEqual([6, 0, "due"]);
    expect(state({ requestsAnswered: 4, requestsRefused: 1 }, month, "2026-12-11T00:00:00Z")).toEqual([
      5,
      5,
      "late",
    ]);
    expect(state({ requestsAnswered: 10 }, month, "2027-12-11T00:00:00Z")).toEqual([0, 0, "answered"]);
  });

  test("extended in time have two months more; what exceeds them is late after the first", () => {
    const extended = { requestsAnswered: 4, requestsExtended: 5 };
    expect(state(extended, longer, "2026-12-11T00:00:00Z")).toEqual([6, 1, "late"]);
    expect(state({ ...extended, requestsAnswered: 5 }, longer, "2026-12-11T00:00:00Z")).toEqual([
      5,
      0,
      "due",
    ]);
    expect(state({ ...extended, requestsAnswered: 5 }, longer, "2027-02-11T00:00:00Z")).toEqual([
      5,
      5,
      "late",
    ]);
  });

  test("between the date to plan on and the last lawful day are neither in time nor late", () => {
    const sunday = limits("2026-12-31");
    expect(state({}, sunday, "2027-02-01T09:00:00Z")).toEqual([10, 0, "planned_passed"]);
  });

  test("cannot be answered more often than they came, nor late before their limit", () => {
    const problem = (one: object, now = "2026-11-20T00:00:00Z") =>
      problemsOfCount(figures(one), month, at(now))[0];
    expect(problem({ requestsAnswered: 11 })).toEqual({
      path: "requestsAnswered",
      problem: "moreThanReceived",
    });
    expect(problem({ requestsAnswered: 6, requestsRefused: 5 })?.path).toBe("requestsRefused");
    expect(problem({ requestsExtended: 11 })?.path).toBe("requestsExtended");
    expect(problem({ requestsAnswered: 2, answeredLate: 3 })?.problem).toBe("moreThanSettled");
    expect(problem({ requestsAnswered: 2, answeredLate: 1 })?.problem).toBe("notLateYet");
    expect(problem({ requestsAnswered: 2, answeredLate: 1 }, "2026-12-12T00:00:00Z")).toBeUndefined();
  });
});
