import { describe, expect, test } from "vitest";
import { type Duty, findGaps, holdersAt, nextChange, overlaps } from "./rules.ts";

const shift = (name: string, fromAt: number, untilAt: number | null, role = "director"): Duty => ({
  ...{ id: `${name}-${fromAt}`, role, personId: name, name, fromAt, untilAt },
});
const gapsOf = (...duties: readonly Duty[]) => findGaps(duties, "director", { fromAt: 10, horizon: 100 });

describe("the rota", () => {
  test("two shifts that touch do not overlap; an open one overlaps all that follows", () => {
    expect(overlaps(shift("a", 0, 10), shift("b", 10, 20))).toBe(false);
    expect(overlaps(shift("a", 0, 11), shift("b", 10, 20))).toBe(true);
    expect(overlaps(shift("a", 0, null), shift("b", 90, 95))).toBe(true);
  });

  test("a shift is held from its first moment, and no more at its last", () => {
    const duties = [shift("a", 0, 10), shift("b", 10, null)];
    expect(holdersAt(duties, "director", 9).map(({ name }) => name)).toEqual(["a"]);
    expect(holdersAt(duties, "director", 10).map(({ name }) => name)).toEqual(["b"]);
  });

  test("nobody is director before the first shift, between two, and after the last", () => {
    expect(gapsOf(shift("a", 20, 30), shift("b", 40, 50))).toEqual([
      { fromAt: 10, untilAt: 20 },
      { fromAt: 30, untilAt: 40 },
      { fromAt: 50, untilAt: null },
    ]);
  });

  test("an open shift leaves no gap, an empty rota is one, a shift called off holds nothing", () => {
    expect(gapsOf(shift("a", 0, null))).toEqual([]);
    expect(gapsOf()).toEqual([{ fromAt: 10, untilAt: null }]);
    expect(gapsOf(shift("a", 20, 20))).toEqual([{ fromAt: 10, untilAt: null }]);
    expect(gapsOf(shift("a", 0, 60), shift("b", 20, 30), shift("c", 60, 100))).toEqual([]);
    expect(gapsOf(shift("a", 0, null, "log_keeper"))).toEqual([{ fromAt: 10, untilAt: null }]);
  });

  test("the next change says who hands over to whom, or to nobody", () => {
    expect(nextChange([shift("a", 0, 50), shift("b", 50, null)], 10)).toEqual({
      ...{ role: "director", at: 50, from: "a", to: "b" },
    });
    expect(nextChange([shift("a", 0, 50)], 10)).toMatchObject({ from: "a", to: null });
    expect(nextChange([shift("a", 30, null)], 10)).toMatchObject({ at: 30, from: null, to: "a" });
    expect(nextChange([shift("a", 0, null)], 10)).toBeNull();
  });
});
