import { describe, expect, test } from "vitest";
import { deriveWorstState, type IncidentFigures, isRunning } from "./rules.ts";

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
