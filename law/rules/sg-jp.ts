import type { Anchor, Period, Rule } from "#law/rule.ts";
import { act, CONTROLLING, calendarDays, OPEN, PERSONAL, ruleOf, say, since } from "./rule-of.ts";

const pdpa = act("Personal Data Protection Act 2012", "https://sso.agc.gov.sg/Act/PDPA2012");
const hia = act("Health Information Act", "https://sso.agc.gov.sg/");
const appi = act(
  "Act on the Protection of Personal Information",
  "https://www.ppc.go.jp/personalinfo/legal/leakAction/",
);

const SG = { roles: CONTROLLING, territories: ["SG"] } as const;

/** Significant harm: prescribed kinds of data, health among them, or a risk that is not unlikely. */
const HARM = { fact: "risk", releases: { unlikely: "harm_unlikely" }, unclear: ["unassessed"] } as const;
const ASSESSED = { kind: "instant", firstOf: ["assessment"] } as const;

// PDPA 26C(2), guideline: 30 calendar days for the assessment.
const assess = ruleOf({
  id: "sg.pdpa.assess",
  duty: "assess",
  title: say("Singapour : appréciation de la violation", "Singapore: assessment of the breach"),
  label: say("PDPA, appréciation", "PDPA, assessment"),
  why: say(
    "L’organisme apprécie sans tarder si la violation est à notifier ; repère de 30 jours.",
    "The organisation assesses expeditiously whether the breach is notifiable; 30 days as a mark.",
  ),
  who: SG,
  thresholds: [PERSONAL],
  to: "register",
  notes: ["soft_limit"],
  versions: [
    since("2021-02-01", { limit: calendarDays(30), cite: pdpa("26C"), confidence: "secondary_source" }),
  ],
});

// PDPA 26D(1): three calendar days after the day of the assessment; significant harm or 500 individuals.
const commission = ruleOf({
  id: "sg.pdpa.26D",
  duty: "notify_authority",
  title: say("Singapour : notification à la PDPC", "Singapore: notification to the PDPC"),
  label: say("PDPA 26D, 3 jours", "PDPA 26D, 3 days"),
  why: say(
    "La PDPC est avisée trois jours au plus après le jour de l’appréciation.",
    "The PDPC is told at most three days after the day of the assessment.",
  ),
  who: SG,
  thresholds: [
    PERSONAL,
    { any: [{ persons: "total", atLeast: 500 }, HARM], reason: "local_threshold_not_met" },
  ],
  anchor: ASSESSED,
  to: "sg-pdpc",
  notes: ["outer_limit"],
  versions: [
    since("2021-02-01", { limit: calendarDays(3), cite: pdpa("26D(1)"), confidence: "secondary_source" }),
  ],
});

// PDPA 26D(2): at or after telling the PDPC; remedial action and technology are exceptions.
const individuals = ruleOf({
  id: "sg.pdpa.ind",
  duty: "communicate_to_persons",
  title: say("Singapour : information des personnes", "Singapore: notice to individuals"),
  label: say("PDPA 26D(2)", "PDPA 26D(2)"),
  why: say(
    "Un dommage important est dit aux personnes dès que possible.",
    "Significant harm is told to the individuals as soon as practicable.",
  ),
  who: SG,
  thresholds: [PERSONAL, HARM, { fact: "encrypted", releases: { yes: "safe_harbour" }, unclear: [] }],
  anchor: ASSESSED,
  to: "persons",
  versions: [since("2021-02-01", { limit: OPEN, cite: pdpa("26D(2)"), confidence: "from_memory" })],
});

// PDPA 26C(3): data intermediaries.
const intermediary = ruleOf({
  id: "sg.pdpa.di",
  duty: "notify_controller",
  title: say(
    "Singapour : avis de l’intermédiaire à l’organisme",
    "Singapore: notice by the intermediary to the organisation",
  ),
  label: say("PDPA 26C(3)", "PDPA 26C(3)"),
  why: say(
    "L’intermédiaire avise l’organisme sans retard indu.",
    "The data intermediary tells the organisation without undue delay.",
  ),
  who: { roles: ["processor", "sub_processor", "host"], territories: ["SG"] },
  thresholds: [PERSONAL],
  to: "controller",
  versions: [since("2021-02-01", { limit: OPEN, cite: pdpa("26C(3)"), confidence: "secondary_source" })],
});

// Health Information Act s. 79: passed 12 January 2026, planned for early 2027; the period is not prescribed yet.
const healthInformation = ruleOf({
  id: "sg.hia.79",
  duty: "notify_authority",
  title: say(
    "Singapour : notification au ministère de la santé",
    "Singapore: notification to the Ministry of Health",
  ),
  label: say("HIA s. 79", "HIA s. 79"),
  why: say(
    "La loi sur les informations de santé aura son propre avis ; son délai n’est pas encore fixé.",
    "The Health Information Act will have a notice of its own; its period is not prescribed yet.",
  ),
  who: { kinds: ["hospital", "laboratory", "practice", "pharmacy", "medico_social"], territories: ["SG"] },
  thresholds: [PERSONAL],
  anchor: ASSESSED,
  to: "sg-moh",
  notes: ["text_unverified"],
  versions: [
    since("2026-01-12", {
      status: "adopted_not_applicable",
      limit: OPEN,
      cite: hia("79"),
      confidence: "secondary_source",
    }),
  ],
});

