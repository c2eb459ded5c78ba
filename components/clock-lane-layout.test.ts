import { describe, expect, test } from "vitest";
import { type LaneMark, percentOf, placeMarks } from "./clock-lane-layout.ts";
import type { Tone } from "./tones.ts";

const hour = 3_600_000;
const now = 1_795_000_000_000;

function mark(id: string, hoursAhead: number, tone: Tone): LaneMark {
  return { id, label: id, at: now + hoursAhead * hour, instantText: id, tone, href: `#${id}` };
}

describe("the clock lane", () => {
  test("puts what is overdue left of now and the seventh day at the right edge", () => {
    expect(percentOf(now - hour, now)).toBeLessThan(percentOf(now, now));
    expect(percentOf(now + 7 * 24 * hour, now)).toBe(99);
  });

  test("counts eighteen deadlines of the same instant as one mark of eighteen", () => {
    const marks = Array.from({ length: 18 }, (_, index) => mark(`controller ${index}`, 30, "fine"));
    const placed = placeMarks(marks, now);
    expect(placed.map((one) => one.marks.length)).toEqual([18]);
  });

  test("keeps two states apart at the same instant, one under the other", () => {
    const placed = placeMarks([mark("open", 3, "late"), mark("drafted", 3, "hands")], now);
    expect(placed.map(({ tone, row }) => [tone, row])).toEqual([
      ["late", 0],
      ["hands", 1],
    ]);
  });

  test("leaves out what is due after the seventh day", () => {
    expect(placeMarks([mark("far", 24 * 8, "fine")], now)).toEqual([]);
  });
});
