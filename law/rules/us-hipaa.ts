import type { Rule } from "#law/rule.ts";
import { act, calendarDays, hours, OPEN, PERSONAL, ruleOf, say, since } from "./rule-of.ts";
import { CONSTRUCTIVE, UNSECURED, US } from "./us-discovery.ts";

const hipaa = act(
  "45 CFR Part 164",
  "https://www.ecfr.gov/current/title-45/subtitle-A/subchapter-C/part-164/subpart-D",
);
const ENTITY = { traits: ["hipaa_covered_entity"], territories: US } as const;
const HIPAA_NOTES = ["outer_limit", "four_factors", "part2_records"] as const;

const tellPersons = ruleOf({
  id: "us.hipaa.404",
  duty: "communicate_to_persons",
  title: say("HIPAA : information de chaque personne", "HIPAA: notice to each individual"),
  label: say("HIPAA 164.404", "HIPAA 164.404"),
  why: say(
    "L’entité couverte informe chaque personne sans retard déraisonnable, 60 jours au plus après la découverte.",
    "The covered entity tells each individual without unreasonable delay, at most 60 days after discovery.",
  ),
  who: ENTITY,
  thresholds: UNSECURED,
  anchor: CONSTRUCTIVE,
  to: "persons",
  hold: "postpones",
  notes: [...HIPAA_NOTES, "agent_discovery_counts"],
  versions: [
    since("2009-09-23", { limit: calendarDays(60), cite: hipaa("164.404"), confidence: "secondary_source" }),
  ],
});

const tellMedia = ruleOf({
  id: "us.hipaa.406",
  duty: "inform_media",
  title: say("HIPAA : information des médias", "HIPAA: notice to the media"),
  label: say("HIPAA 164.406", "HIPAA 164.406"),
  why: say(
    "Plus de 500 résidents d’un même État : les grands médias de cet État sont informés dans les 60 jours.",
    "More than 500 residents of one state: its prominent media are told within 60 days.",
  ),
  who: ENTITY,
  thresholds: [...UNSECURED, { persons: "residents", atLeast: 501 }],
  anchor: CONSTRUCTIVE,
  residences: US,
  to: "media",
  hold: "postpones",
  notes: ["outer_limit"],
  versions: [
    since("2009-09-23", { limit: calendarDays(60), cite: hipaa("164.406"), confidence: "from_memory" }),
  ],
});

const tellSecretary = ruleOf({
  id: "us.hipaa.408b",
  duty: "notify_authority",
  title: say(
    "HIPAA : avis au ministère, 500 personnes ou plus",
    "HIPAA: notice to the Secretary, 500 or more",
  ),
  label: say("HIPAA 164.408(b)", "HIPAA 164.408(b)"),
  why: say(
    "À partir de 500 personnes, le ministère est avisé en même temps que les personnes.",
    "From 500 individuals on, the Secretary is told at the same time as they are.",
  ),
  who: ENTITY,
  thresholds: [...UNSECURED, { persons: "total", atLeast: 500 }],
  anchor: CONSTRUCTIVE,
  to: "us-hhs-ocr",
  hold: "postpones",
  notes: ["outer_limit", "supplement_later", "part2_records"],
  versions: [
    since("2009-09-23", {
      limit: calendarDays(60),
      cite: hipaa("164.408(b)"),
      confidence: "secondary_source",
    }),
  ],
});

const yearlyLog = ruleOf({
  id: "us.hipaa.408c",
  duty: "yearly_report",
  title: say("HIPAA : avis annuel, moins de 500 personnes", "HIPAA: yearly notice, fewer than 500"),
  label: say("HIPAA 164.408(c)", "HIPAA 164.408(c)"),
  why: say(
    "En dessous de 500 personnes, l’avis est dû 60 jours après la fin de l’année de la découverte.",
    "Below 500 individuals the notice is owed 60 days after the end of the year of discovery.",
  ),
  who: ENTITY,
  thresholds: [...UNSECURED, { persons: "total", below: 500 }],
  anchor: CONSTRUCTIVE,
  to: "us-hhs-ocr",
  notes: ["part2_records"],
  versions: [
    since("2009-09-23", {
      limit: { kind: "year_end", days: 60 },
      cite: hipaa("164.408(c)"),
      confidence: "secondary_source",
    }),
  ],
});

const associate = ruleOf({
  id: "us.hipaa.410",
  duty: "notify_controller",
  title: say(
    "HIPAA : avis de l’associé à l’entité couverte",
    "HIPAA: notice by the associate to the covered entity",
  ),
  label: say("HIPAA 164.410", "HIPAA 164.410"),
  why: say(
    "L’associé avise l’entité couverte sans retard déraisonnable, 60 jours au plus après sa découverte.",
    "The business associate tells the covered entity without unreasonable delay, at most 60 days after discovery.",
  ),
  who: { traits: ["hipaa_business_associate", "hipaa_agent"], territories: US },
  thresholds: UNSECURED,
  anchor: CONSTRUCTIVE,
  to: "controller",
  hold: "postpones",
  notes: ["outer_limit", "supplement_later", "agent_discovery_counts"],
  versions: [
    since("2009-09-23", { limit: calendarDays(60), cite: hipaa("164.410"), confidence: "secondary_source" }),
  ],
});

// 45 CFR 164.414, 164.530(j).
const keepProof = ruleOf({
  id: "us.hipaa.414",
  duty: "document",
  title: say(
    "HIPAA : preuve des avis ou de leur inutilité",
    "HIPAA: proof that notices were given or not needed",
  ),
  label: say("HIPAA 164.414", "HIPAA 164.414"),
  why: say(
    "La charge de la preuve pèse sur l’entité, pendant six ans.",
    "The burden of proof lies on the entity, for six years.",
  ),
  who: { traits: ["hipaa_covered_entity", "hipaa_business_associate", "hipaa_agent"], territories: US },
  thresholds: [PERSONAL],
  anchor: CONSTRUCTIVE,
  to: "register",
  notes: ["keep_6_years"],
  versions: [
    since("2009-09-23", { limit: OPEN, cite: hipaa("164.414, 164.530(j)"), confidence: "secondary_source" }),
  ],
});

// HIPAA Security Rule, NPRM of January 2025: 24 hours from the activation of the contingency plan. Proposed.
const contingency = ruleOf({
  id: "us.secrule",
  duty: "notify_controller",
  title: say(
    "HIPAA : plan de continuité activé (proposition)",
    "HIPAA: contingency plan activated (proposal)",
  ),
  label: say("Security Rule, 24 h", "Security Rule, 24 h"),
  why: say(
    "La proposition oblige l’associé à dire dans les 24 heures qu’il a activé son plan de continuité.",
    "The proposal has the associate say within 24 hours that it activated its contingency plan.",
  ),
  who: { traits: ["hipaa_business_associate", "hipaa_agent"], territories: US },
  to: "controller",
  versions: [
    since("2025-01-06", {
      status: "proposal",
      limit: hours(24),
      cite: act("HIPAA Security Rule NPRM", "https://www.federalregister.gov/d/2024-30983")("164.314"),
      confidence: "secondary_source",
    }),
  ],
});

/** 45 CFR Part 164, breach notification, and the proposed Security Rule. */
export const US_HIPAA_RULES: readonly Rule[] = [
  tellPersons,
  tellMedia,
  tellSecretary,
  yearlyLog,
  associate,
  keepProof,
  contingency,
];
