import { isUnderstood, type SeverityFact, type SeverityFacts } from "./facts.ts";
import { type Sensitivity, sensitivityOf } from "./sensitivity.ts";
import type { Aggravation, Availability, Confidentiality, Integrity, Mitigation } from "./vocabulary.ts";

/** Why a fact counts for more than it says. */
export type CountedCode =
  | "unknown_counts_as"
  | "category_unknown"
  | "category_not_understood"
  | "encryption_not_shown"
  | "outflow_contradicts"
  | "absence_not_shown"
  | "trust_not_shown"
  | "aggravations_unknown"
  | "aggravation_not_understood";

export type CountedAs = { fact: SeverityFact; as: string; code: CountedCode };

/** The facts as the rules count them: whatever is unknown stands at its worst, and `upward` says where. */
export type Counted = {
  confidentiality: Confidentiality;
  integrity: Integrity;
  availability: Availability;
  sensitivity: Sensitivity;
  categories: readonly string[];
  mayHoldNationalId: boolean;
  malicious: boolean;
  persons: number | null;
  vulnerable: boolean;
  ransomware: boolean;
  aggravations: ReadonlySet<string>;
  /** Something aggravating may be so that nobody has said, or that was said in a word of no list. */
  aggravationsOpen: boolean;
  wordNotUnderstood: boolean;
  mitigations: ReadonlySet<string>;
  upward: readonly CountedAs[];
};

type Upward<T> = { value: T; because: CountedAs[] };

const TIES: readonly Mitigation[] = [
  "recipient-bound-by-professional-secrecy",
  "recipients-bound-by-professional-secrecy",
  "contractual-duty-to-report",
];
const PROMPT: readonly Mitigation[] = [
  "recipient-reported-it",
  "discovered-immediately",
  "noticed-at-once",
  "viewers-phoned-for-deletion",
];
const DELETED: readonly Mitigation[] = ["deletion-confirmed-in-writing", "deletion-confirmed-within-2h"];
/** They say that the data went further than the recipient whom one trusts. */
const BREAKS_TRUST: readonly Aggravation[] = [
  "onward-leak",
  "untrusted-recipient",
  "published-online",
  "for-sale",
];

export function has(words: ReadonlySet<string>, wanted: readonly string[]): boolean {
  return wanted.some((word) => words.has(word));
}

function orWorst<T extends string>(
  value: T | null,
  { fact, worst }: { fact: SeverityFact; worst: NoInfer<T> },
): Upward<T> {
  if (value !== null) return { value, because: [] };
  return { value: worst, because: [{ fact, as: worst, code: "unknown_counts_as" }] };
}

/** Trust needs who, a tie, a prompt report and a confirmed deletion; a stranger's word is none (UODO, ERGO Hestia). */
function isTrusted(facts: SeverityFacts): boolean {
  const said = new Set(facts.mitigations ?? []);
  const against = new Set(facts.aggravations ?? []);
  return has(said, TIES) && has(said, PROMPT) && has(said, DELETED) && !has(against, BREAKS_TRUST);
}

/** What was reached, where the other facts do not bear out the word. Source: `severity.md` 7.3, 2 and 5. */
function countConfidentiality(facts: SeverityFacts): Upward<Confidentiality> {
  const { confidentiality: stated, exfiltrated } = facts;
  const as = (value: Confidentiality, code: CountedCode): Upward<Confidentiality> => ({
    value,
    because: [{ fact: "confidentiality", as: value, code }],
  });
  const keyGone = facts.aggravations?.includes("key-compromised") ?? false;
  if (stated === "unintelligible" && (facts.encrypted !== true || keyGone)) {
    return as(exfiltrated === false ? "exposed-no-evidence" : "unknown-recipients", "encryption_not_shown");
  }
  if (stated === "none" && exfiltrated === true) return as("unknown-recipients", "outflow_contradicts");
  if (stated === "none" && exfiltrated === null && facts.malicious !== false) {
    return as("exposed-no-evidence", "absence_not_shown");
  }
  if (stated === "trusted-recipient" && !isTrusted(facts)) return as("known-recipients", "trust_not_shown");
  return orWorst(stated, { fact: "confidentiality", worst: "public" });
}

function countCategories(facts: SeverityFacts): CountedAs[] {
  if (facts.dataCategories === null) {
    return [{ fact: "dataCategories", as: "health", code: "category_unknown" }];
  }
  return facts.dataCategories
    .filter((category) => !isUnderstood("dataCategories", category))
    .sort()
    .map((category) => ({ fact: "dataCategories", as: category, code: "category_not_understood" }));
}

function countAggravations(facts: SeverityFacts): CountedAs[] {
  if (facts.aggravations === null) return [{ fact: "aggravations", as: "", code: "aggravations_unknown" }];
  return facts.aggravations
    .filter((word) => !isUnderstood("aggravations", word))
    .sort()
    .map((word) => ({ fact: "aggravations", as: word, code: "aggravation_not_understood" }));
}

function countFlag(facts: SeverityFacts, fact: "malicious" | "vulnerablePersons"): Upward<boolean> {
  const value = facts[fact];
  if (value !== null) return { value, because: [] };
  return { value: true, because: [{ fact, as: "yes", code: "unknown_counts_as" }] };
}

/** Counts facts as the rules do: unknown is never milder than known. Source: `severity.md` 7.3, 2. */
export function countFacts(facts: SeverityFacts): Counted {
  const confidentiality = countConfidentiality(facts);
  const integrity = orWorst(facts.integrity, { fact: "integrity", worst: "altered-unrecoverable" });
  const availability = orWorst(facts.availability, { fact: "availability", worst: "permanent" });
  const malicious = countFlag(facts, "malicious");
  const vulnerable = countFlag(facts, "vulnerablePersons");
  const unclear = countCategories(facts);
  const open = countAggravations(facts);
  const categories = facts.dataCategories?.toSorted() ?? [];
  const classes = categories.map(sensitivityOf);
  return {
    confidentiality: confidentiality.value,
    integrity: integrity.value,
    availability: availability.value,
    sensitivity: classes.length === 0 ? 4 : (Math.max(...classes) as Sensitivity),
    categories,
    mayHoldNationalId: unclear.length > 0 || categories.includes("nationalId"),
    malicious: malicious.value,
    persons: facts.personsAffected,
    vulnerable: vulnerable.value,
    ransomware: facts.cause === "ransomware",
    aggravations: new Set(facts.aggravations ?? []),
    aggravationsOpen: open.length > 0,
    wordNotUnderstood: open.some(({ code }) => code === "aggravation_not_understood"),
    mitigations: new Set(facts.mitigations ?? []),
    upward: [confidentiality, integrity, availability, malicious, vulnerable]
      .flatMap(({ because }) => because)
      .concat(unclear, open),
  };
}
