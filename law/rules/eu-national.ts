import type { Period, Rule, Version } from "#law/rule.ts";
import {
  AWARENESS,
  act,
  CONTROLLING,
  calendarDays,
  DETECTION,
  euHours,
  hours,
  OPEN,
  PERSONAL,
  ruleOf,
  say,
  since,
} from "./rule-of.ts";

const RISK = { fact: "risk", releases: { unlikely: "risk_unlikely" }, unclear: [] } as const;

// SGB X § 83a: breaches of social data are told to the legal or professional supervisory authority in addition.
const socialRecords = ruleOf({
  id: "de.sgbx.83a",
  duty: "notify_authority",
  title: say(
    "Notification à l’autorité de tutelle (données sociales)",
    "Notification to the supervisory authority of the insurer (social data)",
  ),
  label: say("SGB X § 83a", "SGB X § 83a"),
  why: say(
    "Une caisse d’assurance maladie légale notifie aussi son autorité de tutelle.",
    "A statutory health insurer notifies its own supervisory authority as well.",
  ),
  who: { roles: CONTROLLING, traits: ["statutory_insurer"], territories: ["DE"] },
  thresholds: [PERSONAL, RISK],
  anchor: { kind: "filing", rule: "eu.gdpr.33-1" },
  stageOf: "eu.gdpr.33-1",
  to: "de-bas",
  notes: ["same_act"],
  versions: [
    since("2018-05-25", {
      limit: OPEN,
      cite: act("SGB X", "https://www.gesetze-im-internet.de/sgb_10/__83a.html")("§ 83a"),
      confidence: "from_memory",
    }),
  ],
});

// KDG § 33: 72 hours, to the diocesan authority; GDPR art. 91 leaves the church its own law.
const catholic = ruleOf({
  id: "de.kdg.33",
  duty: "notify_authority",
  title: say("Notification à l’autorité diocésaine (KDG)", "Notification to the diocesan authority (KDG)"),
  label: say("KDG § 33", "KDG § 33"),
  why: say(
    "Un organisme catholique notifie l’autorité de protection des données de l’Église, non celle du Land.",
    "A Catholic body notifies the church’s data protection authority, not that of the Land.",
  ),
  who: { roles: CONTROLLING, traits: ["catholic_body"], territories: ["DE"] },
  thresholds: [PERSONAL, RISK],
  to: { kind: "competent_dpa" },
  notes: ["church_law", "reasons_advised", "two_working_days"],
  versions: [
    since("2018-05-24", {
      limit: euHours(72),
      cite: act(
        "Gesetz über den Kirchlichen Datenschutz (KDG)",
        "https://www.dbk.de/themen/kirche-staat-und-recht/datenschutz-faq",
      )("§ 33"),
      confidence: "secondary_source",
    }),
  ],
});

function protestantVersion(from: string, until?: string): Version {
  return since(from, {
    limit: OPEN,
    cite: act("EKD-Datenschutzgesetz (DSG-EKD)", "https://www.kirchenrecht-ekd.de/document/41335")("§ 32"),
    confidence: "from_memory",
    ...(until === undefined ? {} : { until }),
  });
}

// DSG-EKD § 32: without delay; the reform of 1 May 2025 may have added 72 hours, its text was not read.
const protestant = ruleOf({
  id: "de.dsgekd.32",
  duty: "notify_authority",
  title: say(
    "Notification à l’autorité de l’Église protestante (DSG-EKD)",
    "Notification to the Protestant church’s authority (DSG-EKD)",
  ),
  label: say("DSG-EKD § 32", "DSG-EKD § 32"),
  why: say(
    "Un organisme protestant notifie sans retard le délégué de l’EKD si le risque n’est pas négligeable.",
    "A Protestant body notifies the EKD’s officer without delay where the risk is not inconsiderable.",
  ),
  who: { roles: CONTROLLING, traits: ["protestant_body"], territories: ["DE"] },
  thresholds: [PERSONAL, RISK],
  to: { kind: "competent_dpa" },
  notes: ["church_law", "text_unverified"],
  versions: [protestantVersion("2018-05-24", "2025-04-30"), protestantVersion("2025-05-01")],
});

const italianPublic = act(
  "Legge 28 giugno 2024, n. 90",
  "https://www.normattiva.it/uri-res/N2Ls?urn:nir:stato:legge:2024-06-28;90",
);

function italianReport(id: string, limit: Period): Rule {
  const isFull = id !== "it.l90.1";
  return ruleOf({
    id,
    duty: isFull ? "report_incident" : "early_warning",
    title: isFull
      ? say(
          "Notification complète au CSIRT Italia (organismes publics)",
          "Full notification to CSIRT Italia (public bodies)",
        )
      : say("Signalement au CSIRT Italia (organismes publics)", "Report to CSIRT Italia (public bodies)"),
    label: isFull
      ? say("L. 90/2024, 72 h", "Law 90/2024, 72 h")
      : say("L. 90/2024, 24 h", "Law 90/2024, 24 h"),
    why: say(
      "Les ASL et d’autres organismes publics signalent en deux temps les incidents de la taxonomie de l’ACN.",
      "Local health authorities and other public bodies report incidents of the ACN taxonomy in two steps.",
    ),
    who: { traits: ["public_body"], territories: ["IT"] },
    to: "it-csirt",
    metByFilingOf: [{ rule: isFull ? "eu.nis2.23-4b" : "eu.nis2.23-4a" }],
    versions: [since("2024-07-17", { limit, cite: italianPublic("1"), confidence: "secondary_source" })],
  });
}

