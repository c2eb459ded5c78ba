import type { SeverityPhrases } from "./say-codes.ts";

export const en: SeverityPhrases = {
  says: {
    unknown_counts_as: "Unknown: {fact}. Counted as the worst, {as}, until it is known.",
    category_unknown:
      "No category of data is known. Counted as if they held health data and a national number.",
    category_not_understood: "The category {as} is not in the vocabulary. Counted as the most sensitive.",
    encryption_not_shown:
      "The data are said to be unreadable, but sound encryption with a safe key is not recorded. Counted as {as}.",
    outflow_contradicts: "No disclosure is stated, yet data went out. Counted as {as}.",
    absence_not_shown: "Nothing proves that no data went out. Counted as {as}.",
    trust_not_shown:
      "Trust is not shown: a tie (contract or secrecy), a prompt report and a confirmed deletion must be recorded. Counted as {as}.",
    aggravations_unknown: "Nobody has said whether there are aggravating circumstances. None is excluded.",
    aggravation_not_understood:
      "The circumstance {as} is not in the vocabulary. Counted as if it could aggravate everything.",
    enisa_context: "Context of the data: {points} ({categories}: {class}; {factor}).",
    enisa_context_unknown: "Context of the data: {points} (no category is known: counted as {class}).",
    enisa_identification: "Ease of identification: {points} ({ease}).",
    enisa_confidentiality: "Confidentiality: +{points} ({confidentiality}).",
    enisa_many_recipients: "Confidentiality: +{points} (very many recipients count as unknown ones).",
    enisa_integrity: "Integrity: +{points} ({integrity}).",
    enisa_altered_is_lost: "Integrity: +{points} (what the ransomware altered counts once, as a loss).",
    enisa_availability: "Availability: +{points} ({availability}).",
    enisa_malicious: "Malicious intent: +{points} (stated, or not excluded).",
    enisa_no_malice: "Malicious intent: +{points} (none).",
    enisa_sum: "Score: {dpc} × {ei} + {cb} = {score}, {band}.",
    enisa_flag: "Beside the score, which it does not change: {flag}.",
    cnil_potential: "What the data allow before any circumstance: context × identification = {potential}.",
    cnil_class: "The most sensitive data are of class {sensitivity} of 4.",
    cnil_vulnerable: "The persons are vulnerable, or may be: one level more.",
    cnil_care: "Care was hit, or may have been.",
    cnil_harmless: "The data are of no use to anyone and remain at hand.",
    cnil_reached: "What was disclosed: {confidentiality}.",
    cnil_reached_by_malice:
      "What was disclosed: {confidentiality}, with a malicious intent stated or not excluded: one level more.",
    cnil_altered: "What was altered: {integrity}.",
    cnil_unavailable: "What became unavailable: {availability}.",
    cnil_care_happened: "The harm to care has happened, or is not excluded.",
    alike_class: "data as sensitive ({categories})",
    alike_confidentiality: "what was disclosed ({confidentiality})",
    alike_cause: "the cause ({cause})",
    alike_availability: "what became unavailable ({availability})",
    alike_integrity: "what was altered ({integrity})",
    alike_malice: "a malicious intent",
    alike_mistake: "a mistake without malice",
    alike_rule: "the same rule, {rule}",
    alike_national_id: "a national identification number",
    alike_few: "few persons",
    alike_many: "more than 100 persons",
    alike_aggravations: "the circumstances ({aggravations})",
    differs_class: "other data ({categories})",
    differs_confidentiality: "what was disclosed there ({confidentiality})",
    differs_cause: "the cause there ({cause})",
    differs_care_there: "care was hit there",
    differs_care_here: "care was not hit there",
    score_lower:
      "The ENISA score of {score} ({band}) points to less than this conclusion, {conclusion}. A low score closes no case by itself.",
    score_higher: "The ENISA score of {score} ({band}) points to more than this conclusion, {conclusion}.",
    recognised_reason: "A recognised reason to stay below the score: rule {rule}.",
    downgraded: "Rule {rule} gives {conclusion}; lowered to {to} for the written reason.",
    cases_graver:
      "More was owed in published cases that are alike: {cases}. Staying at this conclusion ({conclusion}) needs a written reason.",
    evidence_named: "Evidence to keep in the file: {mitigations}.",
    evidence_missing:
      "No evidence is named. The record must name what shows that a risk is unlikely (art. 33(5) GDPR).",
    health_in_the_wild: "Health data out of control start at high risk; going below needs a written reason.",
    care_first:
      "The persons whose care was hit are told directly; the others may be reached by a public communication (art. 34(3)(c) GDPR).",
    ordered:
      "The authority has required that the persons be told: that is owed whatever the risk (art. 34(4) GDPR).",
    written_reason: "Lowered to {to}. Reason given: {reason}",
    documented: "The breach is documented whatever the risk (art. 33(5) GDPR).",
    rule: "Rule {rule}. {meaning}",
  },
  rules: {
    "1 protected": "The data stayed unreadable or undisclosed, whole and at hand: a risk is unlikely.",
    "2 trusted":
      "A trusted recipient received data that are not sensitive and confirmed their deletion: a risk is unlikely.",
    "3 useless": "Only strongly hashed and salted secrets under pseudonyms went out: a risk is unlikely.",
    "4 trivial":
      "A trifle, among at most 20 persons and known recipients, without malice, loss or aggravation: a risk is unlikely.",
    "5 health out": "Health data or their like were disclosed, be it to known recipients: the risk is high.",
    "6 health hurt": "Health data were lost or altered, or care was hit: the risk is high.",
    "7 hostile": "Someone with bad intent took data that serve against the persons: the risk is high.",
    "8 published": "The data were made public: the risk is high.",
    "9 identity": "A national identification number was disclosed: the risk is high.",
    "10 otherwise": "No rule excludes a risk and none makes it high: there is a risk.",
  },
  conclusions: {
    unlikely: "A risk to persons is unlikely: documented in the register, no notification.",
    risk: "A risk to persons: the authority is notified.",
    high: "A high risk to persons: the authority is notified and the persons are told.",
  },
  scopes: {
    "all persons": "All persons affected, not only those known to be harmed.",
    "persons whose care was hit, public communication for the others":
      "The persons whose care was hit, directly; the others by a public communication.",
    "persons affected, if their risk proves high": "The persons affected, if their risk proves high.",
  },
  bands: {
    low: "No effect, or a few inconveniences that are overcome without any problem.",
    medium: "Significant inconveniences, overcome despite a few difficulties.",
    high: "Significant consequences, overcome with serious difficulties.",
    very_high: "Significant or irreversible consequences, possibly not overcome.",
  },
  severities: {
    negligible:
      "Severity: negligible. The persons will not be affected, or will meet a few inconveniences that they overcome without any problem.",
    limited:
      "Severity: limited. The persons may meet significant inconveniences, which they overcome despite a few difficulties.",
    significant:
      "Severity: significant. The persons may meet significant consequences, which they overcome with serious difficulties.",
    maximum:
      "Severity: maximum. The persons may meet significant or even irreversible consequences, which they may not overcome.",
  },
  likelihoods: {
    negligible: "Likelihood: negligible. It does not seem possible for the source of the risk.",
    limited: "Likelihood: limited. It seems difficult for the source of the risk.",
    significant: "Likelihood: significant. It seems possible for the source of the risk.",
    maximum: "Likelihood: maximum. It seems extremely easy for the source of the risk.",
  },
  questions: {
    confidentiality: "Who could see the data, and what shows it?",
    integrity: "Were data altered, and were they used before they were restored?",
    availability: "Were data lost or out of reach, and for how long?",
    personsAffected: "How many persons are affected?",
    dataCategories: "Which categories of data are affected?",
    encrypted: "Were the data soundly encrypted, and is the key safe?",
    exfiltrated: "Do logs prove that no data went out?",
    malicious: "Was there a malicious intent?",
    vulnerablePersons: "Are the persons vulnerable: patients, children?",
    aggravations: "Was care disrupted, or does anything else aggravate the breach?",
    mitigations: "What was done to limit the harm?",
    cause: "What is the cause?",
    backupAvailable: "Is there a backup?",
    systemicFlaw: "Did the flaw of the system reach other persons?",
    access: "Do logs show whether anyone had access?",
  },
  why: {
    alike: "Alike: {list}.",
    differs: "Differs: {list}.",
    decided: "Decided: register {document}, authority {notifyAuthority}, persons {communicateToPersons}.",
  },
};
