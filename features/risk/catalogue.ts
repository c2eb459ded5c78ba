import {
  AGGRAVATIONS,
  type Aggravation,
  CATEGORIES,
  type CAUSES,
  MITIGATIONS,
  type Mitigation,
} from "#law/severity/vocabulary.ts";
import { DATA_CATEGORIES } from "#law/vocabulary.ts";

/** Categories of the assessment, and the two of a case that have no word there and count as the most sensitive. */
export const ASKED_CATEGORIES = [
  ...CATEGORIES,
  ...DATA_CATEGORIES.filter((category) => category === "location" || category === "other"),
] as const;

/** What an incident of a kind most often comes from; the others say nothing of the cause. */
export const CAUSE_OF_KIND: { readonly [kind: string]: (typeof CAUSES)[number] } = {
  ransomware: "ransomware",
  stolen_device: "theft-device",
  misdirected_message: "misdirected-email",
};

/** Those that decide in a health organisation's case are asked first; the rest stands behind a line. */
const FIRST_AGGRAVATIONS: readonly Aggravation[] = [
  "care-disrupted",
  "surgery-postponed",
  "no-copy-for-care",
  "wrong-care-possible",
  "published-online",
  "for-sale",
  "onward-leak",
  "extortion",
  "key-compromised",
  "backup-also-encrypted",
  "data-lost-for-some",
  "fraud-possible",
  "fraud-happened",
  "identity-theft-possible",
  "stigmatising-health-data",
  "large-scale-health-data",
  "audience-reveals-health",
  "children",
  "very-many-recipients",
  "untrusted-recipient",
  "systemic-flaw-possible",
  "no-log",
  "months-of-exposure",
  "processor",
  "authority-had-required-communication",
];

const FIRST_MITIGATIONS: readonly Mitigation[] = [
  "state-of-the-art-encryption",
  "key-not-compromised",
  "logs-prove-no-outflow",
  "access-log-available",
  "no-sign-of-access",
  "backup-available",
  "data-recovered",
  "recipient-bound-by-professional-secrecy",
  "recipient-reported-it",
  "contractual-duty-to-report",
  "discovered-immediately",
  "deletion-confirmed-in-writing",
  "recipient-declares-deletion",
  "strong-salted-hash",
  "salt-not-compromised",
  "password-reset",
  "court-ordered-blocking-of-the-site",
  "external-forensics",
];

const rest = <Word extends string>(all: readonly Word[], first: readonly Word[]) =>
  all.filter((word) => !first.includes(word));

/** The words of the two long lists, in the order in which they are asked. */
export const CIRCUMSTANCES = {
  aggravations: { first: FIRST_AGGRAVATIONS, rest: rest(AGGRAVATIONS, FIRST_AGGRAVATIONS) },
  mitigations: { first: FIRST_MITIGATIONS, rest: rest(MITIGATIONS, FIRST_MITIGATIONS) },
} as const;

/** The two duties on which a controller's decision can contradict the conclusion. */
export const AUTHORITY_RULE = "eu.gdpr.33-1";
export const PERSONS_RULE = "eu.gdpr.34-1";
