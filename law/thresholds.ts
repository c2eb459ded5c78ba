import type { Facts } from "./facts.ts";
import type { Reason } from "./obligation.ts";
import type { Threshold, ThresholdFact } from "./rule.ts";
import type { ReasonCode } from "./text/codes.ts";

/** What the thresholds say: released for a reason, unclear for want of facts, or standing, perhaps coloured. */
export type Verdict =
  | { kind: "released"; reason: Reason }
  | { kind: "unclear"; facts: string[] }
  | { kind: "stands"; colour: ReasonCode | null };

function word(answer: boolean | null): string {
  if (answer === null) return "unknown";
  return answer ? "yes" : "no";
}

function wordsOf(fact: ThresholdFact, breach: Facts["breach"]): readonly string[] {
  const value = breach[fact];
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? value : [word(value)];
}

/** The reason of the first listed word that the facts contain: the order of the rule decides, not of the facts. */
function reasonFor(reasons: Threshold["releases"], words: readonly string[]): Reason | null {
  for (const value of Object.keys(reasons)) {
    const code = reasons[value];
    if (code && words.includes(value)) return { code, values: { value } };
  }
  return null;
}

/** Weighs every threshold of a rule. A release counts even where another fact is missing. */
export function weigh(thresholds: readonly Threshold[], breach: Facts["breach"]): Verdict {
  const facts: string[] = [];
  let colour: ReasonCode | null = null;
  for (const threshold of thresholds) {
    const words = wordsOf(threshold.fact, breach);
    const reason = reasonFor(threshold.releases, words);
    if (reason) return { kind: "released", reason };
    if (words.some((value) => threshold.unclear.includes(value))) facts.push(`breach.${threshold.fact}`);
    if (threshold.colours) colour ??= reasonFor(threshold.colours, words)?.code ?? null;
  }
  return facts.length > 0 ? { kind: "unclear", facts } : { kind: "stands", colour };
}
