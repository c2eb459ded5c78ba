import { describe, expect, test } from "vitest";
import type { OwnRuleRow } from "#features/obligations/applied-law/queries.ts";
import { deriveWorstState, type IncidentFigures, internalTargets, isRunning } from "./rules.ts";

const NOW = 1_000_000_000;
const HOUR = 3_600_000;
const quiet: IncidentFigures = {
  ...{ organisations: 2, labs: 3, nextDueAt: null, overdue: 0, pastLimit: 0, undetermined: 0 },
  ...{ reviews: 0, due: 0, open: 0, waiting: 0, settled: 4 },
};
const worst = (changes: Partial<IncidentFigures>) => deriveWorstState({ ...quiet, ...changes }, NOW);

describe("The one state that says what a case needs first", () => {
  test("a passed legal limit comes before everything else", () => {
    expect(worst({ pastLimit: 1, overdue: 3, undetermined: 5 })).toBe("past_limit");
  });

  test("a planning date that passed comes before one that is near", () => {
    expect(worst({ overdue: 1, nextDueAt: NOW + HOUR })).toBe("overdue");
  });

  test("under six hours comes before a missing fact, a missing fact before under a day", () => {
    expect(worst({ undetermined: 1, nextDueAt: NOW + 6 * HOUR - 1 })).toBe("within_six_hours");
    expect(worst({ undetermined: 1, nextDueAt: NOW + 6 * HOUR })).toBe("undetermined");
    expect(worst({ reviews: 1, nextDueAt: NOW + 24 * HOUR - 1 })).toBe("within_a_day");
  });

  test("a duty without a number never makes a case late", () => {
    expect(worst({ open: 12, waiting: 3 })).toBe("open");
  });

  test("with everything filed or decided all is done; with no obligation there is none", () => {
    expect(worst({})).toBe("settled");
    expect(worst({ settled: 0 })).toBe("none");
  });
});

describe("A case asks for attention", () => {
  test("while it is open, be it an exercise", () => {
    expect(isRunning({ closedAt: null, origin: "live" })).toBe(true);
    expect(isRunning({ closedAt: null, origin: "exercise" })).toBe(true);
  });

  test("no longer once it is closed, and never when it is told as history", () => {
    expect(isRunning({ closedAt: new Date(NOW), origin: "live" })).toBe(false);
    expect(isRunning({ closedAt: null, origin: "demonstration" })).toBe(false);
  });
});

describe("What comes next while no controller is known", () => {
  const row = (rule: object, organisationId: string | null = null) =>
    ({
      id: "r",
      organisationId,
      terms: {
        rule: {
          name: "Levée de doute",
          anchor: ["detection"],
          period: { kind: "hours", count: 24 },
          risk: null,
          ...rule,
        },
      },
    }) as unknown as OwnRuleRow;
  const known = { detection: "2026-11-09T08:20:00Z", occurrence: null };
  const dueOf = (rule: object, at: Parameters<typeof internalTargets>[1] = known) =>
    internalTargets([row(rule)], at, "Europe/Paris").map(({ dueAt }) => new Date(dueAt).toISOString());

  test("a rule of the cell that starts from the detection runs, in hours or to the end of its last day", () => {
    expect(dueOf({})).toEqual(["2026-11-10T08:20:00.000Z"]);
    expect(dueOf({ period: { kind: "days", count: 1 } })).toEqual(["2026-11-10T23:00:00.000Z"]);
    expect(dueOf({ period: { kind: "months", count: 1 } })).toEqual(["2026-12-09T23:00:00.000Z"]);
    const day = { detection: { date: "2026-11-08", precision: "day" } as const, occurrence: null };
    expect(dueOf({}, day)).toEqual(["2026-11-08T23:00:00.000Z"]);
  });

  test("no date is made up: not without a detection, a number, or for one organisation or one level of risk", () => {
    expect(dueOf({}, { detection: null, occurrence: null })).toEqual([]);
    expect(dueOf({ anchor: ["awareness"] })).toEqual([]);
    expect(dueOf({ period: { kind: "open" } })).toEqual([]);
    expect(dueOf({ risk: "high_risk" })).toEqual([]);
    expect(internalTargets([row({}, "o")], known, "Europe/Paris")).toEqual([]);
  });

  test("the earliest comes first", () => {
    const rows = [row({ name: "Second" }), row({ name: "First", period: { kind: "hours", count: 1 } })];
    expect(internalTargets(rows, known, "Europe/Paris").map(({ name }) => name)).toEqual(["First", "Second"]);
  });
});
