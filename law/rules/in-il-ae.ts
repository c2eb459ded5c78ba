import type { Rule } from "#law/rule.ts";
import { act, CONTROLLING, DETECTION, hours, OPEN, PERSONAL, ruleOf, say, since } from "./rule-of.ts";

const certIn = act(
  "CERT-In Directions of 28 April 2022, IT Act 70B(6)",
  "https://www.cert-in.org.in/Directions70B.jsp",
);
const dpdp = act("DPDP Rules 2025", "https://www.meity.gov.in/documents/act-and-policies");
const israel = act(
  "Privacy Protection (Data Security) Regulations 2017",
  "https://www.gov.il/en/departments/the_privacy_protection_authority",
);
const emirates = act("Federal Decree-Law 45/2021", "https://uaelegislation.gov.ae/en/legislations/1972");

const AE = ["AE"] as const;
const CARE = ["hospital", "laboratory", "practice", "pharmacy", "medico_social"] as const;

// Six hours of noticing an incident of Annexure I, or of being brought to notice of it.
const certInReport = ruleOf({
  id: "in.certin",
  duty: "report_incident",
  title: say("Inde : signalement au CERT-In", "India: report to CERT-In"),
  label: say("CERT-In, 6 h", "CERT-In, 6 h"),
  why: say(
    "Un incident de l’annexe I, dont la fuite de données, est signalé dans les six heures.",
    "An incident of Annexure I, data leaks included, is reported within six hours.",
  ),
  who: { territories: ["IN"] },
  anchor: DETECTION,
  to: "in-cert-in",
  notes: ["supplement_later"],
  versions: [
    since("2022-06-28", { limit: hours(6), cite: certIn("direction (ii)"), confidence: "secondary_source" }),
  ],
});

const FIDUCIARY = { roles: CONTROLLING, territories: ["IN"] } as const;
const FROM = "2027-05-13";

// DPDP Rules 2025 r. 7(1): each affected person, without delay, whatever the risk.
const principals = ruleOf({
  id: "in.dpdp.7.1",
  duty: "communicate_to_persons",
  title: say("Inde : information de chaque personne", "India: notice to each Data Principal"),
  label: say("DPDP r. 7(1)", "DPDP r. 7(1)"),
  why: say(
    "Toute violation sera dite sans retard à chaque personne touchée.",
    "Every breach will be told to each affected person without delay.",
  ),
  who: FIDUCIARY,
  thresholds: [PERSONAL],
  to: "persons",
  versions: [since(FROM, { limit: OPEN, cite: dpdp("7(1)"), confidence: "reproduced_text" })],
});

// r. 7(2)(a): description, without delay.
const boardFirst = ruleOf({
  id: "in.dpdp.7.2a",
  duty: "notify_authority",
  title: say("Inde : premier avis au Board", "India: first notice to the Board"),
  label: say("DPDP r. 7(2)(a)", "DPDP r. 7(2)(a)"),
  why: say(
    "Une description de la violation ira sans retard au Data Protection Board.",
    "A description of the breach will go to the Data Protection Board without delay.",
  ),
  who: FIDUCIARY,
  thresholds: [PERSONAL],
  to: "in-dpb",
  versions: [since(FROM, { limit: OPEN, cite: dpdp("7(2)(a)"), confidence: "reproduced_text" })],
});

// r. 7(2)(b): full details within 72 hours, or longer if the Board allows on written request.
const boardFull = ruleOf({
  id: "in.dpdp.7.2b",
  duty: "report_incident",
  title: say("Inde : avis complet au Board", "India: full notice to the Board"),
  label: say("DPDP r. 7(2)(b), 72 h", "DPDP r. 7(2)(b), 72 h"),
  why: say(
    "Les détails suivront dans les 72 heures, ou plus tard si le Board l’accorde.",
    "Full details will follow within 72 hours, or later if the Board allows.",
  ),
  who: FIDUCIARY,
  thresholds: [PERSONAL],
  to: "in-dpb",
  extension: { kind: "granted" },
  versions: [since(FROM, { limit: hours(72), cite: dpdp("7(2)(b)"), confidence: "reproduced_text" })],
});

// Data Security Regulations 2017 reg. 11: high or medium security level; numbers were dropped in September 2022.
const registrar = ruleOf({
  id: "il.sec.11",
  duty: "notify_authority",
  title: say("Israël : signalement à la PPA", "Israel: report to the PPA"),
  label: say("Règl. 2017, 11", "Regulations 2017, 11"),
  why: say(
    "Un incident grave d’une base de niveau élevé est signalé immédiatement.",
    "A severe incident of a high-level database is reported immediately.",
  ),
  who: { roles: CONTROLLING, territories: ["IL"] },
  thresholds: [PERSONAL],
  anchor: DETECTION,
  to: "il-ppa",
  notes: ["text_unverified"],
  versions: [since("2018-05-08", { limit: OPEN, cite: israel("11"), confidence: "secondary_source" })],
});

