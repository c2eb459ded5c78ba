import { typeset } from "#law/text/typeset.ts";
import type { Scope } from "./assess.ts";
import type { CnilLevel } from "./cnil.ts";
import type { Band } from "./enisa.ts";
import type { Precedent } from "./precedents.ts";
import type { Question } from "./questions.ts";
import type { RuleId } from "./rules.ts";
import type { Say } from "./say.ts";
import { en } from "./text/phrases-en.ts";
import { fr } from "./text/phrases-fr.ts";
import type { SeverityPhrases } from "./text/say-codes.ts";
import wordsEn from "./text/words-en.json" with { type: "json" };
import wordsFr from "./text/words-fr.json" with { type: "json" };
import type { Conclusion } from "./vocabulary.ts";

export type SeverityLocale = "fr" | "en";

type Words = Readonly<Record<string, Readonly<Record<string, string>>>>;

const PHRASES: Readonly<Record<SeverityLocale, SeverityPhrases>> = { fr, en };
const WORDS: Readonly<Record<SeverityLocale, Words>> = { fr: wordsFr, en: wordsEn };

/** Values whose words stand in the list of another name. */
const LIST_OF: Readonly<Record<string, string>> = {
  categories: "dataCategories",
  to: "conclusion",
  document: "answer",
  notifyAuthority: "answer",
  communicateToPersons: "answer",
};
/** Values that are shown as they stand. */
const AS_IS: ReadonlySet<string> = new Set(["reason", "cases", "meaning", "list"]);

/** One word of a list such as `dataCategories`; a word that is in no list is shown in quotation marks. */
export function wordText(list: string, word: string, locale: SeverityLocale): string {
  const words = WORDS[locale][list] ?? {};
  const known = Object.hasOwn(words, word) ? words[word] : undefined;
  if (known !== undefined) return known;
  return locale === "fr" ? `«\u00a0${word}\u00a0»` : `“${word}”`;
}

/** `as` names its list: `confidentiality.public`. */
function valueText(name: string, value: string | number, locale: SeverityLocale): string {
  if (typeof value === "number") return value.toLocaleString(locale);
  if (AS_IS.has(name)) return value;
  const named = name === "as" ? value.indexOf(".") : -1;
  const list = named < 0 ? (LIST_OF[name] ?? name) : value.slice(0, named);
  const words = named < 0 ? value.split(", ") : [value.slice(named + 1)];
  return words.map((word) => wordText(list, word, locale)).join(", ");
}

function fill(template: string, values: Say["values"], locale: SeverityLocale): string {
  // Only our own words are typeset: a reason given in writing stays as it was written.
  return typeset(template, locale).replace(/\{(\w+)\}/g, (hole, name: string) => {
    const value = values[name];
    return value === undefined ? hole : valueText(name, value, locale);
  });
}

/** One sentence of an assessment: a reason, a step of a score, a disagreement. */
export function sayText({ code, values }: Say, locale: SeverityLocale): string {
  const { says, rules } = PHRASES[locale];
  const rule = rules[values.rule as RuleId];
  return fill(
    says[code],
    rule === undefined ? values : { ...values, meaning: typeset(rule, locale) },
    locale,
  );
}

/** What a rule of the reading says. */
export function severityRuleText(rule: RuleId, locale: SeverityLocale): string {
  return typeset(PHRASES[locale].rules[rule], locale);
}

/** What a conclusion means for the three duties. */
export function conclusionText(conclusion: Conclusion, locale: SeverityLocale): string {
  return typeset(PHRASES[locale].conclusions[conclusion], locale);
}

export function scopeText(scope: Scope, locale: SeverityLocale): string {
  return typeset(PHRASES[locale].scopes[scope], locale);
}

/** What the persons must expect in a band of ENISA's score. */
export function bandText(band: Band, locale: SeverityLocale): string {
  return typeset(PHRASES[locale].bands[band], locale);
}

/** CNIL's sentence for a level of one of the two axes. */
export function cnilText(axis: "severity" | "likelihood", level: CnilLevel, locale: SeverityLocale): string {
  const { severities, likelihoods } = PHRASES[locale];
  return typeset((axis === "severity" ? severities : likelihoods)[level], locale);
}

/** The question to put about an unknown fact. */
export function questionText({ fact }: Question, locale: SeverityLocale): string {
  return typeset(PHRASES[locale].questions[fact], locale);
}

/** Why a published case is alike, where it differs, and what was decided. */
export function precedentText({ published, alike, differs }: Precedent, locale: SeverityLocale): string {
  const { why } = PHRASES[locale];
  const list = (says: readonly Say[]) =>
    says.map((one) => sayText(one, locale)).join(locale === "fr" ? " ; " : "; ");
  const parts = [
    fill(why.alike, { list: list(alike) }, locale),
    ...(differs.length === 0 ? [] : [fill(why.differs, { list: list(differs) }, locale)]),
    fill(why.decided, published.outcome, locale),
  ];
  return typeset(parts.join(" "), locale);
}
