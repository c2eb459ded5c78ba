import { createTranslator } from "next-intl";
import { expect, test } from "vitest";
import { INSTANTS } from "#law/vocabulary.ts";
import en from "#messages/en.json" with { type: "json" };
import { BREACH_WORDS, FLAGS, LISTS, PARTY_WORDS, ROW_NAMES, ROWS } from "../schema.ts";
import { fieldName } from "./field-name.ts";

const words = { t: createTranslator({ locale: "en", messages: en }), locale: "en" } as const;

const FIELDS = [
  ...[...LISTS, ...PARTY_WORDS, ...BREACH_WORDS, ...FLAGS, "total", ...INSTANTS, "at"],
  ...ROW_NAMES.filter((row) => row !== "byResidence").flatMap((row) =>
    ROWS[row].map((column) => `${row}.1.${column}`),
  ),
];

test("every field that can be refused has a name of its own", () => {
  const names = FIELDS.map((field) => fieldName(field, words));
  expect(new Set(names).size).toBe(FIELDS.length);
});

test("a field of a row says which row it is", () => {
  expect(fieldName("filings.1.rule", words)).toBe("Filing 2 – Rule");
  expect(fieldName("byResidence.3", words)).toBe("Persons by residence");
});
