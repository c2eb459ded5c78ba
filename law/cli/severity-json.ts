import { assessSeverity } from "#law/severity/assess.ts";
import type { CnilAxis } from "#law/severity/cnil.ts";
import type { Disagreement } from "#law/severity/disagreement.ts";
import type { SeverityInput } from "#law/severity/input.ts";
import type { Say } from "#law/severity/say.ts";
import {
  bandText,
  cnilText,
  conclusionText,
  precedentText,
  questionText,
  type SeverityLocale,
  sayText,
  scopeText,
  severityRuleText,
  wordText,
} from "#law/severity/text.ts";
import { typeset } from "#law/text/typeset.ts";

function inWords(says: readonly Say[], locale: SeverityLocale): string[] {
  return says.map((one) => sayText(one, locale));
}

function axis(name: "severity" | "likelihood", { level, steps }: CnilAxis, locale: SeverityLocale) {
  const text = cnilText(name, level, locale);
  return { level, word: wordText("level", level, locale), text, steps: inWords(steps, locale) };
}

function disagreement(found: Disagreement | null, locale: SeverityLocale) {
  if (found === null) return null;
  const { says, ...rest } = found;
  return { ...rest, text: inWords(says, locale).join(" ") };
}

/** What the command prints for one input: the assessment, with sentences in place of codes and values. */
export function severityJson({ facts, downgrade }: SeverityInput, locale: SeverityLocale) {
  const found = assessSeverity(facts, downgrade);
  const { conclusion, rule, scope, enisa, cnil } = found;
  return {
    conclusion,
    conclusionText: conclusionText(conclusion, locale),
    outcome: found.outcome,
    rule: rule.id,
    ruleText: severityRuleText(rule.id, locale),
    ruleConclusion: rule.conclusion,
    scope,
    scopeText: scope === null ? null : scopeText(scope, locale),
    downgrade,
    cnil: {
      severity: axis("severity", cnil.severity, locale),
      likelihood: axis("likelihood", cnil.likelihood, locale),
    },
    enisa: { ...enisa, bandText: bandText(enisa.band, locale), steps: inWords(enisa.steps, locale) },
    disagreement: disagreement(found.disagreement, locale),
    reasons: inWords(found.reasons, locale),
    questions: found.questions.map((one) => ({ ...one, text: questionText(one, locale) })),
    precedents: found.precedents.map((one) => ({
      id: one.published.id,
      title: typeset(one.published.title[locale], locale),
      why: precedentText(one, locale),
      source: one.published.source,
      outcome: one.published.outcome,
      likeness: one.likeness,
    })),
    notUnderstood: found.notUnderstood,
  };
}
