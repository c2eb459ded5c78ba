import { createTranslator } from "next-intl";
import { describe, expect, test } from "vitest";
import { periodOf } from "#law/limits.ts";
import { RULES } from "#law/pack.ts";
import { noteText } from "#law/text.ts";
import en from "#messages/en.json" with { type: "json" };
import fr from "#messages/fr.json" with { type: "json" };
import { expectedLines, factLines, outcomeText } from "../rule/components/case-words.ts";
import { casesOf } from "../rule/rules.ts";
import { addresseesOf, addresseeText } from "./addressee-words.ts";
import { anchorText } from "./anchor-words.ts";
import type { LawWords } from "./law-words.ts";
import { limitText, readingsOf } from "./limit-words.ts";
import { type ThresholdWords, thresholdWords } from "./threshold-words.ts";
import { whereText, whoLines } from "./who-words.ts";

const WORDS: readonly LawWords[] = [
  { locale: "fr", t: createTranslator({ locale: "fr", messages: fr, onError: fail }) },
  { locale: "en", t: createTranslator({ locale: "en", messages: en, onError: fail }) },
];

function fail(error: Error): never {
  throw error;
}

/** A hole, a code of the law's own, an id, a key of the messages, or nothing at all. */
const UNSAID =
  /\{|\}|undefined|null|\b[a-z]+_[a-z_]+\b|^\s*$|\b(vocabulary|law)\.[a-z]|\b[A-Z]{2}-[A-Z]{2,3}\b/;

function said(threshold: ThresholdWords): string[] {
  const lines = threshold.lines.flatMap(({ when, outcome }) => [when, outcome]);
  return [threshold.fact, ...lines, ...threshold.anyOf.flatMap(said)];
}

describe.each(WORDS)("Every rule reads as sentences ($locale)", (words) => {
  test.each(RULES.map((rule) => [`${rule.id} ${rule.who.territories[0] ?? ""}`, rule] as const))(
    "%s",
    (_, rule) => {
      const limits = rule.versions.map(({ limit }) => limit);
      const readings = limits.flatMap((limit) =>
        Object.values(readingsOf(limit, words)).map(({ text }) => text),
      );
      const periods = limits.map(periodOf);
      const hours = periods.flatMap((period) => (period.kind === "hours" ? [period.hours] : []))[0] ?? 0;
      const addressees = Object.values(addresseesOf(rule, words)).flat();
      const texts = [
        ...whoLines(rule, words).map(({ text }) => text),
        whereText(rule, words),
        anchorText(rule.anchor, words),
        ...limits.map((limit) => limitText(limit, words)),
        ...readings,
        ...thresholdWords(rule.thresholds, { words, hours }).flatMap(said),
        ...addressees.flatMap(({ name, only }) => (only === null ? [name] : [name, only])),
        addresseeText(rule, words),
        ...rule.notes.map((code) => noteText({ code, values: {} }, words.locale, "UTC")),
      ];
      for (const text of texts) expect(text).not.toMatch(UNSAID);
    },
  );
});

describe.each(WORDS)("Every worked example reads as sentences ($locale)", (words) => {
  test.each(RULES.map((rule) => [`${rule.id} ${rule.who.territories[0] ?? ""}`, rule] as const))(
    "%s",
    (_, rule) => {
      for (const { facts, expected } of casesOf(rule)) {
        const lines = [
          ...factLines(facts, words),
          ...expected.flatMap((row) => expectedLines(row, facts, words)),
        ];
        const texts = [
          ...lines.flatMap(({ term, text }) => [term, text]),
          ...expected.map((row) => outcomeText(row, facts, words)),
        ];
        for (const text of texts) expect(text.replace(/[A-Z]\w+\/\w+/g, "zone")).not.toMatch(UNSAID);
      }
    },
  );
});
