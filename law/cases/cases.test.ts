import { describe, expect, test } from "vitest";
import { RULES } from "#law/pack.ts";
import { expectRow, rowsOf } from "./expect-rows.ts";
import { CONTRACT_CASES, FRANCE_CASES } from "./france.ts";
import { GDPR_CASES } from "./gdpr.ts";

const CASES = [...GDPR_CASES, ...FRANCE_CASES, ...CONTRACT_CASES];

describe("The cases of the pack", () => {
  test.each(CASES)("$name", (lawCase) => {
    const rows = rowsOf(lawCase);
    for (const expected of lawCase.expect) expectRow(rows, expected);
  });

  test.each(RULES.map((rule) => rule.id))("%s has a case in which it is owed", (id) => {
    const owed = CASES.flatMap((lawCase) => lawCase.expect).filter(
      ({ rule, status }) => rule === id && (status === "due" || status === "open"),
    );
    expect(owed).not.toEqual([]);
  });
});
