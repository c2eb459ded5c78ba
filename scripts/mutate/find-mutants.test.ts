import { describe, expect, test } from "vitest";
import { findMutants, withFault } from "./find-mutants.ts";

function faulty(text: string): string[] {
  return findMutants("a.ts", text).map((mutant) => withFault(text, mutant));
}

describe("Faults that can be put into a file", () => {
  test("sums and comparisons, at the edge as well as turned round", () => {
    expect(faulty("const a = b + c;")).toEqual(["const a = b - c;"]);
    expect(faulty("const a = b < c;")).toEqual(["const a = b <= c;", "const a = b >= c;"]);
  });

  test("conditions held true and false, negations dropped, logic swapped", () => {
    expect(faulty("if (!a) b();")).toEqual(["if (false) b();", "if (true) b();", "if (a) b();"]);
    expect(faulty("const a = b && c;")).toEqual(["const a = b || c;"]);
    expect(faulty("const a = b ? 1 : 2;")).toEqual(["const a = false ? 1 : 2;", "const a = true ? 1 : 2;"]);
  });

  test("results, words and methods", () => {
    expect(faulty("function f() { return g(); }")).toEqual(["function f() { return undefined; }"]);
    expect(faulty('f({ code: "due" });')).toEqual(['f({ code: "mutant" });']);
    expect(faulty("Math.max(a, b);")).toEqual(["Math.min(a, b);"]);
    expect(faulty("days++;")).toEqual(["days--;"]);
  });

  test("never in types, imports or names of keys", () => {
    const text =
      'import { a } from "b";\ntype C = "d" | "e";\nconst f: "g" = h as "i";\nconst j = { "k": l };';
    expect(faulty(text)).toEqual([]);
  });
});
