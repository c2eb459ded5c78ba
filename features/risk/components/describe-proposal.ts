import { CNIL_LEVELS, type CnilAxis, type CnilLevel } from "#law/severity/cnil.ts";
import type { Disagreement } from "#law/severity/disagreement.ts";
import type { Say } from "#law/severity/say.ts";
import {
  bandText,
  cnilText,
  conclusionText,
  precedentText,
  questionText,
  sayText,
  scopeText,
  severityRuleText,
  wordText,
} from "#law/severity/text.ts";
import type { Conclusion } from "#law/severity/vocabulary.ts";
import { typeset } from "#law/text/typeset.ts";
import type { Locale } from "#lib/i18n.ts";
import { disagreementWith, type Proposal, precedentsOf } from "../rules.ts";

export type Level = { readonly value: CnilLevel; readonly label: string };
export type AxisView = {
  readonly level: CnilLevel;
  readonly text: string;
  readonly steps: readonly string[];
};
export type PrecedentView = {
  readonly id: string;
  readonly title: string;
  readonly why: string;
  readonly source: string;
};
export type ProposalView = ReturnType<typeof describeProposal>;

/** What the reading of the guidelines proposes, in words: what a page prints and a live form receives. */
export function describeProposal(proposal: Proposal, locale: Locale) {
  const { conclusion, rule, scope, cnil, enisa } = proposal;
  return {
    conclusion,
    conclusionWord: conclusionWord(conclusion, locale),
    conclusionText: conclusionText(conclusion, locale),
    rule: wordText("rule", rule.id, locale),
    ruleText: severityRuleText(rule.id, locale),
    scopeText: scope === null ? null : scopeText(scope, locale),
    gravity: axisView("severity", cnil.severity, locale),
    likelihood: axisView("likelihood", cnil.likelihood, locale),
    score: enisa.score.toLocaleString(locale, { minimumFractionDigits: 2 }),
    band: wordText("band", enisa.band, locale),
    bandText: bandText(enisa.band, locale),
    steps: inWords(enisa.steps, locale),
    reasons: inWords(
      proposal.reasons.filter(({ code }) => code !== "rule"),
      locale,
    ),
    questions: proposal.questions.map((question) => ({
      id: question.fact,
      text: questionText(question, locale),
      couldBe: conclusionWord(question.couldBe, locale),
    })),
    precedents: precedentsOf(proposal).map(
      (precedent): PrecedentView => ({
        id: precedent.published.id,
        title: typeset(precedent.published.title[locale], locale),
        why: precedentText(precedent, locale),
        source: precedent.published.source,
      }),
    ),
    disagreement: disagreementText(proposal.disagreement, locale),
  };
}

/** Where score and published cases contradict what a person retains; null where they do not. */
export function contradictions(retained: Conclusion, proposal: Proposal, locale: Locale): string[] {
  return disagreementText(disagreementWith(retained, proposal), locale);
}

/** Who lowered what is told apart, with the reason. */
function disagreementText(found: Disagreement | null, locale: Locale): string[] {
  if (found === null) return [];
  return inWords(
    found.says.filter(({ code }) => code !== "downgraded"),
    locale,
  );
}

export function conclusionWord(conclusion: Conclusion, locale: Locale): string {
  return wordText("conclusion", conclusion, locale);
}

/** The four levels of CNIL, from the mildest. */
export function levels(locale: Locale): Level[] {
  return CNIL_LEVELS.map((value) => ({ value, label: wordText("level", value, locale) }));
}

function axisView(name: "severity" | "likelihood", { level, steps }: CnilAxis, locale: Locale): AxisView {
  return { level, text: cnilText(name, level, locale), steps: inWords(steps, locale) };
}

function inWords(says: readonly Say[], locale: Locale): string[] {
  return says.map((one) => sayText(one, locale));
}
