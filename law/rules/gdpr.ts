import { EEA } from "#law/countries.ts";
import type { Rule, Threshold, Version } from "#law/rule.ts";

const GDPR_URL = "https://eur-lex.europa.eu/eli/reg/2016/679/oj";

const CONTROLLERS = {
  roles: ["controller", "joint_controller"],
  kinds: [],
  traits: [],
  territories: EEA,
} as const;

const AWARENESS = { kind: "instant", firstOf: ["awareness", "processor_notice"] } as const;

/** Art. 4(12): without personal data there is no personal data breach. */
const PERSONAL_DATA = {
  fact: "personalData",
  releases: { no: "no_personal_data" },
  unclear: ["unknown"],
} as const satisfies Threshold;

function inForceSince2018(article: string, limit: Version["limit"]): [Version] {
  return [
    {
      from: "2018-05-25",
      until: null,
      status: "in_force",
      limit,
      citation: { text: "Regulation (EU) 2016/679", article, url: GDPR_URL },
      checkedOn: "2026-11-22",
      confidence: "reproduced_text",
    },
  ];
}

// GDPR art. 33(1): without undue delay and, where feasible, not later than 72 hours after having become aware,
// unless the breach is unlikely to result in a risk. Hours: Reg. (EEC, Euratom) 1182/71 art. 3(1) and 3(2)(a).
const notifyAuthority = {
  id: "eu.gdpr.33-1",
  duty: "notify_authority",
  title: {
    fr: "Notification de la violation à l’autorité de contrôle",
    en: "Notification of the breach to the supervisory authority",
  },
  label: { fr: "Notification art. 33", en: "Art. 33 notification" },
  why: {
    fr: "Le responsable de traitement notifie toute violation à l’autorité, sauf si un risque pour les personnes est improbable.",
    en: "The controller notifies every breach to the authority, unless a risk to persons is unlikely.",
  },
  who: CONTROLLERS,
  thresholds: [
    PERSONAL_DATA,
    {
      fact: "risk",
      releases: { unlikely: "risk_unlikely" },
      unclear: [],
      colours: { unassessed: "owed_risk_unassessed" },
    },
  ],
  anchor: AWARENESS,
  stageOf: null,
  addressee: { kind: "competent_dpa" },
  // Denmark and Luxembourg: one form serves the data protection authority and the NIS2 authority.
  metByFilingOf: [{ rule: "eu.nis2.23-4a", territories: ["DK", "LU"] }],
  displacedBy: ["eu.omnibus.33", "de.kdg.33", "de.dsgekd.32"],
  metBy: "first_filing",
  content: [
    {
      fr: "Nature de la violation ; si possible, catégories et nombre approximatif de personnes et d’enregistrements (33(3)(a))",
      en: "Nature of the breach; where possible, categories and approximate number of persons and records (33(3)(a))",
    },
    {
      fr: "Nom et coordonnées du délégué à la protection des données ou d’un autre contact (33(3)(b))",
      en: "Name and contact details of the data protection officer or another contact (33(3)(b))",
    },
    { fr: "Conséquences probables (33(3)(c))", en: "Likely consequences (33(3)(c))" },
    {
      fr: "Mesures prises ou proposées, y compris pour atténuer les effets (33(3)(d))",
      en: "Measures taken or proposed, including to mitigate the effects (33(3)(d))",
    },
  ],
  notes: [
    "joint_controllers",
    "authority_already_informed",
    "notice_before_awareness",
    "two_working_days",
    "reasons_advised",
    "reasons_required",
    "criminal_offence",
  ],
  owedReason: "owed_within_hours",
  versions: inForceSince2018("33(1)", { kind: "hours", hours: 72, planned: "K1", legal: "K2" }),
} as const satisfies Rule;

// GDPR art. 33(2): the processor notifies the controller without undue delay after becoming aware. No number,
// and no assessment of risk by the processor.
const notifyController = {
  id: "eu.gdpr.33-2",
  duty: "notify_controller",
  title: {
    fr: "Notification de la violation au responsable de traitement",
    en: "Notification of the breach to the controller",
  },
  label: { fr: "Information du RT (art. 33(2))", en: "Notice to the controller (art. 33(2))" },
  why: {
    fr: "Le sous-traitant informe chaque responsable de traitement dans les meilleurs délais, sans apprécier le risque.",
    en: "The processor tells each controller without undue delay, without assessing the risk.",
  },
  who: { roles: ["processor", "host"], kinds: [], traits: [], territories: EEA },
  thresholds: [PERSONAL_DATA],
  anchor: AWARENESS,
  stageOf: null,
  addressee: { kind: "fixed", id: "controller" },
  metBy: "first_filing",
  content: [{ fr: "Les faits connus, puis par étapes", en: "The facts known, then in phases" }],
  notes: ["criminal_offence"],
  owedReason: "owed_without_number",
  versions: inForceSince2018("33(2)", { kind: "open" }),
} as const satisfies Rule;

