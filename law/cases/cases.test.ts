import { describe, expect, test } from "vitest";
import { RULES } from "#law/pack.ts";
import { ALL_CASES } from "./all-cases.ts";
import { expectRow, rowsOf } from "./expect-rows.ts";

describe("The cases of the pack", () => {
  test.each(ALL_CASES)("$name", (lawCase) => {
    const rows = rowsOf(lawCase);
    for (const expected of lawCase.expect) expectRow(rows, expected);
  });

  test.each([...new Set(RULES.map((rule) => rule.id))])("%s has a case in which it is owed", (id) => {
    const owed = ALL_CASES.flatMap((lawCase) => lawCase.expect).filter(
      ({ rule, status }) => rule === id && (status === "due" || status === "open"),
    );
    expect(owed).not.toEqual([]);
  });
});
