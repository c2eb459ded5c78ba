import { describe, expect, test } from "vitest";
import { AUTHORITIES } from "#law/authorities.ts";
import { RULES } from "#law/pack.ts";
import { ALL_CASES } from "./all-cases.ts";
import { caseName } from "./case-name.ts";
import names from "./names.json" with { type: "json" };

const IDS = new Set([...RULES, ...AUTHORITIES].map(({ id }) => id));

describe("The names of the cases", () => {
  test.each(ALL_CASES)("$name: told in French and in English, without an id or a code", ({ name }) => {
    expect(Object.keys(names)).toContain(name);
    expect(caseName(name, "fr")).not.toBe(name);
    for (const locale of ["fr", "en"] as const) {
      const words = caseName(name, locale).split(/[\s,:]+/);
      expect(words.filter((word) => IDS.has(word))).toEqual([]);
      if (locale === "en") expect(caseName(name, locale).split(": ")[0]).not.toMatch(/, [A-Z]{2}$/);
      expect(caseName(name, locale)).not.toMatch(/\bUS-[A-Z]{2}\b/);
    }
  });

  test("no name outlives its case", () => {
    const known = new Set(ALL_CASES.map(({ name }) => name));
    expect(Object.keys(names).filter((name) => !known.has(name))).toEqual([]);
  });

  test("French sets its no-break space before a colon", () => {
    for (const { name } of ALL_CASES) expect(caseName(name, "fr")).not.toMatch(/[ \w][;:?!]/);
  });
});