// Federal Decree-Law 45/2021 art. 9: immediately; the regulations that set a period were not seen.
const federalOffice = ruleOf({
  id: "ae.pdpl",
  duty: "notify_authority",
  title: say("Émirats : signalement au Data Office", "UAE: report to the Data Office"),
  label: say("PDPL art. 9", "PDPL art. 9"),
  why: say(
    "La violation est signalée immédiatement ; les données de santé régies par leur propre loi en sont exclues.",
    "The breach is reported immediately; health data under a law of their own are outside it.",
  ),
  who: { roles: CONTROLLING, territories: AE },
  thresholds: [PERSONAL],
  to: "ae-data-office",
  notes: ["text_unverified"],
  versions: [since("2022-01-02", { limit: OPEN, cite: emirates("9"), confidence: "secondary_source" })],
});

// DHA policy HISHD/PP-13 (NABIDH): 24 to 48 hours.
const dubai = ruleOf({
  id: "ae.dubai",
  duty: "report_incident",
  title: say("Dubaï : signalement à la DHA", "Dubai: report to the DHA"),
  label: say("DHA, 24 à 48 h", "DHA, 24 to 48 h"),
  why: say(
    "Un prestataire autorisé par la DHA signale la violation dans les 24 à 48 heures.",
    "A DHA-licensed provider reports the breach within 24 to 48 hours.",
  ),
  who: { kinds: CARE, territories: AE, regions: ["AE-DU"] },
  anchor: DETECTION,
  to: "ae-dha",
  alsoTo: ["ae-data-office"],
  notes: ["text_unverified"],
  versions: [
    since("2024-11-10", {
      limit: { kind: "hours", hours: 24, planned: "K1", legal: "K1", legalHours: 48 },
      cite: act("DHA policy", "https://www.dha.gov.ae/en/HealthRegulationSector")("HISHD/PP-13"),
      confidence: "secondary_source",
    }),
  ],
});

// ADHICS v2: 72 hours.
const abuDhabi = ruleOf({
  id: "ae.abudhabi",
  duty: "report_incident",
  title: say("Abou Dabi : signalement au DoH", "Abu Dhabi: report to the DoH"),
  label: say("DoH, 72 h", "DoH, 72 h"),
  why: say(
    "Un prestataire autorisé par le DoH signale la violation dans les 72 heures.",
    "A DoH-licensed provider reports the breach within 72 hours.",
  ),
  who: { kinds: CARE, territories: AE, regions: ["AE-AZ"] },
  anchor: DETECTION,
  to: "ae-doh",
  notes: ["text_unverified"],
  versions: [
    since("2024-01-01", {
      limit: hours(72),
      cite: act("ADHICS", "https://www.doh.gov.ae/en/resources/standards")("v2"),
      confidence: "secondary_source",
    }),
  ],
});

// DIFC Law 5/2020 art. 41.
const difc = ruleOf({
  id: "ae.difc",
  duty: "notify_authority",
  title: say("DIFC : signalement au commissaire", "DIFC: report to the Commissioner"),
  label: say("DIFC art. 41", "DIFC art. 41"),
  why: say(
    "Un organisme du DIFC signale la violation dès que possible.",
    "A DIFC body reports the breach as soon as practicable.",
  ),
  who: { roles: CONTROLLING, territories: AE, freeZone: "difc" },
  thresholds: [PERSONAL],
  to: "ae-difc",
  versions: [
    since("2020-07-01", {
      limit: OPEN,
      cite: act("DIFC Law 5/2020", "https://www.difc.com/business/laws-and-regulations")("41"),
      confidence: "from_memory",
    }),
  ],
});

// ADGM Data Protection Regulations 2021 s. 32.
const adgm = ruleOf({
  id: "ae.adgm",
  duty: "notify_authority",
  title: say("ADGM : signalement au commissaire", "ADGM: report to the Commissioner"),
  label: say("ADGM s. 32, 72 h", "ADGM s. 32, 72 h"),
  why: say(
    "Un organisme de l’ADGM signale un risque dans les 72 heures, si possible.",
    "An ADGM body reports a risk within 72 hours where feasible.",
  ),
  who: { roles: CONTROLLING, territories: AE, freeZone: "adgm" },
  thresholds: [PERSONAL, { fact: "risk", releases: { unlikely: "risk_unlikely" }, unclear: [] }],
  to: "ae-adgm",
  versions: [
    since("2021-02-14", {
      limit: hours(72),
      cite: act(
        "ADGM Data Protection Regulations 2021",
        "https://www.adgm.com/operating-in-adgm/office-of-data-protection",
      )("32"),
      confidence: "from_memory",
    }),
  ],
});

/** India, Israel, United Arab Emirates. */
export const IN_IL_AE_RULES: readonly Rule[] = [
  certInReport,
  principals,
  boardFirst,
  boardFull,
  registrar,
  federalOffice,
  dubai,
  abuDhabi,
  difc,
  adgm,
];
