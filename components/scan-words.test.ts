import { expect, test } from "vitest";
import { scanWords } from "./scan-words.ts";

const problems = { containsNir: "Un NIR.", containsEmail: "Une adresse.", containsPhone: "Un téléphone." };
const text = "Mme X, 2 69 05 49 588 157 80, x@exemple.test, 02 97 00 00 00";

test("a text with a number, an address and a telephone is told of all three, not of the first alone", () => {
  expect(scanWords(text, problems)).toBe("Un NIR. Une adresse. Un téléphone.");
});

test("a text about professionals is told of the social security number alone", () => {
  expect(scanWords(text, { containsNir: "Un NIR." })).toBe("Un NIR.");
  expect(scanWords("Fichier compté deux fois", problems)).toBeUndefined();
});
