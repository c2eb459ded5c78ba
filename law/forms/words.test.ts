import { describe, expect, test } from "vitest";
import { listForms } from "#law/form-pack.ts";
import { CNIL_LEVELS } from "#law/severity/cnil.ts";
import {
  AGGRAVATIONS,
  AVAILABILITY,
  CONFIDENTIALITY,
  INTEGRITY,
  CAUSES as SEVERITY_CAUSES,
} from "#law/severity/vocabulary.ts";
import { CAUSES, DATA_CATEGORIES, EXEMPTIONS_34, KINDS, NATURES } from "#law/vocabulary.ts";
import type { FactId } from "./fact-ids.ts";

/** Every word that our own closed lists may put into a fact. */
const OURS: Partial<Record<FactId, readonly string[]>> = {
  "case.natures": NATURES,
  "case.cause": CAUSES,
  "case.dataCategories": DATA_CATEGORIES,
  "breach.origin": SEVERITY_CAUSES,
  "organisation.kind": KINDS,
  "risk.severity": CNIL_LEVELS,
  "risk.likelihood": CNIL_LEVELS,
  "told.ground": EXEMPTIONS_34,
};

/** What an assessment says of the effects and circumstances: a list points at some of them only. */
const EFFECTS: readonly string[] = [
  ...CONFIDENTIALITY.map((effect) => `confidentiality:${effect}`),
  ...INTEGRITY.map((effect) => `integrity:${effect}`),
  ...AVAILABILITY.map((effect) => `availability:${effect}`),
  ...AGGRAVATIONS,
];

const chosen = listForms().flatMap((form) =>
  form.fields
    .filter(({ kind }) => kind === "choice" || kind === "choices")
    .map((field) => [`${form.id}: ${field.id}`, field] as const),
);

describe("the lists of the forms", () => {
  test.each(chosen.filter(([, { fact }]) => fact !== null && OURS[fact] !== undefined))(
    "%s takes every word of our own list, or says that it means nothing there",
    (_name, { fact, options = [], words }) => {
      const ours = fact === null ? [] : (OURS[fact] ?? []);
      const takes = (word: string) =>
        words === undefined ? options.some(({ id }) => id === word) : Object.hasOwn(words, word);
      expect(ours.filter((word) => !takes(word))).toEqual([]);
    },
  );

  test.each(chosen.filter(([, { fact }]) => fact === "risk.effects"))(
    "%s points only at effects that an assessment can name",
    (_name, { words = {} }) => {
      expect(Object.keys(words).filter((word) => !EFFECTS.includes(word))).toEqual([]);
    },
  );

  test("say everything that our own categories of data say, each in some option", () => {
    for (const [, { fact, words = {} }] of chosen)
      if (fact === "case.dataCategories")
        expect(DATA_CATEGORIES.filter((word) => (words[word] ?? []).length === 0)).toEqual([]);
  });
});
