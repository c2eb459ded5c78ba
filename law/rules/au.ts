import type { Rule } from "#law/rule.ts";
import {
  AWARENESS,
  act,
  CONTROLLING,
  hours,
  OPEN,
  PERSONAL,
  rollingDays,
  ruleOf,
  say,
  since,
} from "./rule-of.ts";

const privacy = act("Privacy Act 1988", "https://www.legislation.gov.au/C2004A03712");
const records = act("My Health Records Act 2012", "https://www.legislation.gov.au/C2012A00063");
const soci = act(
  "Security of Critical Infrastructure Act 2018",
  "https://www.legislation.gov.au/C2018A00029",
);
const cyber = act("Cyber Security Act 2024", "https://www.legislation.gov.au/C2024A00098");

const AU = ["AU"] as const;
const ENTITY = { roles: CONTROLLING, territories: AU } as const;
const HARM = { fact: "risk", releases: { unlikely: "harm_unlikely" }, unclear: ["unassessed"] } as const;

// Privacy Act 26WD: the scheme is switched off where the event is or must be notified under My Health Records Act 75.
const SWITCHED_OFF = ["au.mhr.75"];

// Privacy Act 26WH: all reasonable steps to finish the assessment within 30 days.
const assess = ruleOf({
  id: "au.ndb.assess",
  duty: "assess",
  title: say(
    "Australie : appréciation d’une violation présumée",
    "Australia: assessment of a suspected breach",
  ),
  label: say("NDB, appréciation", "NDB, assessment"),
  why: say(
    "L’entité qui soupçonne une violation l’apprécie, si possible dans les 30 jours.",
    "An entity that suspects a breach assesses it, if possible within 30 days.",
  ),
  who: ENTITY,
  thresholds: [PERSONAL],
  displacedBy: SWITCHED_OFF,
  to: "register",
  notes: ["soft_limit"],
  versions: [
    since("2018-02-22", { limit: rollingDays(30, "AU"), cite: privacy("26WH"), confidence: "from_memory" }),
  ],
});

// Privacy Act 26WK: reasonable grounds to believe; likely serious harm, not remedied.
const commissioner = ruleOf({
  id: "au.ndb.oaic",
  duty: "notify_authority",
  title: say("Australie : déclaration à l’OAIC", "Australia: statement to the OAIC"),
  label: say("NDB, OAIC", "NDB, OAIC"),
  why: say(
    "Un dommage sérieux probable est déclaré dès que possible.",
    "Likely serious harm is stated as soon as practicable.",
  ),
  who: ENTITY,
  thresholds: [PERSONAL, HARM],
  anchor: { kind: "instant", firstOf: ["determination", "assessment", "awareness"] },
  displacedBy: SWITCHED_OFF,
  to: "au-oaic",
  versions: [since("2018-02-22", { limit: OPEN, cite: privacy("26WK"), confidence: "from_memory" })],
});

// Privacy Act 26WL: as soon as practicable after the statement is complete.
const persons = ruleOf({
  id: "au.ndb.ind",
  duty: "communicate_to_persons",
  title: say("Australie : information des personnes", "Australia: notice to individuals"),
  label: say("NDB, personnes", "NDB, individuals"),
  why: say(
    "Les personnes sont informées une fois la déclaration achevée.",
    "Individuals are told once the statement is complete.",
  ),
  who: ENTITY,
  thresholds: [PERSONAL, HARM],
  anchor: { kind: "filing", rule: "au.ndb.oaic" },
  stageOf: "au.ndb.oaic",
  displacedBy: SWITCHED_OFF,
  to: "persons",
  versions: [since("2018-02-22", { limit: OPEN, cite: privacy("26WL"), confidence: "from_memory" })],
});

// My Health Records Act 75: a breach that has or may have happened; state bodies tell the System Operator alone.
const healthRecord = ruleOf({
  id: "au.mhr.75",
  duty: "notify_authority",
  title: say("Australie : violation du dossier My Health Record", "Australia: breach of My Health Record"),
  label: say("MHR s. 75", "MHR s. 75"),
  why: say(
    "Le soupçon suffit : l’opérateur du système et l’OAIC sont avisés dès que possible.",
    "Suspicion is enough: the System Operator and the OAIC are told as soon as practicable.",
  ),
  who: { traits: ["mhr_participant"], territories: AU },
  to: { kind: "each", ids: ["au-adha", "au-oaic"], privateOnly: ["au-oaic"] },
  versions: [since("2012-06-29", { limit: OPEN, cite: records("75"), confidence: "reproduced_text" })],
});

