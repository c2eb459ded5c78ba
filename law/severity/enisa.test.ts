import { describe, expect, test } from "vitest";
import { countFacts } from "./counted.ts";
import { enisaScore, scoreOf } from "./enisa.ts";
import { type Context, contextScore, highestContext } from "./enisa-context.ts";
import { laboratoryLeak } from "./example-facts.ts";

const VECTORS = [
  [1, 0.25, 0, 0.25, "low"],
  [1, 1, 1, 2, "medium"],
  [3, 1, 0, 3, "high"],
  [4, 0.75, 0, 3, "high"],
  [4, 1, 0, 4, "very_high"],
  [4, 0.25, 0.5, 1.5, "low"],
  [4, 1, 2, 6, "very_high"],
  [1, 0.75, 1, 1.75, "low"],
  [3, 0.75, 0.5, 2.75, "medium"],
  [3, 0.75, 1.5, 3.75, "high"],
] as const;

const EXAMPLES: readonly [string, Context, number][] = [
  ["the customers of a supermarket", { class: "simple", factor: "nothing_aggravating" }, 1],
  ["the customers of a luxury shop", { class: "simple", factor: "allows_profiling" }, 2],
  ["the addresses served by an adult book shop", { class: "simple", factor: "reveals_sensitive" }, 3],
  ["the names of undercover officers", { class: "simple", factor: "critical_for_person" }, 4],
  ["calls to a provider's help desk", { class: "behavioural", factor: "no_insight" }, 1],
  ["a week of calls", { class: "behavioural", factor: "base" }, 2],
  ["a year of calls", { class: "behavioural", factor: "detailed_profile" }, 3],
  ["calls to a psychological support line", { class: "behavioural", factor: "sensitive_profile" }, 4],
  ["being a customer of a bank", { class: "financial", factor: "no_insight" }, 1],
  ["a day of transactions", { class: "financial", factor: "no_significant_insight" }, 2],
  ["the balances of a month", { class: "financial", factor: "base" }, 3],
  ["a full payment card", { class: "financial", factor: "enables_fraud" }, 4],
  ["having had general blood tests", { class: "sensitive", factor: "no_insight" }, 1],
  ["a blood test at an emergency room", { class: "sensitive", factor: "general_assumptions" }, 2],
  ["a test for a named disease", { class: "sensitive", factor: "assumptions" }, 3],
  ["the result of a test", { class: "sensitive", factor: "base" }, 4],
];

function scored(facts: Parameters<typeof laboratoryLeak>[0]) {
  return enisaScore(countFacts(laboratoryLeak(facts)));
}

describe("ENISA's score", () => {
  test.each(VECTORS)(
    "of context %d, identification %d and circumstances %d is %d, %s",
    (dpc, ei, cb, score, band) => {
      expect(scoreOf({ dpc, ei, cb })).toEqual({ score, band });
    },
  );

  test("is a multiple of a quarter between 0.25 and 6 for every combination of its components", () => {
    const scores = [1, 2, 3, 4].flatMap((dpc) =>
      [0.25, 0.5, 0.75, 1].flatMap((ei) =>
        Array.from({ length: 9 }, (_, index) => scoreOf({ dpc, ei, cb: index / 4 }).score),
      ),
    );
    expect(scores.every((score) => Number.isInteger(score * 4))).toBe(true);
    expect([Math.min(...scores), Math.max(...scores)]).toEqual([0.25, 6]);
  });

  test.each(EXAMPLES)("counts %s as annex 1 does", (_, context, score) => {
    expect(contextScore(context)).toBe(score);
  });

  test("keeps the highest class, and credentials count as the account that they open", () => {
    expect(highestContext(["contact", "health", "insurance"], new Set())).toMatchObject({
      ...{ class: "sensitive", factor: "base", score: 4, categories: ["health"] },
    });
    expect(highestContext(["credentials", "purchase"], new Set()).score).toBe(2);
    expect(highestContext([], new Set()).score).toBe(4);
    expect(highestContext(["contact"], new Set(["audience-reveals-health"])).score).toBe(3);
  });

  test("of the leak of Dedalus is 5, very high, with its arithmetic step by step", () => {
    const { steps, ...score } = scored({});
    expect(score).toEqual({
      ...{ dpc: 4, ei: 1, cb: 1, score: 5, band: "very_high", flags: ["more_than_100_persons"] },
    });
    expect(steps.map(({ code, values }) => [code, values.points ?? values.score ?? values.flag])).toEqual([
      ["enisa_context", 4],
      ["enisa_identification", 1],
      ["enisa_confidentiality", 0.5],
      ["enisa_integrity", 0],
      ["enisa_availability", 0],
      ["enisa_malicious", 0.5],
      ["enisa_sum", 5],
      ["enisa_flag", "more_than_100_persons"],
    ]);
  });

  test("leaves the number alone for its flags: more than 100 persons, and data unintelligible", () => {
    expect(scored({ personsAffected: 100 })).toMatchObject({ score: 5, flags: [] });
    expect(scored({ personsAffected: 101 })).toMatchObject({ score: 5, flags: ["more_than_100_persons"] });
    expect(scored({ confidentiality: "unintelligible", encrypted: true, personsAffected: 1 })).toMatchObject({
      ...{ cb: 0.5, flags: ["unintelligible"] },
    });
  });

  test("finds a pseudonym without its file hard to identify, and less so beside a date of birth", () => {
    expect(scored({ dataCategories: ["pseudonym", "health"] }).ei).toBe(0.25);
    expect(scored({ dataCategories: ["pseudonym", "health", "dateOfBirth"] }).ei).toBe(0.75);
    expect(scored({ dataCategories: ["pseudonym", "health", "identity"] }).ei).toBe(1);
    expect(scored({ dataCategories: ["health"] }).ei).toBe(1);
  });

  test("counts what ransomware altered once, as a loss", () => {
    const lost = { integrity: "altered-unrecoverable", availability: "permanent" } as const;
    expect(scored({ ...lost, cause: "ransomware" }).cb).toBe(1.5);
    expect(scored({ ...lost, cause: "accidental-deletion" }).cb).toBe(2);
  });

  test("counts very many known recipients as unknown ones, and unknown intent as malice", () => {
    const letter = { confidentiality: "known-recipients", malicious: false } as const;
    expect(scored(letter).cb).toBe(0.25);
    expect(scored({ ...letter, aggravations: ["very-many-recipients"] }).cb).toBe(0.5);
    expect(scored({ ...letter, malicious: null }).cb).toBe(0.75);
  });
});
