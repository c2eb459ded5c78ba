import { createTranslator } from "next-intl";
import { describe, expect, test } from "vitest";
import en from "#messages/en.json";
import fr from "#messages/fr.json";
import { isLocale, pathInLocale, preferredLocale } from "./i18n.ts";
import { quickTranslate } from "./quick-translate.ts";
import type { Translate } from "./translate.ts";

describe("the language of a page", () => {
  test.each([
    ["en-GB,en;q=0.9,fr;q=0.8", "en"],
    ["de,fr;q=0.5,en;q=0.7", "en"],
    ["fr-CA", "fr"],
    ["de-DE", "fr"],
    ["en;q=0, de", "fr"],
    ["", "fr"],
    [null, "fr"],
    [";;;,q=,=", "fr"],
  ] as const)("for a browser that asks for %s is %s", (header, locale) => {
    expect(preferredLocale(header)).toBe(locale);
  });

  test("changes in the address and the rest of the address stays", () => {
    expect(pathInLocale("/fr/demonstration/incidents/2021-001/matrix", "en")).toBe(
      "/en/demonstration/incidents/2021-001/matrix",
    );
    expect(pathInLocale("/fr", "en")).toBe("/en");
  });

  test("is one of ours or none", () => {
    expect(["fr", "en", "de", "", null].map(isLocale)).toEqual([true, true, false, false, false]);
  });
});

function leaves(tree: object, path: string[] = []): { key: string; text: string }[] {
  return Object.entries(tree).flatMap(([name, value]) =>
    typeof value === "string"
      ? [{ key: [...path, name].join("."), text: value }]
      : leaves(value, [...path, name]),
  );
}

/** Names of values, without the arms of a plural: "{count, plural, one {jour} other {jours}}" asks for count. */
function placeholders(text: string): string[] {
  const values = text.matchAll(/(?<!(?:one|other|few|many|zero|two|=\d+)\s*)\{\s*([a-z]\w*)\s*[,}]/g);
  return [...new Set([...values].map(([, name = ""]) => name))].sort();
}

function tags(text: string): string[] {
  return [...new Set([...text.matchAll(/<(\w+)>/g)].map(([, name = ""]) => name))].sort();
}

describe("the words of the interface", () => {
  test("exist in both languages under the same keys", () => {
    expect(
      leaves(en)
        .map(({ key }) => key)
        .sort(),
    ).toEqual(
      leaves(fr)
        .map(({ key }) => key)
        .sort(),
    );
  });

  test("ask for the same values in both languages", () => {
    const english = new Map(leaves(en).map(({ key, text }) => [key, [...placeholders(text), ...tags(text)]]));
    for (const { key, text } of leaves(fr)) {
      expect([key, [...placeholders(text), ...tags(text)]]).toEqual([key, english.get(key)]);
    }
  });

  test.each([
    ["fr", fr],
    ["en", en],
  ] as const)("can all be read as messages in %s, and quickly say the same", (locale, messages) => {
    const broken: string[] = [];
    const t = createTranslator({
      locale,
      messages: {
        all: Object.fromEntries(leaves(messages).map(({ key, text }) => [key.replaceAll(".", "_"), text])),
      },
      onError: ({ code, message }) => broken.push(`${code} ${message}`),
    });
    const quick = quickTranslate(t as unknown as Translate) as unknown as typeof t;
    for (const { key, text } of leaves(messages)) {
      const values = Object.fromEntries(placeholders(text).map((name) => [name, 2]));
      const chunks = Object.fromEntries(tags(text).map((name) => [name, (words: string) => words]));
      const name = `all.${key.replaceAll(".", "_")}` as const;
      const said = t.markup(name, { ...values, ...chunks });
      if (tags(text).length === 0) expect(quick(name, values)).toBe(said);
    }
    expect(broken).toEqual([]);
  });

  test("carry no exclamation mark", () => {
    expect([...leaves(fr), ...leaves(en)].filter(({ text }) => text.includes("!"))).toEqual([]);
  });
});
