import { describe, expect, test } from "vitest";
import { countSyllables, readingOf, scoreOf } from "./rules.ts";

describe("how hard a text is to read", () => {
  test("is counted by the formula of Kandel and Moles in French: worked by hand", () => {
    // 100 words in 5 sentences, 150 syllables: 207 − 1.015 × 20 − 73.6 × 1.5 = 76.3.
    expect(scoreOf({ words: 100, sentences: 5, syllables: 150 }, "fr")).toBe(76.3);
    // 100 words in 3 sentences, 190 syllables: 207 − 33.83 − 139.84 = 33.3.
    expect(scoreOf({ words: 100, sentences: 3, syllables: 190 }, "fr")).toBe(33.3);
  });

  test("is counted by the formula of Flesch and Kincaid in English: worked by hand", () => {
    // 100 words in 8 sentences, 130 syllables: 0.39 × 12.5 + 11.8 × 1.3 − 15.59 = 4.6.
    expect(scoreOf({ words: 100, sentences: 8, syllables: 130 }, "en")).toBe(4.6);
    // 100 words in 4 sentences, 170 syllables: 9.75 + 20.06 − 15.59 = 14.2.
    expect(scoreOf({ words: 100, sentences: 4, syllables: 170 }, "en")).toBe(14.2);
  });

  test.each([
    ["laboratoire", 4],
    ["données", 2],
    ["personnes", 2],
    ["patient", 2],
    ["numéro", 3],
    ["sécurité", 4],
    ["le", 1],
    ["parlent", 1],
    ["aujourd’hui", 3],
  ])("counts the syllables of a French word: %s", (word, syllables) => {
    expect(countSyllables(word, "fr")).toBe(syllables);
  });

  test.each([
    ["laboratory", 5],
    ["data", 2],
    ["number", 2],
    ["people", 2],
    ["bank", 1],
    ["change", 1],
    ["telephone", 3],
    ["changed", 1],
  ])("counts the syllables of an English word: %s", (word, syllables) => {
    expect(countSyllables(word, "en")).toBe(syllables);
  });

  test("finds short sentences easy and a lawyer's sentence hard, and shows which one it is", () => {
    const plain =
      "Un fichier a été volé. Il contient votre nom. Il contient votre adresse. Changez votre mot de passe. ";
    const easy = readingOf(plain.repeat(3), "fr");
    expect(easy).toMatchObject({ level: "easy", sentences: 12, longSentences: [] });
    const legal =
      "Conformément aux dispositions réglementaires applicables relatives à la protection des données à caractère personnel, le responsable de traitement vous informe de la survenance d’une exfiltration susceptible d’engendrer des conséquences préjudiciables à votre égard.";
    const hard = readingOf(`${plain}${legal}`, "fr");
    expect(hard.longSentences).toEqual([{ text: legal, words: 33 }]);
    expect(hard.longWords).toContain("réglementaires");
    expect((hard.score ?? 0) < (easy.score ?? 0)).toBe(true);
  });

  test("says nothing of a text too short for any formula", () => {
    expect(readingOf("Appelez-nous.", "fr")).toMatchObject({ words: 1, score: null, level: null });
    expect(readingOf("", "en")).toMatchObject({ words: 0, sentences: 0, score: null });
  });

  test("reads an address or a blank as one word, and ends a sentence at a new line", () => {
    expect(readingOf("Voir https://www.cnil.fr/fr/plaintes.html\nAppelez le {hotline}", "fr")).toMatchObject({
      words: 5,
      sentences: 2,
    });
  });
});
