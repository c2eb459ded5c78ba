import type { Counted } from "./counted.ts";
import { highestContext } from "./enisa-context.ts";
import { listed, type Say, say } from "./say.ts";
import type { Availability, Conclusion, Confidentiality, Integrity } from "./vocabulary.ts";

export type Band = "low" | "medium" | "high" | "very_high";
export type Flag = "more_than_100_persons" | "unintelligible";

/** Each component in the paper's own unit; every one but `dpc` is a multiple of 0.25. */
export type EnisaScore = {
  dpc: number;
  ei: number;
  cb: number;
  score: number;
  band: Band;
  flags: Flag[];
  steps: Say[];
};

const QUARTERS = 4;
const BANDS: readonly { from: number; band: Band }[] = [
  { from: 16, band: "very_high" },
  { from: 12, band: "high" },
  { from: 8, band: "medium" },
  { from: 0, band: "low" },
];

const CONFIDENTIALITY: Readonly<Record<Confidentiality, number>> = {
  none: 0,
  unintelligible: 0,
  "exposed-no-evidence": 0,
  "trusted-recipient": 1,
  "known-recipients": 1,
  "unknown-recipients": 2,
  public: 2,
};
const INTEGRITY: Readonly<Record<Integrity, number>> = {
  none: 0,
  "altered-restored": 0,
  "altered-recoverable": 1,
  "altered-unrecoverable": 2,
};
const AVAILABILITY: Readonly<Record<Availability, number>> = {
  none: 0,
  "restored-quickly": 0,
  temporary: 1,
  permanent: 2,
};
const MALICE = 2;

/** What leads to a person, most often at once. Pseudonyms alone are where identification matters. */
const NAMES_A_PERSON = [
  "identity",
  "contact",
  "nationalId",
  "idDocument",
  "image",
  "biometric",
  "credentials",
];
const ADDS_TO_A_PSEUDONYM = ["dateOfBirth", "gender", "family", "employment", "education", "vehicle"];

/** Severity from its three components, computed in whole quarter points. Source: ENISA 2013, 4 (SE = DPC × EI + CB). */
export function scoreOf({ dpc, ei, cb }: { dpc: number; ei: number; cb: number }): {
  score: number;
  band: Band;
} {
  const quarters = dpc * Math.round(ei * QUARTERS) + Math.round(cb * QUARTERS);
  const band = BANDS.find(({ from }) => quarters >= from)?.band ?? "low";
  return { score: quarters / QUARTERS, band };
}

/** The usual mapping from score to duty, which is practice and not in the paper. */
export function conclusionOfBand(band: Band): Conclusion {
  if (band === "low") return "unlikely";
  return band === "medium" ? "risk" : "high";
}

/** Ease of identification in quarters, 1 to 4: the highest identifier counts, and an unknown one is the easiest. */
function identification({ categories }: Counted): { quarters: number; because: string } {
  const pseudonymous = categories.includes("pseudonym");
  const named = categories.find((one) => NAMES_A_PERSON.includes(one));
  if (named !== undefined) return { quarters: 4, because: "named" };
  if (!pseudonymous) return { quarters: 4, because: "not_shown" };
  const linked = categories.some((one) => ADDS_TO_A_PSEUDONYM.includes(one));
  return linked ? { quarters: 3, because: "linked" } : { quarters: 1, because: "pseudonym" };
}

/** The circumstances, each with its own step. What ransomware alters is lost, and counts once: as availability. */
function circumstances(facts: Counted): { quarters: number; steps: Say[] } {
  const { confidentiality, integrity } = facts;
  const known = CONFIDENTIALITY[confidentiality];
  const many = known > 0 && facts.aggravations.has("very-many-recipients");
  const availability = AVAILABILITY[facts.availability];
  const countedOnce = facts.ransomware && availability > 0;
  const parts = [
    {
      quarters: many ? 2 : known,
      step: many ? say("enisa_many_recipients") : say("enisa_confidentiality", { confidentiality }),
    },
    {
      quarters: countedOnce ? 0 : INTEGRITY[integrity],
      step: countedOnce ? say("enisa_altered_is_lost") : say("enisa_integrity", { integrity }),
    },
    { quarters: availability, step: say("enisa_availability", { availability: facts.availability }) },
    {
      quarters: facts.malicious ? MALICE : 0,
      step: say(facts.malicious ? "enisa_malicious" : "enisa_no_malice"),
    },
  ];
  return {
    quarters: parts.reduce((sum, { quarters }) => sum + quarters, 0),
    steps: parts.map(({ quarters, step }) => say(step.code, { ...step.values, points: quarters / QUARTERS })),
  };
}

/** The score of one breach with its arithmetic; flags stand beside the number. Source: ENISA 2013. */
export function enisaScore(facts: Counted): EnisaScore {
  const context = highestContext(facts.categories, facts.aggravations);
  const ease = identification(facts);
  const around = circumstances(facts);
  const parts = { dpc: context.score, ei: ease.quarters / QUARTERS, cb: around.quarters / QUARTERS };
  const { score, band } = scoreOf(parts);
  const flags: Flag[] = [
    ...(facts.persons !== null && facts.persons > 100 ? (["more_than_100_persons"] as const) : []),
    ...(facts.confidentiality === "unintelligible" ? (["unintelligible"] as const) : []),
  ];
  const steps = [
    say(context.categories.length === 0 ? "enisa_context_unknown" : "enisa_context", {
      ...{ categories: listed(context.categories), class: context.class, points: context.score },
      factor: `${context.class}.${context.factor}`,
    }),
    say("enisa_identification", { ease: ease.because, points: parts.ei }),
    ...around.steps,
    say("enisa_sum", { ...parts, score, band }),
    ...flags.map((flag) => say("enisa_flag", { flag })),
  ];
  return { ...parts, score, band, flags, steps };
}
