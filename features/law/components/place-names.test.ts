import { createTranslator } from "next-intl";
import { expect, test } from "vitest";
import { EEA } from "#law/countries.ts";
import fr from "#messages/fr.json" with { type: "json" };
import type { LawWords } from "./law-words.ts";
import { calendarName, placeNames } from "./place-names.ts";

const words: LawWords = { locale: "fr", t: createTranslator({ locale: "fr", messages: fr }) };

test("the thirty states of the European Economic Area are one place; nearly all of them, all but a few", () => {
  expect(placeNames(EEA, words)).toBe("les 30 États de l’Espace économique européen");
  const most = EEA.filter((code) => code !== "CZ" && code !== "IS");
  expect(placeNames(most, words)).toBe(
    "les États de l’Espace économique européen (sauf Islande et Tchéquie)",
  );
  expect(placeNames([...EEA, "CH"], words)).toMatch(/ et Suisse$/);
});

test("a few states are named in the reader's alphabet, a region by its name", () => {
  expect(placeNames(["IT", "DE", "EE"], words)).toBe("Allemagne, Estonie et Italie");
  expect(placeNames(["DE-BY"], words)).toMatch(/^Bavière/);
  expect(calendarName("BR-ANPD", words)).toContain("ANPD");
});
