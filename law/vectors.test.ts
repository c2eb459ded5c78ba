import { describe, expect, test } from "vitest";
import { expectRow, rowsOf } from "./cases/expect-rows.ts";
import type { LawCase } from "./cases/law-case.ts";
import { findRule } from "./pack.ts";
import vectors from "./vectors.json" with { type: "json" };

const all = vectors as unknown as readonly LawCase[];

describe("The worked examples", () => {
  test.each(all)("$name", (vector) => {
    const rows = rowsOf(vector);
    for (const expected of vector.expect) expectRow(rows, expected);
  });

  test("name only rules that the pack holds, and clauses of contracts", () => {
    const named = new Set(all.flatMap((vector) => vector.expect.map(({ rule }) => rule)));
    const unknown = [...named].filter((rule) => !rule.startsWith("contract.") && findRule(rule) === null);
    expect(unknown).toEqual([]);
  });
});