// Garante, decisions of 4 June and 2 July 2015: 48 hours; switched off by the 72 hours of the GDPR.
const healthFile = ruleOf({
  id: "it.garante.2015",
  duty: "notify_authority",
  title: say("Violation d’un dossier de santé (Garante, 2015)", "Breach of a health file (Garante, 2015)"),
  label: say("Garante 2015, 48 h", "Garante 2015, 48 h"),
  why: say(
    "Avant le RGPD, les dossiers de santé et bases publiques suivaient un délai de 48 heures.",
    "Before the GDPR, health files and public databases had 48 hours.",
  ),
  who: {
    roles: CONTROLLING,
    kinds: ["hospital", "laboratory", "practice", "public_body"],
    territories: ["IT"],
  },
  thresholds: [PERSONAL],
  displacedBy: ["eu.gdpr.33-1"],
  to: "it-garante",
  notes: ["text_unverified"],
  versions: [
    since("2015-07-02", {
      limit: hours(48),
      cite: act(
        "Garante, provvedimenti 4 giugno e 2 luglio 2015",
        "https://www.garanteprivacy.it/home/docweb/-/docweb-display/docweb/4129029",
      )("48 h"),
      confidence: "from_memory",
    }),
  ],
});

// Act 703/2023 on client information in social and health care: significant deviations, without delay.
const clientInformation = ruleOf({
  id: "fi.asiakastieto",
  duty: "report_incident",
  title: say(
    "Écart important d’un système d’information de santé",
    "Significant deviation of a health information system",
  ),
  label: say("Loi 703/2023", "Act 703/2023"),
  why: say(
    "Le fournisseur et l’utilisateur d’un système signalent sans retard un écart important aux exigences essentielles.",
    "The provider and the user of a system report a significant deviation from essential requirements without delay.",
  ),
  who: {
    kinds: ["vendor", "hospital", "laboratory", "practice", "pharmacy", "medico_social"],
    territories: ["FI"],
  },
  anchor: DETECTION,
  to: { kind: "each", ids: ["fi-valvira", "fi-kela"] },
  notes: ["text_unverified"],
  versions: [
    since("2024-01-01", {
      limit: OPEN,
      cite: act("Laki 703/2023", "https://www.finlex.fi/fi/lainsaadanto/2023/703")("Act 703/2023"),
      confidence: "from_memory",
    }),
  ],
});

const rd43 = act("Real Decreto 43/2021", "https://www.boe.es/eli/es/rd/2021/01/26/43");

type Level = "critical" | "very_high" | "high";

function level(of: Level) {
  const others = (["critical", "very_high", "high"] as const).filter((one) => one !== of);
  const releases = Object.fromEntries(others.map((one) => [one, "other_severity_level"] as const));
  return { fact: "severityLevel", releases, unclear: ["unknown"] } as const;
}

type SpanishStage = { id: string; of: Level; limit: Period; step: "first" | "interim" | "final" };

const SPANISH: readonly SpanishStage[] = [
  { id: "es.rd43.critical", of: "critical", limit: OPEN, step: "first" },
  {
    ...{ id: "es.rd43.critical.interim", of: "critical", step: "interim" },
    limit: { kind: "hours", hours: 24, planned: "K1", legal: "K1", legalHours: 48 },
  },
  { id: "es.rd43.critical.final", of: "critical", limit: calendarDays(20), step: "final" },
  { id: "es.rd43.veryhigh", of: "very_high", limit: OPEN, step: "first" },
  { id: "es.rd43.veryhigh.interim", of: "very_high", limit: hours(72), step: "interim" },
  { id: "es.rd43.veryhigh.final", of: "very_high", limit: calendarDays(40), step: "final" },
  { id: "es.rd43.high", of: "high", limit: OPEN, step: "first" },
];

const SPANISH_STEPS = {
  first: { duty: "report_incident", words: say("notification initiale", "first report") },
  interim: { duty: "status_report", words: say("rapport intermédiaire", "interim report") },
  final: { duty: "final_report", words: say("rapport final", "final report") },
} as const;

// RD-law 12/2018, RD 43/2021 annex: operators of essential services, windows by level; NIS2 is not transposed.
function spanishStage({ id, of, limit, step }: SpanishStage): Rule {
  const { duty, words } = SPANISH_STEPS[step];
  return ruleOf({
    id,
    duty,
    title: say(
      `Incident d’un opérateur essentiel (Espagne) : ${words.fr}`,
      `Incident of an essential operator (Spain): ${words.en}`,
    ),
    label: say(`RD 43/2021, ${words.fr}`, `RD 43/2021, ${words.en}`),
    why: say(
      "L’opérateur de services essentiels notifie selon le niveau de l’incident.",
      "The operator of essential services notifies according to the incident’s level.",
    ),
    who: { traits: ["nis1_ose"], territories: ["ES"] },
    thresholds: [level(of)],
    anchor: AWARENESS,
    to: { kind: "by_sector", public: "es-ccn", private: "es-incibe" },
    notes: ["text_unverified"],
    versions: [since("2021-01-29", { limit, cite: rd43("Anexo"), confidence: "from_memory" })],
  });
}

/** National additions to the GDPR duty and older national regimes in the EEA. */
export const EU_NATIONAL_RULES: readonly Rule[] = [
  socialRecords,
  catholic,
  protestant,
  italianReport("it.l90.1", hours(24)),
  italianReport("it.l90.1.72h", hours(72)),
  healthFile,
  clientInformation,
  ...SPANISH.map(spanishStage),
];
