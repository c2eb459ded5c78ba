import type { Counted } from "./counted.ts";
import { type Band, type EnisaScore, scoreOf } from "./enisa.ts";
import { isCareHit, type RuleId } from "./rules.ts";
import { type Say, say } from "./say.ts";
import type { Availability, Confidentiality, Integrity } from "./vocabulary.ts";

export const CNIL_LEVELS = ["negligible", "limited", "significant", "maximum"] as const;
export type CnilLevel = (typeof CNIL_LEVELS)[number];
export type CnilAxis = { level: CnilLevel; steps: Say[] };

type Grade = 0 | 1 | 2 | 3;
type Grounds = { grade: Grade; step: Say };

const OF_BAND: Readonly<Record<Band, Grade>> = { low: 0, medium: 1, high: 2, very_high: 3 };
const OF_CONFIDENTIALITY: Readonly<Record<Confidentiality, Grade>> = {
  none: 0,
  unintelligible: 0,
  "trusted-recipient": 0,
  "exposed-no-evidence": 1,
  "known-recipients": 1,
  "unknown-recipients": 2,
  public: 3,
};
const OF_INTEGRITY: Readonly<Record<Integrity, Grade>> = {
  none: 0,
  "altered-restored": 0,
  "altered-recoverable": 1,
  "altered-unrecoverable": 2,
};
const OF_AVAILABILITY: Readonly<Record<Availability, Grade>> = {
  none: 0,
  "restored-quickly": 0,
  temporary: 1,
  permanent: 2,
};
const HARMLESS: readonly RuleId[] = ["1 protected", "3 useless"];

/** The highest of the grounds, and all that reach it. */
function highest(grounds: readonly Grounds[]): CnilAxis {
  const grade = Math.max(...grounds.map((one) => one.grade));
  const steps = grounds.filter((one) => one.grade === grade).map(({ step }) => step);
  return { level: CNIL_LEVELS[grade] ?? "maximum", steps };
}

function oneMore(grade: Grade): Grade {
  return grade >= 2 ? 3 : ((grade + 1) as Grade);
}

/**
 * Severity: what the persons would suffer if the worst came. The four levels share their wording with ENISA's bands,
 * before any circumstance is counted; the class of the data is a floor, and vulnerable persons suffer one level more.
 * Source: CNIL, PIA knowledge bases (2018), severity.
 */
function severity(facts: Counted, enisa: EnisaScore): CnilAxis {
  const potential = scoreOf({ dpc: enisa.dpc, ei: enisa.ei, cb: 0 });
  const ofClass = Math.min(facts.sensitivity - 1, 2) as Grade;
  const grade = Math.max(OF_BAND[potential.band], ofClass) as Grade;
  const values = { potential: potential.score, sensitivity: facts.sensitivity };
  const grounds: Grounds[] = [
    { grade: OF_BAND[potential.band], step: say("cnil_potential", values) },
    { grade: ofClass, step: say("cnil_class", values) },
  ];
  if (facts.vulnerable) grounds.push({ grade: oneMore(grade), step: say("cnil_vulnerable") });
  if (facts.sensitivity === 4 && isCareHit(facts)) grounds.push({ grade: 3, step: say("cnil_care") });
  return highest(grounds);
}

/**
 * Likelihood: how easily the harm comes about, given who can reach the data and with what intent.
 * Source: CNIL, PIA knowledge bases (2018), likelihood; the grades of our facts are a judgement of our own.
 */
function likelihood(facts: Counted, rule: RuleId): CnilAxis {
  if (HARMLESS.includes(rule)) return { level: "negligible", steps: [say("cnil_harmless")] };
  const { confidentiality, integrity, availability } = facts;
  const reached = OF_CONFIDENTIALITY[confidentiality];
  const hostile = facts.malicious && reached > 0;
  const grounds: Grounds[] = [
    {
      grade: hostile ? oneMore(reached) : reached,
      step: say(hostile ? "cnil_reached_by_malice" : "cnil_reached", { confidentiality }),
    },
    { grade: OF_INTEGRITY[integrity], step: say("cnil_altered", { integrity }) },
    { grade: OF_AVAILABILITY[availability], step: say("cnil_unavailable", { availability }) },
  ];
  if (isCareHit(facts)) grounds.push({ grade: 3, step: say("cnil_care_happened") });
  return highest(grounds);
}

/** Severity and likelihood in CNIL's four levels. They are shown first and decide nothing. */
export function cnilLevels(
  facts: Counted,
  { enisa, rule }: { enisa: EnisaScore; rule: RuleId },
): { severity: CnilAxis; likelihood: CnilAxis } {
  return { severity: severity(facts, enisa), likelihood: likelihood(facts, rule) };
}
