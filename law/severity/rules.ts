import { type Counted, has } from "./counted.ts";
import type { Aggravation, Availability, Conclusion, Confidentiality, Integrity } from "./vocabulary.ts";

export type RuleId = (typeof LEGAL_RULES)[number]["id"];

type LegalRule = { id: string; conclusion: Conclusion; holds: (facts: Counted) => boolean };

const FEW = 20;
const DISCLOSED: readonly Confidentiality[] = ["known-recipients", "unknown-recipients", "public"];
const OUT_OF_CONTROL: readonly Confidentiality[] = ["unknown-recipients", "public"];
const INTACT: readonly Integrity[] = ["none", "altered-restored"];
const AT_HAND: readonly Availability[] = ["none", "restored-quickly"];

const CARE_HIT: readonly Aggravation[] = ["care-disrupted", "surgery-postponed", "no-copy-for-care"];
const WRONG_CARE: readonly Aggravation[] = ["wrong-care-possible", "wrong-medication-possible"];
/** They contradict that the data stayed protected and at hand. */
const BREAKS_PROTECTION: readonly Aggravation[] = [
  ...CARE_HIT,
  ...WRONG_CARE,
  "key-compromised",
  "backup-also-encrypted",
  "data-lost-for-some",
  "published-online",
  "for-sale",
  "onward-leak",
  "fraud-happened",
];

function isWhole({ integrity, availability }: Counted): boolean {
  return INTACT.includes(integrity) && AT_HAND.includes(availability);
}

function isProtected(facts: Counted): boolean {
  const kept = facts.confidentiality === "none" || facts.confidentiality === "unintelligible";
  return kept && isWhole(facts) && !has(facts.aggravations, BREAKS_PROTECTION) && !facts.wordNotUnderstood;
}

function isUseless(facts: Counted): boolean {
  const { categories, mitigations } = facts;
  const only = categories.every((one) => one === "credentialsHashed" || one === "pseudonym");
  const strong = mitigations.has("strong-salted-hash") && mitigations.has("salt-not-compromised");
  const both = categories.includes("credentialsHashed") && categories.includes("pseudonym");
  return only && both && strong && isWhole(facts) && !facts.wordNotUnderstood;
}

function isTrivial(facts: Counted): boolean {
  const few = facts.persons !== null && facts.persons <= FEW;
  const mild = facts.sensitivity === 1 && !facts.malicious && !facts.vulnerable && isWhole(facts);
  const plain = facts.aggravations.size === 0 && !facts.aggravationsOpen;
  return facts.confidentiality === "known-recipients" && few && mild && plain;
}

/** Whether care was hit, or may have been where data were lost or altered and nobody says that it was not. */
export function isCareHit(facts: Counted): boolean {
  return has(facts.aggravations, CARE_HIT) || (facts.aggravationsOpen && !isWhole(facts));
}

function mayCauseWrongCare(facts: Counted): boolean {
  return !INTACT.includes(facts.integrity) || has(facts.aggravations, WRONG_CARE);
}

const OTHERWISE = { id: "10 otherwise", conclusion: "risk", holds: () => true } as const satisfies LegalRule;

/**
 * An executable reading of the guidelines: the first rule that holds gives the conclusion. It is shown rule by rule
 * and is no verdict. Source: EDPB 01/2021 and 9/2022 and the decisions of `published-cases.json`; the order is that
 * of `severity.md` 7.2, with what 7.3 asks of protection, trust and vulnerability.
 */
export const LEGAL_RULES = [
  { id: "1 protected", conclusion: "unlikely", holds: isProtected },
  {
    id: "2 trusted",
    conclusion: "unlikely",
    holds: (facts) =>
      facts.confidentiality === "trusted-recipient" &&
      facts.sensitivity <= 2 &&
      isWhole(facts) &&
      !facts.wordNotUnderstood,
  },
  { id: "3 useless", conclusion: "unlikely", holds: isUseless },
  { id: "4 trivial", conclusion: "unlikely", holds: isTrivial },
  {
    id: "5 health out",
    conclusion: "high",
    holds: (facts) => facts.sensitivity === 4 && DISCLOSED.includes(facts.confidentiality),
  },
  {
    id: "6 health hurt",
    conclusion: "high",
    holds: (facts) =>
      facts.sensitivity === 4 &&
      (facts.availability === "permanent" || isCareHit(facts) || mayCauseWrongCare(facts)),
  },
  {
    id: "7 hostile",
    conclusion: "high",
    holds: (facts) =>
      facts.sensitivity >= 2 && facts.malicious && OUT_OF_CONTROL.includes(facts.confidentiality),
  },
  { id: "8 published", conclusion: "high", holds: (facts) => facts.confidentiality === "public" },
  {
    id: "9 identity",
    conclusion: "high",
    holds: (facts) =>
      facts.mayHoldNationalId && [...DISCLOSED, "trusted-recipient"].includes(facts.confidentiality),
  },
  OTHERWISE,
] as const satisfies readonly LegalRule[];

/** The first rule that holds; the last one always does. */
export function concludingRule(facts: Counted): (typeof LEGAL_RULES)[number] {
  return LEGAL_RULES.find(({ holds }) => holds(facts)) ?? OTHERWISE;
}

const RANK: Readonly<Record<Conclusion, number>> = { unlikely: 0, risk: 1, high: 2 };

/** Positive where `one` is graver than `other`. */
export function compareConclusions(one: Conclusion, other: Conclusion): number {
  return RANK[one] - RANK[other];
}
