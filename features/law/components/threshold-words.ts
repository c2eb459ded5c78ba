import type { FactThreshold, PersonsThreshold, Threshold, ThresholdFact } from "#law/rule.ts";
import type { ReasonCode } from "#law/text/codes.ts";
import { reasonText } from "#law/text.ts";
import { factValue } from "./fact-words.ts";
import { inSentence, type LawWords, listText } from "./law-words.ts";

/** Words of one fact, and what follows from them. */
export type ThresholdLine = { readonly when: string; readonly outcome: string };

/** One threshold: the fact, what each of its words leads to, and the alternatives where one is enough. */
export type ThresholdWords = {
  readonly id: string;
  readonly fact: string;
  readonly lines: readonly ThresholdLine[];
  readonly anyOf: readonly ThresholdWords[];
};

/** `hours`: those of the limit, which the reason of a colour may name. */
type Context = { readonly words: LawWords; readonly hours: number };

/** What a rule's thresholds say, in words. */
export function thresholdWords(thresholds: readonly Threshold[], context: Context): ThresholdWords[] {
  return thresholds.map((threshold, index) => ({ ...written(threshold, context), id: String(index) }));
}

function written(threshold: Threshold, context: Context): ThresholdWords {
  const { t } = context.words;
  if ("fact" in threshold) return factWords(threshold, context);
  if ("persons" in threshold) return personsWords(threshold, context.words);
  if ("resolvedWithinHours" in threshold) {
    const { resolvedWithinHours: hours, reason } = threshold;
    const line = {
      when: t("law.threshold.resolvedWithin", { hours }),
      outcome: reasonOf(reason, { ...context, hours }),
    };
    return { id: "", fact: t("law.threshold.resolved"), lines: [line], anyOf: [] };
  }
  return {
    id: "",
    fact: t("law.threshold.any"),
    lines: [{ when: t("law.threshold.none"), outcome: reasonOf(threshold.reason, context) }],
    anyOf: thresholdWords(threshold.any, context),
  };
}

function factWords(threshold: FactThreshold, context: Context): ThresholdWords {
  const { fact, releases, unclear, colours = {}, unless = [] } = threshold;
  const { words } = context;
  const said = (values: readonly string[]) => valuesText(fact, values, words);
  const byReason = (reasons: Readonly<Record<string, ReasonCode>>) =>
    [...Map.groupBy(Object.entries(reasons), ([, reason]) => reason)].map(([reason, pairs]) => ({
      when: said(pairs.map(([value]) => value)),
      outcome: reasonOf(reason, context),
    }));
  const lines = [
    ...byReason(releases),
    ...byReason(colours),
    ...(unless.length === 0 ? [] : [{ when: said(unless), outcome: words.t("law.threshold.stands") }]),
    ...(unclear.length === 0 ? [] : [{ when: said(unclear), outcome: words.t("law.threshold.unclear") }]),
  ];
  return { id: "", fact: words.t(`vocabulary.thresholdFacts.${fact}`), lines, anyOf: [] };
}

function personsWords({ persons, atLeast, below }: PersonsThreshold, words: LawWords): ThresholdWords {
  const { t } = words;
  const number = (count: number) => count.toLocaleString(words.locale);
  const lines = [
    ...(atLeast === undefined
      ? []
      : [
          {
            when: t("law.threshold.fewer", { count: number(atLeast) }),
            outcome: t("law.threshold.released"),
          },
        ]),
    ...(below === undefined
      ? []
      : [
          { when: t("law.threshold.orMore", { count: number(below) }), outcome: t("law.threshold.released") },
        ]),
    { when: t("law.threshold.unknownCount"), outcome: t("law.threshold.unclear") },
  ];
  return { id: "", fact: t(`law.threshold.persons.${persons}`), lines, anyOf: [] };
}

function reasonOf(code: ReasonCode, { words, hours }: Context): string {
  return reasonText({ code, values: { hours } }, words.locale, "UTC");
}

function valuesText(fact: ThresholdFact, values: readonly string[], words: LawWords): string {
  const [first = "", ...others] = values.map((value) => factValue(fact, value, words.t));
  return listText([first, ...others.map(inSentence)], "or", words);
}
