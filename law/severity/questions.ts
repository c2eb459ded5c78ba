import { countFacts } from "./counted.ts";
import type { SeverityFact, SeverityFacts } from "./facts.ts";
import { compareConclusions, concludingRule } from "./rules.ts";
import type { Conclusion } from "./vocabulary.ts";

/** A fact worth finding out, and the conclusion that its answer could lead to. */
export type Question = { fact: SeverityFact | "systemicFlaw" | "access"; couldBe: Conclusion };

type Answers = Partial<SeverityFacts>;

/** The mildest answer to each unknown fact. */
const MILDEST: readonly { fact: SeverityFact; answer: Answers }[] = [
  { fact: "confidentiality", answer: { confidentiality: "none" } },
  { fact: "integrity", answer: { integrity: "none" } },
  { fact: "availability", answer: { availability: "none" } },
  { fact: "personsAffected", answer: { personsAffected: 1 } },
  { fact: "dataCategories", answer: { dataCategories: ["contact"] } },
  { fact: "encrypted", answer: { encrypted: true } },
  { fact: "exfiltrated", answer: { exfiltrated: false } },
  { fact: "malicious", answer: { malicious: false } },
  { fact: "vulnerablePersons", answer: { vulnerablePersons: false } },
  { fact: "aggravations", answer: { aggravations: [] } },
];

function conclude(facts: SeverityFacts): Conclusion {
  return concludingRule(countFacts(facts)).conclusion;
}

/** Whether a possible flaw of the system could reach more people, with data that fraud needs. */
export function mayBeSystemic(facts: SeverityFacts): boolean {
  const flawed = facts.aggravations?.includes("systemic-flaw-possible") ?? false;
  return flawed && countFacts(facts).sensitivity >= 3;
}

/**
 * The questions that decide: unknown facts that could lower the conclusion, one alone or all together, and what could
 * still raise it. Annex B of EDPB 9/2022 answers several of its cases with such a question.
 */
export function decidingQuestions(facts: SeverityFacts): Question[] {
  const now = conclude(facts);
  const unknown = MILDEST.filter(({ fact }) => facts[fact] === null);
  const together = conclude(Object.assign({ ...facts }, ...unknown.map(({ answer }) => answer)));
  const lower = unknown.flatMap(({ fact, answer }): Question[] => {
    const alone = conclude({ ...facts, ...answer });
    const couldBe = compareConclusions(alone, now) < 0 ? alone : together;
    return compareConclusions(couldBe, now) < 0 ? [{ fact, couldBe }] : [];
  });
  if (now !== "risk") return lower;
  const open = facts.confidentiality === "exposed-no-evidence";
  const found = open ? conclude({ ...facts, confidentiality: "unknown-recipients" }) : now;
  const asked = new Set(lower.map(({ fact }) => fact));
  const higher: readonly { when: boolean; fact: Question["fact"] }[] = [
    { when: facts.vulnerablePersons === null && !asked.has("vulnerablePersons"), fact: "vulnerablePersons" },
    { when: mayBeSystemic(facts), fact: "systemicFlaw" },
    { when: compareConclusions(found, now) > 0, fact: "access" },
  ];
  return [
    ...lower,
    ...higher.filter(({ when }) => when).map(({ fact }) => ({ fact, couldBe: "high" as const })),
  ];
}
