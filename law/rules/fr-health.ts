import type { Rule, Threshold } from "#law/rule.ts";

/** CSP D.1111-16-2: an event that creates an exceptional situation. */
const SEVERE = {
  fact: "severeHealthIncident",
  releases: { no: "no_severe_health_incident" },
  unclear: ["unknown"],
} as const satisfies Threshold;

const CSP_URL = "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006072665/";

const CONTENT = [
  { fr: "Déclarant et structure (FINESS)", en: "Person reporting and body (FINESS number)" },
  { fr: "Dates et heures : survenance, découverte, fin", en: "Dates and times: occurrence, detection, end" },
  { fr: "Description, origine, systèmes touchés", en: "Description, origin, systems hit" },
  {
    fr: "Effets sur les patients, les données et le fonctionnement",
    en: "Effects on patients, on data and on operation",
  },
  { fr: "Mesures prises et aide souhaitée", en: "Measures taken and help wanted" },
] as const;

// CSP L.1111-8-2 (law 2016-41) and D.1111-16-2 s. (decree 2016-1214), order of 30 October 2017: health
// establishments and medical laboratories report serious incidents to the regional health agency, without delay.
const reportToAgency = {
  id: "fr.csp.l1111-8-2-2017",
  duty: "report_incident",
  title: {
    fr: "Signalement d’un incident grave de sécurité à l’ARS",
    en: "Report of a serious security incident to the regional health agency",
  },
  label: { fr: "Signalement ARS", en: "Report to the ARS" },
  why: {
    fr: "Jusqu’en avril 2022, les laboratoires et les établissements de santé signalent sans délai les incidents graves à l’ARS.",
    en: "Until April 2022, laboratories and health establishments report serious incidents to the regional agency without delay.",
  },
  who: { roles: [], kinds: ["laboratory", "hospital"], traits: [], territories: ["FR"] },
  thresholds: [SEVERE],
  anchor: { kind: "instant", firstOf: ["detection", "awareness", "processor_notice"] },
  stageOf: null,
  addressee: { kind: "fixed", id: "fr-ars" },
  metBy: "first_filing",
  content: CONTENT,
  notes: [],
  owedReason: "owed_without_number",
  versions: [
    {
      from: "2017-10-01",
      until: "2022-04-28",
      status: "in_force",
      limit: { kind: "open" },
      citation: {
        text: "Code de la santé publique (décret n° 2016-1214)",
        article: "L.1111-8-2, D.1111-16-2",
        url: "https://www.legifrance.gouv.fr/eli/decret/2016/9/12/AFSZ1622277D/jo/texte",
      },
      checkedOn: "2026-11-22",
      confidence: "official_text",
    },
  ],
} as const satisfies Rule;

// CSP L.1111-8-2 (ordinance 2020-1407) and D.1111-16-2 to -4 (decree 2022-715): significant or serious incidents,
// without delay, to the Agence du numérique en santé (CERT Santé); medico-social establishments are bound too.
const reportToCertSante = {
  ...reportToAgency,
  id: "fr.csp.l1111-8-2",
  title: {
    fr: "Signalement d’un incident significatif ou grave de sécurité au CERT Santé",
    en: "Report of a significant or serious security incident to CERT Santé",
  },
  label: { fr: "Signalement CERT Santé", en: "Report to CERT Santé" },
  why: {
    fr: "Les laboratoires et les établissements signalent sans délai les incidents significatifs ou graves au CERT Santé.",
    en: "Laboratories and establishments report significant or serious incidents to CERT Santé without delay.",
  },
  who: { roles: [], kinds: ["laboratory", "hospital", "medico_social"], traits: [], territories: ["FR"] },
  addressee: { kind: "fixed", id: "fr-cert-sante" },
  versions: [
    {
      from: "2022-04-29",
      until: null,
      status: "in_force",
      limit: { kind: "open" },
      citation: {
        text: "Code de la santé publique (décret n° 2022-715)",
        article: "L.1111-8-2, D.1111-16-2",
        url: CSP_URL,
      },
      checkedOn: "2026-11-22",
      confidence: "reproduced_text",
    },
  ],
} as const satisfies Rule;

// CSP D.1111-16-3 I: the resolution of the incident is reported as well, without delay.
const reportResolution = {
  ...reportToCertSante,
  id: "fr.csp.d1111-16-3-end",
  duty: "report_resolution",
  title: {
    fr: "Signalement de la résolution de l’incident au CERT Santé",
    en: "Report of the incident’s resolution to CERT Santé",
  },
  label: { fr: "Résolution CERT Santé", en: "Resolution to CERT Santé" },
  why: {
    fr: "La résolution de l’incident est elle aussi signalée sans délai ; on l’oublie souvent.",
    en: "The resolution of the incident is reported without delay too; it is often forgotten.",
  },
  anchor: { kind: "instant", firstOf: ["resolution"] },
  stageOf: "fr.csp.l1111-8-2",
  content: [{ fr: "Constat de résolution", en: "Statement of resolution" }],
  versions: [
    {
      from: "2022-04-29",
      until: null,
      status: "in_force",
      limit: { kind: "open" },
      citation: {
        text: "Code de la santé publique (décret n° 2022-715)",
        article: "D.1111-16-3, I",
        url: CSP_URL,
      },
      checkedOn: "2026-11-22",
      confidence: "reproduced_text",
    },
  ],
} as const satisfies Rule;

/** Code de la santé publique: security incidents of health information systems. */
export const FR_HEALTH_RULES: readonly Rule[] = [reportToAgency, reportToCertSante, reportResolution];
