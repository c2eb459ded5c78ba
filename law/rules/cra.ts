import type { Rule } from "#law/rule.ts";
import { AWARENESS, act, euDays, euHours, euMonths, OPEN, ruleOf, say, since } from "./rule-of.ts";

const cra = act("Regulation (EU) 2024/2847", "https://eur-lex.europa.eu/eli/reg/2024/2847/oj");

/** Manufacturer of a product with digital elements that is no medical device (recital 25, art. 2(2)). */
const MANUFACTURER = { roles: ["manufacturer"], traits: ["cra_product"] } as const;

const EXPLOITED = {
  fact: "craEvent",
  releases: { severe_incident: "other_cra_event" },
  unclear: ["unknown"],
} as const;
const SEVERE = {
  fact: "craEvent",
  releases: { exploited_vulnerability: "other_cra_event" },
  unclear: ["unknown"],
} as const;

const FROM = "2026-09-11";
const TO = { to: { kind: "csirt" } as const, alsoTo: ["eu-enisa"] };

const WARNING = [
  say("États membres où le produit est disponible", "Member States where the product is available"),
  say(
    "Acte illicite ou malveillant présumé, le cas échéant",
    "Suspected unlawful or malicious act, where applicable",
  ),
];
const FINAL = [
  say("Description, gravité, incidences", "Description, severity, impact"),
  say("Cause ou acteur, si connus", "Cause or actor, where known"),
  say("Correctif et mesures d’atténuation", "Fix and mitigating measures"),
];

// CRA art. 14(1), (2)(a) and (7): early warning to the coordinator CSIRT and ENISA, simultaneously.
const vulnerabilityWarning = ruleOf({
  id: "eu.cra.14-2a",
  duty: "early_warning",
  title: say("Alerte précoce : vulnérabilité exploitée", "Early warning: exploited vulnerability"),
  label: say("CRA, alerte 24 h", "CRA, 24 h warning"),
  why: say(
    "Le fabricant signale une vulnérabilité activement exploitée dans les 24 heures.",
    "The manufacturer reports an actively exploited vulnerability within 24 hours.",
  ),
  who: MANUFACTURER,
  thresholds: [EXPLOITED],
  ...TO,
  content: WARNING,
  versions: [since(FROM, { limit: euHours(24), cite: cra("14(2)(a)"), confidence: "reproduced_text" })],
});

// CRA art. 14(2)(b).
const vulnerabilityNotice = ruleOf({
  id: "eu.cra.14-2b",
  duty: "report_incident",
  title: say("Notification : vulnérabilité exploitée", "Notification: exploited vulnerability"),
  label: say("CRA, notification 72 h", "CRA, 72 h notification"),
  why: say(
    "Dans les 72 heures, le fabricant décrit le produit, l’exploitation et les mesures.",
    "Within 72 hours the manufacturer describes the product, the exploit and the measures.",
  ),
  who: MANUFACTURER,
  thresholds: [EXPLOITED],
  ...TO,
  content: [say("Produit, nature de l’exploitation, mesures", "Product, nature of the exploit, measures")],
  versions: [since(FROM, { limit: euHours(72), cite: cra("14(2)(b)"), confidence: "secondary_source" })],
});

// CRA art. 14(2)(c): 14 days after a corrective or mitigating measure is available, not after awareness.
const vulnerabilityReport = ruleOf({
  id: "eu.cra.14-2c",
  duty: "final_report",
  title: say("Rapport final : vulnérabilité exploitée", "Final report: exploited vulnerability"),
  label: say("CRA, rapport 14 jours", "CRA, 14-day report"),
  why: say(
    "Le rapport final suit de 14 jours la mise à disposition d’un correctif.",
    "The final report follows 14 days after a fix is available.",
  ),
  who: MANUFACTURER,
  thresholds: [EXPLOITED],
  anchor: { kind: "instant", firstOf: ["fix_available"] },
  stageOf: "eu.cra.14-2a",
  ...TO,
  content: FINAL,
  versions: [since(FROM, { limit: euDays(14), cite: cra("14(2)(c)"), confidence: "secondary_source" })],
});

