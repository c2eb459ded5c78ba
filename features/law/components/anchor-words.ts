import { instantName, ruleLabel } from "#features/obligations/components/rule-words.ts";
import type { Anchor } from "#law/rule.ts";
import { inSentence, type LawWords, listText } from "./law-words.ts";

/** What starts the clock, in words: "Awareness; failing that, notice received from the processor". */
export function anchorText(anchor: Anchor, words: LawWords): string {
  const { t } = words;
  switch (anchor.kind) {
    case "order":
      return t("law.anchor.order");
    case "filing": {
      const rules = [anchor.rule, ...(anchor.or ?? [])].map((id) => quoted(id, words));
      return t("law.anchor.filing", { rules: listText(rules, "or", words) });
    }
    case "instant": {
      const [first, ...others] = anchor.firstOf.map((name) => instantName(name, t));
      return withFallbacks(first ?? "", others, words);
    }
    case "earliest": {
      const known = anchor.of.map((name) => inSentence(instantName(name, t)));
      const earliest = t("law.anchor.earliest", { instants: listText(known, "and", words) });
      return withFallbacks(
        earliest,
        anchor.orElse.map((name) => instantName(name, t)),
        words,
      );
    }
  }
}

function withFallbacks(first: string, others: readonly string[], words: LawWords): string {
  if (others.length === 0) return first;
  return words.t("law.anchor.failing", { first, others: others.map(inSentence).join(", ") });
}

/** A rule by its name, set apart from the sentence around it. */
export function quoted(ruleId: string, words: LawWords): string {
  return words.t("law.quoted", { name: ruleLabel(ruleId, words) });
}
