import { describe, expect, test } from "vitest";
import { expectRow, rowsOf } from "./expect-rows.ts";
import { HARD_ELSEWHERE } from "./hard-elsewhere.ts";
import { HARD_EUROPE } from "./hard-europe.ts";
import { HARD_UNITED_STATES } from "./hard-united-states.ts";

const HARD = [...HARD_EUROPE, ...HARD_UNITED_STATES, ...HARD_ELSEWHERE];

describe("The thirty hardest cases", () => {
  test.each(HARD)("$name", (lawCase) => {
    const rows = rowsOf(lawCase);
    for (const expected of lawCase.expect) expectRow(rows, expected);
  });

  test("each of the thirty is tried", () => {
    const numbers = new Set(HARD.map(({ name }) => Number(name.split(":")[0])));
    expect([...numbers].sort((a, b) => a - b)).toEqual(Array.from({ length: 30 }, (_, index) => index + 1));
  });
});
