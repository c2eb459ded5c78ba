import { describe, expect, test } from "vitest";
import { DATA_CATEGORIES } from "#law/vocabulary.ts";
import { isUnderstood } from "./facts.ts";
import { categoriesOfProfile } from "./profile-categories.ts";
import { sensitivityOf } from "./sensitivity.ts";

describe("The categories of an exposed file", () => {
  test("are told in the words of the assessment, each once", () => {
    expect(
      categoriesOfProfile(["identity", "nir", "health", "hiv", "treatment", "contact", "address"]),
    ).toEqual([...["identity", "nationalId", "health", "contact"]]);
  });

  test("have a word each, but for a place and what is none of these, which count as the most sensitive", () => {
    const strange = categoriesOfProfile(DATA_CATEGORIES).filter(
      (one) => !isUnderstood("dataCategories", one),
    );
    expect(strange).toEqual(["location", "other"]);
    expect(strange.map(sensitivityOf)).toEqual([4, 4]);
  });
});