const JP = { roles: ["controller", "joint_controller", "processor"], territories: ["JP"] } as const;

/** Knowledge of the body: of any of its departments. */
const KNOWLEDGE = {
  kind: "earliest",
  of: ["detection", "awareness"],
  orElse: ["processor_notice"],
} as const satisfies Anchor;

const NOT_ENCRYPTED = { fact: "encrypted", releases: { yes: "safe_harbour" }, unclear: [] } as const;

/** Sensitive, financial or wrongful: one person is enough; else more than a thousand. Categories that are not known
 * are presumed medical: the pack is for health bodies. */
const REPORTABLE = {
  any: [
    {
      fact: "dataCategories",
      releases: Object.fromEntries(
        [
          "identity",
          "contact",
          "address",
          "birth_date",
          "location",
          "photo_id",
          "nir",
          "practitioner",
          "insurer",
          "other",
        ].map((word) => [word, "local_threshold_not_met"] as const),
      ),
      unclear: [],
      unless: [
        "unknown",
        "health",
        "hiv",
        "pregnancy",
        "genetic",
        "treatment",
        "blood_group",
        "biometric",
        "financial",
        "credentials",
        "password_clear",
      ],
    },
    {
      fact: "cause",
      releases: {
        internal_accidental: "local_threshold_not_met",
        external_accidental: "local_threshold_not_met",
      },
      unclear: ["unknown", "other"],
    },
    { persons: "total", atLeast: 1001 },
  ],
  reason: "local_threshold_not_met",
} as const;

const MALICIOUS = { internal_malicious: "malicious_cause", external_malicious: "malicious_cause" } as const;
const ACCIDENTAL = {
  internal_accidental: "not_malicious",
  external_accidental: "not_malicious",
  other: "not_malicious",
} as const;

/** Day 1 is the day of knowledge; a last day on which offices are closed moves to the next open one. */
function japaneseDays(days: number): Period {
  return { kind: "days", days, planned: "CDi+R", legal: "CDi+R", calendar: "JP" };
}

// APPI 26(1), Enforcement Rule 7 and 8(1).
const prompt = ruleOf({
  id: "jp.appi.prompt",
  duty: "early_warning",
  title: say("Japon : premier rapport à la PPC", "Japan: prompt report to the PPC"),
  label: say("APPI, premier rapport", "APPI, prompt report"),
  why: say(
    "Le premier rapport est rapide : trois à cinq jours environ, selon l’autorité.",
    "The first report is prompt: about three to five days, says the authority.",
  ),
  who: JP,
  thresholds: [PERSONAL, NOT_ENCRYPTED, REPORTABLE],
  anchor: KNOWLEDGE,
  to: "jp-ppc",
  notes: ["three_to_five_days", "supplement_later"],
  versions: [
    since("2022-04-01", { limit: OPEN, cite: appi("26(1), Rule 8(1)"), confidence: "secondary_source" }),
  ],
});

// Rule 8(2): 30 days; 60 for a wrongful purpose.
function finalReport(days: 30 | 60): Rule {
  const cause =
    days === 30
      ? ({ fact: "cause", releases: MALICIOUS, unclear: ["unknown"] } as const)
      : ({ fact: "cause", releases: ACCIDENTAL, unclear: ["unknown"] } as const);
  return ruleOf({
    id: `jp.appi.final${days}`,
    duty: "final_report",
    title: say(`Japon : rapport définitif, ${days} jours`, `Japan: final report, ${days} days`),
    label: say(`APPI, ${days} jours`, `APPI, ${days} days`),
    why:
      days === 30
        ? say(
            "Le rapport définitif est dû le trentième jour, celui de la connaissance compris.",
            "The final report is owed on the thirtieth day, that of knowledge included.",
          )
        : say(
            "Pour un acte malveillant, le rapport définitif est dû le soixantième jour.",
            "For a wrongful act the final report is owed on the sixtieth day.",
          ),
    who: JP,
    thresholds: [PERSONAL, NOT_ENCRYPTED, cause, REPORTABLE],
    anchor: KNOWLEDGE,
    to: "jp-ppc",
    notes: ["supplement_later"],
    versions: [
      since("2022-04-01", {
        limit: japaneseDays(days),
        cite: appi("26(1), Rule 8(2)"),
        confidence: "secondary_source",
      }),
    ],
  });
}

// APPI 26(2).
const japanesePersons = ruleOf({
  id: "jp.appi.ind",
  duty: "communicate_to_persons",
  title: say("Japon : information des personnes", "Japan: notice to persons"),
  label: say("APPI 26(2)", "APPI 26(2)"),
  why: say(
    "Les personnes sont informées rapidement, selon la situation.",
    "Persons are told promptly, according to the situation.",
  ),
  who: JP,
  thresholds: [PERSONAL, NOT_ENCRYPTED, REPORTABLE],
  anchor: KNOWLEDGE,
  to: "persons",
  versions: [since("2022-04-01", { limit: OPEN, cite: appi("26(2)"), confidence: "from_memory" })],
});

/** Singapore and Japan. */
export const SG_JP_RULES: readonly Rule[] = [
  assess,
  commission,
  individuals,
  intermediary,
  healthInformation,
  prompt,
  finalReport(30),
  finalReport(60),
  japanesePersons,
];
