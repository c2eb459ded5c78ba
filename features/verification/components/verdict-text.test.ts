import { expect, test } from "vitest";
import en from "#messages/en.json" with { type: "json" };
import fr from "#messages/fr.json" with { type: "json" };
import { verdictText } from "./verdict-text.ts";

test("what the verifier answers is said in the reader’s language, with the values it names", () => {
  const inFrench = (answer: string) => verdictText(answer, fr.verification.phrases);
  expect(inFrench("the one encoding of its headers")).toBe("les en-têtes tels qu’émis");
  expect(inFrench("another before log/entries.ndjson")).toBe("d’autres octets, avant log/entries.ndjson");
  expect(inFrench("not a verifier key")).toBe("ce n’est pas une clé de vérification");
  expect(inFrench("no growth from 3 to 7")).toBe("rien ne mène de la taille 3 à la taille 7");
  expect(verdictText("a zip of 120 bytes", en.verification.phrases)).toBe("an archive of 120 bytes");
});

test("a hash or a path stays as it stands", () => {
  const hash = "ab".repeat(32);
  for (const value of [hash, "documents/entries.csv"])
    expect(verdictText(value, fr.verification.phrases)).toBe(value);
});
