import { conclusionOfBand, type EnisaScore } from "./enisa.ts";
import { graverThan, type Precedent } from "./precedents.ts";
import { compareConclusions, type RuleId } from "./rules.ts";
import { listed, type Say, say } from "./say.ts";
import type { Conclusion } from "./vocabulary.ts";

/**
 * Where the score or a published case says otherwise than the conclusion. `reasonRequired`: the conclusion stays below
 * one of them and no rule gives the reason, which asks for one in writing (art. 33(5) GDPR).
 */
export type Disagreement = {
  score: "higher" | "lower" | null;
  precedents: string[];
  downgraded: boolean;
  reasonRequired: boolean;
  says: Say[];
};

/** The reasons that guidelines and authorities recognise for staying below the score. Source: `severity.md` 7.2. */
const RECOGNISED: readonly RuleId[] = ["1 protected", "2 trusted", "3 useless", "4 trivial"];

type Compared = {
  conclusion: Conclusion;
  rule: { id: RuleId; conclusion: Conclusion };
  enisa: EnisaScore;
  precedents: readonly Precedent[];
};

function isRecognised({ rule, conclusion }: Compared): boolean {
  return RECOGNISED.includes(rule.id) && rule.conclusion === conclusion;
}

function onScore(compared: Compared, comparison: number): Say[] {
  if (comparison === 0) return [];
  const { conclusion, rule, enisa } = compared;
  const values = { score: enisa.score, band: enisa.band, conclusion };
  if (comparison < 0) return [say("score_lower", values)];
  return [
    say("score_higher", values),
    ...(isRecognised(compared) ? [say("recognised_reason", { rule: rule.id })] : []),
  ];
}

/** Compares the conclusion with the score, the published cases and, where it was lowered, its own rule. */
export function findDisagreement(compared: Compared): Disagreement | null {
  const { conclusion, rule, enisa, precedents } = compared;
  const comparison = compareConclusions(conclusionOfBand(enisa.band), conclusion);
  const graver = graverThan(conclusion, precedents).map(({ published }) => published.id);
  const downgraded = compareConclusions(rule.conclusion, conclusion) > 0;
  if (comparison === 0 && graver.length === 0 && !downgraded) return null;
  return {
    score: comparison === 0 ? null : comparison > 0 ? "higher" : "lower",
    precedents: graver,
    downgraded,
    reasonRequired: (comparison > 0 && !isRecognised(compared)) || graver.length > 0 || downgraded,
    says: [
      ...(downgraded
        ? [say("downgraded", { rule: rule.id, conclusion: rule.conclusion, to: conclusion })]
        : []),
      ...onScore(compared, comparison),
      ...(graver.length > 0 ? [say("cases_graver", { cases: listed(graver), conclusion })] : []),
    ],
  };
}