// CRA art. 14(3), (4)(a) and (5).
const incidentWarning = ruleOf({
  id: "eu.cra.14-4a",
  duty: "early_warning",
  title: say("Alerte précoce : incident grave", "Early warning: severe incident"),
  label: say("CRA, alerte incident 24 h", "CRA, 24 h incident warning"),
  why: say(
    "Un incident grave touchant la sécurité du produit est signalé dans les 24 heures.",
    "A severe incident that affects the product’s security is reported within 24 hours.",
  ),
  who: MANUFACTURER,
  thresholds: [SEVERE],
  ...TO,
  content: WARNING,
  versions: [since(FROM, { limit: euHours(24), cite: cra("14(4)(a)"), confidence: "reproduced_text" })],
});

// CRA art. 14(4)(b).
const incidentNotice = ruleOf({
  id: "eu.cra.14-4b",
  duty: "report_incident",
  title: say("Notification : incident grave", "Notification: severe incident"),
  label: say("CRA, notification incident 72 h", "CRA, 72 h incident notification"),
  why: say(
    "Dans les 72 heures, le fabricant donne la nature de l’incident, une première évaluation et les mesures.",
    "Within 72 hours the manufacturer gives the nature of the incident, a first assessment and the measures.",
  ),
  who: MANUFACTURER,
  thresholds: [SEVERE],
  ...TO,
  content: [say("Nature, première évaluation, mesures", "Nature, initial assessment, measures")],
  versions: [since(FROM, { limit: euHours(72), cite: cra("14(4)(b)"), confidence: "secondary_source" })],
});

// CRA art. 14(4)(c): one month after the submission of the 72-hour notification.
const incidentReport = ruleOf({
  id: "eu.cra.14-4c",
  duty: "final_report",
  title: say("Rapport final : incident grave", "Final report: severe incident"),
  label: say("CRA, rapport un mois", "CRA, one-month report"),
  why: say(
    "Le rapport final suit d’un mois le dépôt de la notification des 72 heures.",
    "The final report follows a month after the 72-hour notification was filed.",
  ),
  who: MANUFACTURER,
  thresholds: [SEVERE],
  anchor: { kind: "filing", rule: "eu.cra.14-4b" },
  stageOf: "eu.cra.14-4b",
  ...TO,
  content: FINAL,
  versions: [since(FROM, { limit: euMonths(1), cite: cra("14(4)(c)"), confidence: "secondary_source" })],
});

// CRA art. 14(8): impacted users, and where appropriate all users; no number.
const informUsers = ruleOf({
  id: "eu.cra.14-8",
  duty: "inform_users",
  title: say("Information des utilisateurs du produit", "Information of the product’s users"),
  label: say("CRA, utilisateurs", "CRA, users"),
  why: say(
    "Les utilisateurs touchés apprennent sans retard la faille ou l’incident et ce qu’ils peuvent faire.",
    "The users affected are told without delay of the flaw or incident and of what they can do.",
  ),
  who: MANUFACTURER,
  thresholds: [{ fact: "craEvent", releases: {}, unclear: ["unknown"] }],
  anchor: AWARENESS,
  to: "users",
  content: [
    say(
      "La faille ou l’incident ; ce que l’utilisateur peut faire",
      "The flaw or incident; what the user can do",
    ),
  ],
  versions: [since(FROM, { limit: OPEN, cite: cra("14(8)"), confidence: "from_memory" })],
});

/** Regulation (EU) 2024/2847, article 14. */
export const CRA_RULES: readonly Rule[] = [
  vulnerabilityWarning,
  vulnerabilityNotice,
  vulnerabilityReport,
  incidentWarning,
  incidentNotice,
  incidentReport,
  informUsers,
];
