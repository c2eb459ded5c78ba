import type { Rule } from "#law/rule.ts";
import { act, CONTROLLING, hours, OPEN, PERSONAL, ruleOf, say, since } from "./rule-of.ts";

const ukGdpr = act("UK GDPR", "https://www.legislation.gov.uk/eur/2016/679");
const nis = act(
  "Network and Information Systems Regulations 2018",
  "https://www.legislation.gov.uk/uksi/2018/506",
);
const bill = act("Cyber Security and Resilience Bill", "https://bills.parliament.uk/bills/4035");

const GB = ["GB"] as const;
const CARE = ["hospital", "practice", "pharmacy", "medico_social", "laboratory"] as const;

// UK GDPR art. 33(1). Art. 4A (2025) refers to the Periods of Time Regulation; its text was not read.
const notifyIco = ruleOf({
  id: "gb.ukgdpr.33",
  duty: "notify_authority",
  title: say("Notification de la violation à l’ICO", "Notification of the breach to the ICO"),
  label: say("UK GDPR art. 33", "UK GDPR art. 33"),
  why: say(
    "Le responsable notifie l’ICO dans les 72 heures, sauf si un risque est improbable.",
    "The controller notifies the ICO within 72 hours, unless a risk is unlikely.",
  ),
  who: { roles: CONTROLLING, territories: GB },
  thresholds: [
    PERSONAL,
    {
      fact: "risk",
      releases: { unlikely: "risk_unlikely" },
      unclear: [],
      colours: { unassessed: "owed_risk_unassessed" },
    },
  ],
  to: "gb-ico",
  metByFilingOf: [{ rule: "gb.dspt" }],
  content: [say("Ce que demande l’art. 33(3)", "What art. 33(3) asks for")],
  notes: [
    "joint_controllers",
    "authority_already_informed",
    "notice_before_awareness",
    "reasons_advised",
    "reasons_required",
    "other_counting_arguable",
  ],
  versions: [
    since("2018-05-25", { limit: hours(72), cite: ukGdpr("33(1), 4A"), confidence: "secondary_source" }),
  ],
});

// UK GDPR art. 33(2).
const notifyController = ruleOf({
  id: "gb.ukgdpr.33.2",
  duty: "notify_controller",
  title: say(
    "Notification de la violation au responsable (Royaume-Uni)",
    "Notification of the breach to the controller (UK)",
  ),
  label: say("UK GDPR art. 33(2)", "UK GDPR art. 33(2)"),
  why: say(
    "Le sous-traitant prévient le responsable sans retard indu.",
    "The processor tells the controller without undue delay.",
  ),
  who: { roles: ["processor", "sub_processor", "host"], territories: GB },
  thresholds: [PERSONAL],
  to: "controller",
  versions: [since("2018-05-25", { limit: OPEN, cite: ukGdpr("33(2)"), confidence: "from_memory" })],
});

// UK GDPR art. 34.
const tellPersons = ruleOf({
  id: "gb.ukgdpr.34",
  duty: "communicate_to_persons",
  title: say("Information des personnes (Royaume-Uni)", "Communication to data subjects (UK)"),
  label: say("UK GDPR art. 34", "UK GDPR art. 34"),
  why: say(
    "Si le risque est élevé, les personnes sont informées sans retard indu.",
    "Where the risk is high, persons are told without undue delay.",
  ),
  who: { roles: CONTROLLING, territories: GB },
  thresholds: [
    PERSONAL,
    { fact: "risk", releases: { unlikely: "risk_not_high", risk: "risk_not_high" }, unclear: ["unassessed"] },
    { fact: "encrypted", releases: { yes: "data_unintelligible" }, unclear: [] },
    {
      fact: "exemptions34",
      releases: { a: "protected_before", b: "risk_removed_after" },
      unclear: [],
      colours: { c: "owed_by_public_communication" },
    },
  ],
  to: "persons",
  versions: [since("2018-05-25", { limit: OPEN, cite: ukGdpr("34"), confidence: "from_memory" })],
});

// NHS England, Data Security and Protection Toolkit: incidents are scored and forwarded to the ICO and to DHSC.
const toolkit = ruleOf({
  id: "gb.dspt",
  duty: "report_incident",
  title: say("Signalement dans l’outil DSPT du NHS", "Report in the NHS toolkit (DSPT)"),
  label: say("DSPT, 72 h", "DSPT, 72 h"),
  why: say(
    "En Angleterre, l’incident est saisi dans l’outil DSPT, qui le transmet à l’ICO et au ministère.",
    "In England the incident is entered in the toolkit, which forwards it to the ICO and the department.",
  ),
  who: { kinds: CARE, territories: GB, regions: ["GB-ENG"] },
  to: "gb-nhse-dspt",
  alsoTo: ["gb-ico", "gb-dhsc"],
  versions: [
    since("2018-05-25", {
      limit: hours(72),
      cite: act(
        "NHS England, DSPT incident reporting guide",
        "https://www.dsptoolkit.nhs.uk/Help/incident-reporting",
      )("guide"),
      confidence: "from_memory",
    }),
  ],
});

// NIS Regulations 2018 reg. 11: significant impact on continuity; not confidentiality alone.
const nisIncident = ruleOf({
  id: "gb.nis.11",
  duty: "report_incident",
  title: say(
    "Incident NIS d’un opérateur essentiel (Royaume-Uni)",
    "NIS incident of an operator of essential services (UK)",
  ),
  label: say("NIS reg. 11, 72 h", "NIS reg. 11, 72 h"),
  why: say(
    "Un effet important sur la continuité du service est signalé dans les 72 heures.",
    "A significant impact on the continuity of the service is reported within 72 hours.",
  ),
  who: { traits: ["nis1_ose"], territories: GB },
  thresholds: [
    {
      fact: "natures",
      releases: { confidentiality: "continuity_untouched" },
      unclear: ["unknown"],
      unless: ["availability", "integrity"],
    },
    { fact: "nis2Significant", releases: { no: "not_significant" }, unclear: ["unknown"] },
  ],
  to: "gb-dhsc",
  metByFilingOf: [{ rule: "gb.dspt" }],
  notes: ["supplement_later"],
  versions: [since("2018-05-10", { limit: hours(72), cite: nis("reg. 11"), confidence: "official_text" })],
});

function billStage(id: string, count: number): Rule {
  const isFull = id !== "gb.csrb";
  return ruleOf({
    id,
    duty: isFull ? "report_incident" : "early_warning",
    title: isFull
      ? say("Rapport complet (projet de loi britannique)", "Full report (UK bill)")
      : say("Notification initiale (projet de loi britannique)", "Initial notification (UK bill)"),
    label: isFull ? say("Projet UK, 72 h", "UK bill, 72 h") : say("Projet UK, 24 h", "UK bill, 24 h"),
    why: say(
      "Le projet de loi prévoit deux temps, avec copie au NCSC.",
      "The bill provides two steps, with a copy to the NCSC.",
    ),
    who: { traits: ["nis1_ose"], territories: GB },
    to: "gb-dhsc",
    alsoTo: ["gb-ncsc"],
    notes: ["text_unverified"],
    versions: [
      since("2025-11-12", {
        status: "proposal",
        limit: hours(count),
        cite: bill("incident reporting"),
        confidence: "secondary_source",
      }),
    ],
  });
}

/** United Kingdom. */
export const GB_RULES: readonly Rule[] = [
  notifyIco,
  notifyController,
  tellPersons,
  toolkit,
  nisIncident,
  billStage("gb.csrb", 24),
  billStage("gb.csrb.72h", 72),
];