const AVAILABILITY = {
  fact: "natures",
  releases: { confidentiality: "continuity_untouched", integrity: "continuity_untouched" },
  unclear: ["unknown"],
  unless: ["availability"],
} as const;

function infrastructure(id: "au.soci.12" | "au.soci.72"): Rule {
  const isCritical = id === "au.soci.12";
  return ruleOf({
    id,
    duty: isCritical ? "early_warning" : "report_incident",
    title: isCritical
      ? say("Australie : incident critique d’un hôpital", "Australia: critical incident of a hospital")
      : say("Australie : incident d’un hôpital critique", "Australia: incident of a critical hospital"),
    label: isCritical ? say("SOCI, 12 h", "SOCI, 12 h") : say("SOCI, 72 h", "SOCI, 72 h"),
    why: isCritical
      ? say(
          "Un effet important sur la disponibilité est signalé dans les 12 heures, fût-ce oralement.",
          "A significant impact on availability is reported within 12 hours, orally if need be.",
        )
      : say(
          "Un effet notable est signalé dans les 72 heures, fût-ce oralement.",
          "A relevant impact is reported within 72 hours, orally if need be.",
        ),
    who: { traits: ["soci_critical"], territories: AU },
    thresholds: isCritical ? [AVAILABILITY] : [],
    anchor: AWARENESS,
    to: "au-asd-acsc",
    notes: ["oral_report"],
    versions: [
      since("2022-07-08", {
        limit: hours(isCritical ? 12 : 72),
        cite: soci(isCritical ? "30BC" : "30BD"),
        confidence: "secondary_source",
      }),
    ],
  });
}

// SOCI 30BC(4), 30BD(4): a written record of an oral report, within 84 or 48 hours of it.
function writtenRecord(id: "au.soci.12" | "au.soci.72"): Rule {
  const isCritical = id === "au.soci.12";
  return ruleOf({
    id: `${id}.written`,
    duty: "complete_notification",
    title: say("Australie : écrit confirmant un rapport oral", "Australia: written record of an oral report"),
    label: say("SOCI, écrit", "SOCI, written record"),
    why: say(
      "Un rapport oral est confirmé par écrit ; un rapport écrit d’emblée suffit.",
      "An oral report is confirmed in writing; one that was written suffices.",
    ),
    who: { traits: ["soci_critical"], territories: AU },
    thresholds: isCritical ? [AVAILABILITY] : [],
    anchor: { kind: "filing", rule: id },
    stageOf: id,
    metBy: "complete_filing",
    to: "au-asd-acsc",
    versions: [
      since("2022-07-08", {
        limit: hours(isCritical ? 84 : 48),
        cite: soci(isCritical ? "30BC" : "30BD"),
        confidence: "from_memory",
      }),
    ],
  });
}

// Cyber Security Act 2024 part 3: 72 hours of the payment, or of learning that someone paid.
const ransom = ruleOf({
  id: "au.ransom",
  duty: "report_incident",
  title: say("Australie : paiement d’une rançon", "Australia: ransomware payment"),
  label: say("Rançon, 72 h", "Ransom, 72 h"),
  why: say(
    "Un paiement, même par l’assureur, est signalé dans les 72 heures ; une demande ne l’est pas.",
    "A payment, even by the insurer, is reported within 72 hours; a demand is not.",
  ),
  who: { territories: AU },
  anchor: { kind: "instant", firstOf: ["payment"] },
  to: "au-asd-acsc",
  alsoTo: ["au-home-affairs"],
  versions: [
    since("2025-05-30", { limit: hours(72), cite: cyber("Part 3"), confidence: "secondary_source" }),
  ],
});

/** Australia. */
export const AU_RULES: readonly Rule[] = [
  assess,
  commissioner,
  persons,
  healthRecord,
  infrastructure("au.soci.12"),
  writtenRecord("au.soci.12"),
  infrastructure("au.soci.72"),
  writtenRecord("au.soci.72"),
  ransom,
];
