import { type CnilAxis, cnilLevels } from "./cnil.ts";
import { type Counted, type CountedAs, type CountedCode, countFacts } from "./counted.ts";
import { type Disagreement, findDisagreement } from "./disagreement.ts";
import { type EnisaScore, enisaScore } from "./enisa.ts";
import { type SeverityFacts, wordsNotUnderstood } from "./facts.ts";
import { findPrecedents, type Precedent } from "./precedents.ts";
import type { DutyAnswers } from "./published-cases.ts";
import { decidingQuestions, mayBeSystemic, type Question } from "./questions.ts";
import { concludingRule, type RuleId } from "./rules.ts";
import { listed, type Say, say } from "./say.ts";
import type { Conclusion } from "./vocabulary.ts";

/** A conclusion below that of the rules, and why, in the words of whoever answers for it. */
export type Downgrade = { to: "unlikely" | "risk"; reason: string };

/** Whom a communication must reach. */
export type Scope =
  | "all persons"
  | "persons whose care was hit, public communication for the others"
  | "persons affected, if their risk proves high";

export type Assessment = {
  /** What holds: the rule's conclusion, or the lower one that a written reason gives. */
  conclusion: Conclusion;
  rule: { id: RuleId; conclusion: Conclusion };
  outcome: DutyAnswers<"yes" | "no" | "conditional">;
  scope: Scope | null;
  cnil: { severity: CnilAxis; likelihood: CnilAxis };
  enisa: EnisaScore;
  disagreement: Disagreement | null;
  downgrade: Downgrade | null;
  reasons: Say[];
  questions: Question[];
  precedents: Precedent[];
  countedAs: readonly CountedAs[];
  notUnderstood: string[];
};

/** These name a word of the facts that is in no list. */
const NAMED_AS_IS: readonly CountedCode[] = ["category_not_understood", "aggravation_not_understood"];

/** A risk that is not high on known facts, but could be for those whom nobody has looked at yet. */
function dependsOnPersons(facts: SeverityFacts, conclusion: Conclusion): boolean {
  return conclusion === "risk" && (facts.vulnerablePersons === null || mayBeSystemic(facts));
}

/** An authority that requires it makes the communication due by itself (art. 34(4) GDPR). */
export function isOrdered({ aggravations }: SeverityFacts): boolean {
  return aggravations?.includes("authority-had-required-communication") ?? false;
}

function outcomeOf(facts: SeverityFacts, conclusion: Conclusion): Assessment["outcome"] {
  const told = dependsOnPersons(facts, conclusion) ? "conditional" : "no";
  return {
    document: "yes",
    notifyAuthority: conclusion === "unlikely" ? "no" : "yes",
    communicateToPersons: conclusion === "high" || isOrdered(facts) ? "yes" : told,
  };
}

function scopeOf(outcome: Assessment["outcome"], rule: RuleId, facts: Counted): Scope | null {
  if (outcome.communicateToPersons === "no") return null;
  if (outcome.communicateToPersons === "conditional") return "persons affected, if their risk proves high";
  const restored = facts.integrity === "none" || facts.integrity === "altered-restored";
  return rule === "6 health hurt" && facts.availability === "temporary" && restored
    ? "persons whose care was hit, public communication for the others"
    : "all persons";
}

function reasonsOf(
  facts: Counted,
  { id: rule, conclusion }: Assessment["rule"],
  downgrade: Downgrade | null,
): Say[] {
  const evidence = [...facts.mitigations].sort();
  const upward = facts.upward.map(({ code, fact, as }) =>
    say(code, { fact, as: NAMED_AS_IS.includes(code) ? as : `${fact}.${as}` }),
  );
  const named = say("evidence_named", { mitigations: listed(evidence) });
  return [
    say("rule", { rule }),
    ...upward,
    ...(conclusion === "unlikely" ? [evidence.length > 0 ? named : say("evidence_missing")] : []),
    ...(rule === "5 health out" ? [say("health_in_the_wild")] : []),
    ...(rule === "6 health hurt" && facts.availability === "temporary" ? [say("care_first")] : []),
    ...(facts.aggravations.has("authority-had-required-communication") ? [say("ordered")] : []),
    ...(downgrade === null ? [] : [say("written_reason", downgrade)]),
    say("documented"),
  ];
}

/**
 * Assesses one breach: the conclusion in law with its rule, CNIL's two levels, ENISA's score and the published cases
 * alike. Nothing is merged: the score never closes a case, and what disagrees is said. `downgrade` must lie below the
 * rule's conclusion (`parseSeverity` sees to it). Source: GDPR 33, 34; EDPB 01/2021, 9/2022; ENISA 2013; CNIL 2018.
 */
export function assessSeverity(facts: SeverityFacts, downgrade: Downgrade | null = null): Assessment {
  const counted = countFacts(facts);
  const { id, conclusion: given } = concludingRule(counted);
  const rule = { id, conclusion: given };
  const conclusion = downgrade?.to ?? given;
  const outcome = outcomeOf(facts, conclusion);
  const enisa = enisaScore(counted);
  const precedents = findPrecedents(facts);
  return {
    conclusion,
    rule,
    outcome,
    scope: scopeOf(outcome, id, counted),
    cnil: cnilLevels(counted, { enisa, rule: id }),
    enisa,
    disagreement: findDisagreement({ conclusion, rule, enisa, precedents }),
    downgrade,
    reasons: reasonsOf(counted, rule, downgrade),
    questions: decidingQuestions(facts),
    precedents,
    countedAs: counted.upward,
    notUnderstood: wordsNotUnderstood(facts),
  };
}