// GDPR art. 28(4) with 33(2): the same duty, one link down the chain.
const notifyProcessor = {
  ...notifyController,
  id: "eu.gdpr.33-2-sub",
  duty: "notify_processor",
  title: {
    fr: "Notification de la violation au sous-traitant",
    en: "Notification of the breach to the processor",
  },
  label: { fr: "Information du sous-traitant", en: "Notice to the processor" },
  why: {
    fr: "Le sous-traitant ultérieur informe sans tarder le sous-traitant, qui informe les responsables de traitement.",
    en: "The sub-processor promptly tells the processor, who tells the controllers.",
  },
  who: { roles: ["sub_processor"], kinds: [], traits: [], territories: EEA },
  addressee: { kind: "fixed", id: "processor" },
  versions: inForceSince2018("28(4), 33(2)", { kind: "open" }),
} as const satisfies Rule;

// GDPR art. 33(4): information not available at first is provided in phases without undue further delay.
const completeNotification = {
  ...notifyAuthority,
  id: "eu.gdpr.33-4",
  duty: "complete_notification",
  title: { fr: "Notification complémentaire", en: "Follow-up notification" },
  label: { fr: "Complément art. 33(4)", en: "Follow-up art. 33(4)" },
  why: {
    fr: "Ce qui manquait à la notification initiale est communiqué par étapes, sans retard indu.",
    en: "What the initial notification lacked is provided in phases, without undue further delay.",
  },
  thresholds: [PERSONAL_DATA, { fact: "risk", releases: { unlikely: "risk_unlikely" }, unclear: [] }],
  anchor: { kind: "filing", rule: "eu.gdpr.33-1" },
  metByFilingOf: [],
  displacedBy: ["de.kdg.33", "de.dsgekd.32"],
  stageOf: "eu.gdpr.33-1",
  metBy: "complete_filing",
  notes: ["joint_controllers"],
  owedReason: "owed_until_complete",
  versions: inForceSince2018("33(4)", { kind: "open" }),
} as const satisfies Rule;

// GDPR art. 33(5): the controller documents any breach, notified or not, whatever the risk.
const document = {
  id: "eu.gdpr.33-5",
  duty: "document",
  title: { fr: "Inscription au registre des violations", en: "Entry in the breach register" },
  label: { fr: "Registre art. 33(5)", en: "Register art. 33(5)" },
  why: {
    fr: "Toute violation est documentée, notifiée ou non : faits, effets, mesures, et le raisonnement suivi.",
    en: "Every breach is documented, notified or not: facts, effects, measures, and the reasoning followed.",
  },
  who: CONTROLLERS,
  thresholds: [PERSONAL_DATA],
  anchor: AWARENESS,
  stageOf: null,
  addressee: { kind: "fixed", id: "register" },
  metBy: "first_filing",
  content: [
    { fr: "Les faits", en: "The facts" },
    { fr: "Les effets", en: "The effects" },
    { fr: "Les mesures prises pour y remédier", en: "The remedial action taken" },
  ],
  notes: [],
  owedReason: "owed_without_number",
  versions: inForceSince2018("33(5)", { kind: "open" }),
} as const satisfies Rule;

// GDPR art. 34(1)-(3): persons are told without undue delay when the risk is likely to be high. 34(3)(a) and (b)
// release; under (c) a public communication replaces the individual one. Unintelligible data: 34(3)(a).
const communicateToPersons = {
  id: "eu.gdpr.34-1",
  duty: "communicate_to_persons",
  title: { fr: "Information des personnes concernées", en: "Communication to data subjects" },
  label: { fr: "Information art. 34", en: "Art. 34 communication" },
  why: {
    fr: "Si le risque est susceptible d’être élevé, les personnes concernées sont informées dans les meilleurs délais.",
    en: "Where the risk is likely to be high, the persons concerned are told without undue delay.",
  },
  who: CONTROLLERS,
  thresholds: [
    PERSONAL_DATA,
    {
      fact: "risk",
      releases: { unlikely: "risk_not_high", risk: "risk_not_high" },
      unclear: ["unassessed"],
    },
    { fact: "encrypted", releases: { yes: "data_unintelligible" }, unclear: [] },
    {
      fact: "exemptions34",
      releases: { a: "protected_before", b: "risk_removed_after" },
      unclear: [],
      colours: { c: "owed_by_public_communication" },
    },
  ],
  anchor: AWARENESS,
  stageOf: null,
  addressee: { kind: "fixed", id: "persons" },
  metBy: "first_filing",
  content: [
    {
      fr: "Nature de la violation, en termes clairs et simples (34(2))",
      en: "Nature of the breach, in clear and plain language (34(2))",
    },
    {
      fr: "Contact, conséquences probables, mesures (33(3)(b) à (d))",
      en: "Contact, likely consequences, measures (33(3)(b) to (d))",
    },
  ],
  notes: ["joint_controllers", "criminal_offence", "state_security_derogation"],
  owedReason: "owed_without_number",
  versions: inForceSince2018("34(1)", { kind: "open" }),
} as const satisfies Rule;

/** Regulation (EU) 2016/679, articles 33 and 34. */
export const GDPR_RULES: readonly Rule[] = [
  notifyAuthority,
  notifyController,
  notifyProcessor,
  completeNotification,
  document,
  communicateToPersons,
];
