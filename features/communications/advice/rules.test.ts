import { describe, expect, test } from "vitest";
import { DATA_CATEGORIES } from "#law/vocabulary.ts";
import { detectPersonalIdentifiers } from "#lib/personal-identifiers.ts";
import { readingOf } from "../reading/rules.ts";
import { AUDIENCES } from "../texts/catalogue.ts";
import { ADVICE } from "./catalogue.ts";
import { adviceFor, firstWords } from "./rules.ts";

const LANGUAGES = ["fr", "en"] as const;

describe("what a letter says of each kind of data", () => {
  test("leaves none of the kinds without a consequence and a protective step", () => {
    for (const category of DATA_CATEGORIES) {
      const [found, ...others] = adviceFor([category]);
      expect(others, category).toEqual([]);
      for (const language of LANGUAGES) {
        expect(found?.consequences[language].length, category).toBeGreaterThan(0);
        expect(found?.steps[language].length, category).toBeGreaterThan(0);
      }
    }
  });

  test("says as much in French as in English", () => {
    for (const { consequences, steps, categories } of ADVICE) {
      expect(consequences.fr.length, categories.join()).toBe(consequences.en.length);
      expect(steps.fr.length, categories.join()).toBe(steps.en.length);
    }
  });

  test.each(LANGUAGES)("is written for everybody, in %s: no sentence is long, none is hard", (language) => {
    for (const audience of AUDIENCES) {
      const { consequences, advice } = firstWords(DATA_CATEGORIES, { language, audience });
      const reading = readingOf(`${consequences}\n${advice}`, language);
      expect(reading.level, audience).not.toBe("hard");
      expect(reading.longSentences.filter(({ words }) => words > 35)).toEqual([]);
      expect(detectPersonalIdentifiers(`${consequences}\n${advice}`)).toEqual([]);
    }
  });

  test("of a leaked number and password speaks of both, the catalogue's order kept, and of nothing else", () => {
    const { advice } = firstWords(["password_clear", "nir"], { language: "en", audience: "adults" });
    expect(advice.indexOf("insurance account")).toBeLessThan(advice.indexOf("Change this password"));
    expect(advice).not.toContain("bank details");
    const nothing = firstWords([], { language: "fr", audience: "adults" });
    expect(nothing).toEqual({ consequences: "", advice: "" });
  });

  test("tells a parent or a guardian whose data they are, and relatives nothing that is said to the living", () => {
    const to = (audience: "minors" | "protected_adults" | "relatives") =>
      firstWords(["health", "password_clear"], { language: "fr", audience });
    expect(to("minors").consequences).toMatch(/^Les données concernées sont celles de votre enfant/);
    expect(to("minors").advice).toContain("Changez dès maintenant ce mot de passe");
    expect(to("protected_adults").consequences).toContain("que vous assistez ou représentez");
    expect(to("relatives").advice).not.toMatch(/mot de passe|traitement|médecin/);
    expect(to("relatives").consequences).toContain("votre proche décédé");
  });
});
