import { createTranslator } from "next-intl";
import { describe, expect, test } from "vitest";
import { RULES } from "#law/pack.ts";
import { compareRules } from "#law/publications/compare-publications.ts";
import type { Rule } from "#law/rule.ts";
import en from "#messages/en.json" with { type: "json" };
import fr from "#messages/fr.json" with { type: "json" };
import type { LawWords } from "../../components/law-words.ts";
import { fieldLines, versionInShort, versionText } from "./change-words.ts";

const WORDS: readonly LawWords[] = [
  { locale: "fr", t: createTranslator({ locale: "fr", messages: fr, onError: fail }) },
  { locale: "en", t: createTranslator({ locale: "en", messages: en, onError: fail }) },
];

function fail(error: Error): never {
  throw error;
}

const UNSAID = /\{|\}|undefined|null|\b[a-z]+_[a-z_]+\b|^\s*$|\b(vocabulary|law)\.[a-z]/;

/** A rule as if the text of another had been written in its place. */
function rewritten(rule: Rule, other: Rule): Rule {
  return { ...other, id: rule.id, who: { ...other.who, territories: rule.who.territories } };
}

const PAIRS = RULES.map((rule, index) => ({ rule, other: RULES[(index + 97) % RULES.length] ?? rule }));

describe.each(WORDS)("Every field of a change reads as sentences ($locale)", (words) => {
  test.each(PAIRS)("$rule.id rewritten as $other.id", ({ rule, other }) => {
    const fields = compareRules([rule], [rewritten(rule, other)]).flatMap((change) => change.fields);
    const lines = fields.flatMap((field) => {
      const { before, after } = fieldLines(field, words);
      return [...before, ...after];
    });
    const versions = rule.versions.flatMap((version) => [
      versionText(version, words),
      versionInShort(version, words),
    ]);
    for (const line of [...lines, ...versions]) {
      expect(line.replace(/https?:\S+/g, "https")).not.toMatch(UNSAID);
    }
  });
});

test("an insurance complaint of 96 hours instead of 72: the limit before and after, by the version it belongs to", () => {
  const [english] = WORDS.filter(({ locale }) => locale === "en");
  const rule = RULES.find(({ id }) => id === "fr.assurances.l12-10-1");
  if (english === undefined || rule === undefined) throw new Error("The complaint is in no pack.");
  const [version] = rule.versions;
  const longer = { kind: "hours", hours: 96, planned: "K7", legal: "K7" } as const;
  const [change] = compareRules([rule], [{ ...rule, versions: [{ ...version, limit: longer }] }]);
  expect(change?.fields.map(({ name, from }) => ({ name, from }))).toEqual([
    { name: "limit", from: "2023-04-24" },
  ]);
  const [field] = change?.fields ?? [];
  expect(field && fieldLines(field, english)).toEqual({ before: ["72 hours"], after: ["96 hours"] });
});
