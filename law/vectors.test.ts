import { describe, expect, test } from "vitest";
import { expectRow, rowsOf } from "./cases/expect-rows.ts";
import type { LawCase } from "./cases/law-case.ts";
import { findRule } from "./pack.ts";
import vectors from "./vectors.json" with { type: "json" };

/** How many worked examples the pack answers. Raise it when rules are added; it never goes down. */
const COVERED_AT_LEAST = 18;

function isKnown(rule: string): boolean {
  return rule.startsWith("contract.") || findRule(rule) !== null;
}

/** The rules an example expects a row of and that the pack does not hold yet. */
function missingRules(vector: LawCase): string[] {
  return vector.expect.filter(({ rule, absent }) => !absent && !isKnown(rule)).map(({ rule }) => rule);
}

const all = vectors as unknown as readonly LawCase[];
const covered = all.filter((vector) => missingRules(vector).length === 0);
const notYet = all.filter((vector) => missingRules(vector).length > 0);

describe("The worked examples", () => {
  test.each(covered)("$name", (vector) => {
    const rows = rowsOf(vector);
    for (const expected of vector.expect) expectRow(rows, expected);
  });

  test(`at least ${COVERED_AT_LEAST} of them are answered`, () => {
    expect(covered.length).toBeGreaterThanOrEqual(COVERED_AT_LEAST);
  });

  test("the others wait for these rules, and for no others", () => {
    expect([...new Set(notYet.flatMap(missingRules))].sort()).toEqual([
      "ch.dsg.24.1",
      "eu.cra.14-2a",
      "eu.cra.14-2b",
      "eu.cra.14-2c",
      "eu.cra.14-4c",
      "eu.nis2.23-4a",
      "eu.nis2.23-4b",
      "eu.nis2.23-4d",
      "eu.omnibus.33",
      "gb.ukgdpr.33",
      "us.hipaa.404",
      "us.hipaa.406",
      "us.hipaa.408b",
      "us.hipaa.408c",
    ]);
  });

  test.each(notYet)("$name: what it denies of the rules in the pack holds already", (vector) => {
    const rows = rowsOf(vector);
    for (const expected of vector.expect) if (expected.absent) expectRow(rows, expected);
  });
});
