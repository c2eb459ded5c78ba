import type { Facts } from "./facts.ts";
import type { Reason } from "./obligation.ts";
import type { FactThreshold, PersonsThreshold, ResolvedThreshold, Threshold, ThresholdFact } from "./rule.ts";
import type { ReasonCode } from "./text/codes.ts";
import { epochOf, startOfDay } from "./zone-time.ts";

/** What the thresholds say: released for a reason, unclear for want of facts, or standing, perhaps coloured. */
export type Verdict =
  | { kind: "released"; reason: Reason }
  | { kind: "unclear"; facts: string[]; colour: ReasonCode | null }
  | { kind: "stands"; colour: ReasonCode | null };

/** The facts, and the residence of the row where it has one. */
type Weighing = { facts: Facts; subject: string | null };

const HOUR = 3_600_000;
/** Lists of which an empty one means that nothing is known. */
const KNOWN_BY_CONTENT: ReadonlySet<ThresholdFact> = new Set(["natures", "dataCategories"]);
const UNKNOWN = ["unknown"];

function word(answer: boolean | null): string {
  if (answer === null) return "unknown";
  return answer ? "yes" : "no";
}

function wordsOf(fact: ThresholdFact, breach: Facts["breach"]): readonly string[] {
  const value = breach[fact];
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [word(value)];
  return value.length === 0 && KNOWN_BY_CONTENT.has(fact) ? UNKNOWN : value;
}

/** The reason of the first listed word that the facts contain: the order of the rule decides, not of the facts. */
function reasonFor(reasons: FactThreshold["releases"], words: readonly string[]): Reason | null {
  for (const value of Object.keys(reasons)) {
    const code = reasons[value];
    if (code && words.includes(value)) return { code, values: { value } };
  }
  return null;
}

function weighFact(threshold: FactThreshold, breach: Facts["breach"]): Verdict {
  const words = wordsOf(threshold.fact, breach);
  const colour = threshold.colours ? (reasonFor(threshold.colours, words)?.code ?? null) : null;
  if (threshold.unless?.some((value) => words.includes(value))) return { kind: "stands", colour };
  const reason = reasonFor(threshold.releases, words);
  if (reason) return { kind: "released", reason };
  if (!words.some((value) => threshold.unclear.includes(value))) return { kind: "stands", colour };
  return { kind: "unclear", facts: [`breach.${threshold.fact}`], colour };
}

/** How many persons are known at least, and whether that is all of them. */
function counted(threshold: PersonsThreshold, { facts, subject }: Weighing): { known: number; all: boolean } {
  const { total, byResidence } = facts.breach.persons;
  if (threshold.persons === "residents") {
    const known = subject === null ? undefined : byResidence[subject];
    return known === undefined ? { known: 0, all: false } : { known, all: true };
  }
  const known = Object.values(byResidence).reduce((sum, persons) => sum + persons, 0);
  return total === null ? { known, all: false } : { known: total, all: true };
}

function weighPersons(threshold: PersonsThreshold, weighing: Weighing): Verdict {
  const { known, all } = counted(threshold, weighing);
  const { atLeast, below } = threshold;
  if (atLeast !== undefined && known < atLeast) {
    if (all) return { kind: "released", reason: { code: "too_few_persons", values: { known, atLeast } } };
    return { kind: "unclear", facts: ["breach.persons"], colour: null };
  }
  if (below !== undefined && known >= below) {
    return { kind: "released", reason: { code: "too_many_persons", values: { known, below } } };
  }
  if (below !== undefined && !all) return { kind: "unclear", facts: ["breach.persons"], colour: null };
  return { kind: "stands", colour: null };
}

function weighResolved(threshold: ResolvedThreshold, { facts }: Weighing): Verdict {
  const [from, to] = [facts.instants.detection, facts.instants.resolution].map((moment) => {
    if (moment === null) return null;
    return typeof moment === "string" ? epochOf(moment) : startOfDay(moment.date, facts.party.timeZone);
  });
  const hours = threshold.resolvedWithinHours;
  if (from == null || to == null || to - from > hours * HOUR) return { kind: "stands", colour: null };
  return { kind: "released", reason: { code: threshold.reason, values: { hours } } };
}

function weighOne(threshold: Threshold, weighing: Weighing): Verdict {
  if ("fact" in threshold) return weighFact(threshold, weighing.facts.breach);
  if ("persons" in threshold) return weighPersons(threshold, weighing);
  if ("resolvedWithinHours" in threshold) return weighResolved(threshold, weighing);
  const verdicts = threshold.any.map((one) => weighOne(one, weighing));
  const standing = verdicts.find(({ kind }) => kind === "stands");
  if (standing) return standing;
  const facts = verdicts.flatMap((verdict) => (verdict.kind === "unclear" ? verdict.facts : []));
  if (facts.length > 0) return { kind: "unclear", facts, colour: null };
  return { kind: "released", reason: { code: threshold.reason, values: {} } };
}

/** Weighs every threshold of a rule. A release counts even where another fact is missing. */
export function weigh(thresholds: readonly Threshold[], weighing: Weighing): Verdict {
  const facts: string[] = [];
  let colour: ReasonCode | null = null;
  for (const threshold of thresholds) {
    const verdict = weighOne(threshold, weighing);
    if (verdict.kind === "released") return verdict;
    colour ??= verdict.colour;
    if (verdict.kind === "unclear") facts.push(...verdict.facts);
  }
  const missing = [...new Set(facts)];
  return missing.length > 0 ? { kind: "unclear", facts: missing, colour } : { kind: "stands", colour };
}
