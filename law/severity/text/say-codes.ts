import type { Scope } from "#law/severity/assess.ts";
import type { CnilLevel } from "#law/severity/cnil.ts";
import type { CountedCode } from "#law/severity/counted.ts";
import type { Band } from "#law/severity/enisa.ts";
import type { Question } from "#law/severity/questions.ts";
import type { RuleId } from "#law/severity/rules.ts";
import type { Conclusion } from "#law/severity/vocabulary.ts";

/** Every sentence that an assessment can hold. Each is written out in `phrases-fr.ts` and `phrases-en.ts`. */
export type SayCode =
  | CountedCode
  | "enisa_context"
  | "enisa_context_unknown"
  | "enisa_identification"
  | "enisa_confidentiality"
  | "enisa_many_recipients"
  | "enisa_integrity"
  | "enisa_altered_is_lost"
  | "enisa_availability"
  | "enisa_malicious"
  | "enisa_no_malice"
  | "enisa_sum"
  | "enisa_flag"
  | "cnil_potential"
  | "cnil_class"
  | "cnil_vulnerable"
  | "cnil_care"
  | "cnil_harmless"
  | "cnil_reached"
  | "cnil_reached_by_malice"
  | "cnil_altered"
  | "cnil_unavailable"
  | "cnil_care_happened"
  | "alike_class"
  | "alike_confidentiality"
  | "alike_cause"
  | "alike_availability"
  | "alike_integrity"
  | "alike_malice"
  | "alike_mistake"
  | "alike_rule"
  | "alike_national_id"
  | "alike_few"
  | "alike_many"
  | "alike_aggravations"
  | "differs_class"
  | "differs_confidentiality"
  | "differs_cause"
  | "differs_care_there"
  | "differs_care_here"
  | "score_lower"
  | "score_higher"
  | "recognised_reason"
  | "downgraded"
  | "cases_graver"
  | "evidence_named"
  | "evidence_missing"
  | "health_in_the_wild"
  | "care_first"
  | "ordered"
  | "written_reason"
  | "documented"
  | "rule";

/** The sentences of one language; `{name}` stands for a value, whose words are in `words-fr.json` and `words-en.json`. */
export type SeverityPhrases = {
  says: Readonly<Record<SayCode, string>>;
  rules: Readonly<Record<RuleId, string>>;
  conclusions: Readonly<Record<Conclusion, string>>;
  scopes: Readonly<Record<Scope, string>>;
  bands: Readonly<Record<Band, string>>;
  severities: Readonly<Record<CnilLevel, string>>;
  likelihoods: Readonly<Record<CnilLevel, string>>;
  questions: Readonly<Record<Question["fact"], string>>;
  /** What is alike, what differs and what was decided, as one paragraph. */
  why: { alike: string; differs: string; decided: string };
};
