import type { Rule } from "#law/rule.ts";
import { act, DETECTION, OPEN, ruleOf, say, since } from "./rule-of.ts";

const CSP = act(
  "Code de la santé publique",
  "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006072665/",
);

const CARE = ["laboratory", "hospital", "practice", "pharmacy", "medico_social"] as const;
const DEVICE = { fact: "deviceIncident", releases: {}, unclear: ["unknown"] } as const;
/** A death or deterioration that a device is said to have caused is such an event too. */
const CARE_EVENT = {
  any: [
    { fact: "seriousCareEvent", releases: { no: "no_care_event" }, unclear: ["unknown"] },
    {
      fact: "deviceIncident",
      releases: {
        unknown: "no_care_event",
        serious: "no_care_event",
        public_health_threat: "no_care_event",
      },
      unclear: [],
    },
  ],
  reason: "no_care_event",
} as const;

// CSP L.1111-8, R.1111-11 I 4° and 5°: the hosting contract says how breaches are reported to the controller.
const hostNotice = ruleOf({
  id: "fr.hds.r1111-11",
  duty: "notify_controller",
  title: say(
    "Information du client par l’hébergeur de données de santé",
    "Notice to the client by the health-data host",
  ),
  label: say("Hébergeur HDS", "HDS host"),
  why: say(
    "L’hébergeur certifié prévient le référent du client comme le contrat le prévoit, et l’art. 33(2) s’ajoute.",
    "The certified host tells the client’s contact as the contract provides, and art. 33(2) applies besides.",
  ),
  who: { traits: ["hds_host"], territories: ["FR"] },
  to: "controller",
  versions: [
    since("2018-04-01", {
      limit: OPEN,
      cite: CSP("L.1111-8, R.1111-11, I, 4° et 5°"),
      confidence: "reproduced_text",
    }),
  ],
});

// Law 2018-133, art. 7 (NIS1): operators of essential services, without delay once aware.
const essentialOperator = ruleOf({
  id: "fr.nis1.ose",
  duty: "report_incident",
  title: say(
    "Déclaration d’incident d’un opérateur de services essentiels",
    "Incident report of an operator of essential services",
  ),
  label: say("OSE, ANSSI", "OSE, ANSSI"),
  why: say(
    "L’opérateur de services essentiels déclare sans délai à l’ANSSI l’incident touchant ces services.",
    "The operator of essential services reports an incident hitting those services to ANSSI without delay.",
  ),
  who: { traits: ["nis1_ose"], territories: ["FR"] },
  to: "fr-anssi",
  versions: [
    since("2018-05-10", {
      limit: OPEN,
      cite: act(
        "Loi n° 2018-133 du 26 février 2018",
        "https://www.legifrance.gouv.fr/loda/id/JORFTEXT000036644772/",
      )("7"),
      confidence: "official_text",
    }),
  ],
});

// Code de la défense L.1332-6-2, order of 17 April 2023 for health.
const vitalOperator = ruleOf({
  id: "fr.oiv.l1332-6-2",
  duty: "report_incident",
  title: say(
    "Déclaration d’incident d’un opérateur d’importance vitale",
    "Incident report of an operator of vital importance",
  ),
  label: say("OIV, ANSSI", "OIV, ANSSI"),
  why: say(
    "L’opérateur d’importance vitale déclare à l’ANSSI l’incident d’un système d’information vital.",
    "The operator of vital importance reports an incident of a vital information system to ANSSI.",
  ),
  who: { traits: ["oiv"], territories: ["FR"] },
  to: "fr-anssi",
  versions: [
    since("2023-07-01", {
      limit: OPEN,
      cite: act(
        "Code de la défense",
        "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006071307/",
      )("L.1332-6-2"),
      confidence: "secondary_source",
    }),
  ],
});

// CPP art. 40 al. 2: a public authority or officer that learns of a crime or délit tells the prosecutor without delay.
const prosecutor = ruleOf({
  id: "fr.cpp.40",
  duty: "file_complaint",
  title: say("Avis au procureur de la République", "Report to the public prosecutor"),
  label: say("Procureur (art. 40)", "Prosecutor (art. 40)"),
  why: say(
    "Dans un organisme public, qui apprend un crime ou un délit en avise sans délai le procureur.",
    "In a public body, whoever learns of a crime or offence reports it to the prosecutor without delay.",
  ),
  who: { traits: ["public_body"], territories: ["FR"] },
  thresholds: [
    {
      any: [
        { fact: "itSystemAttack", releases: { no: "no_offence" }, unclear: ["unknown"] },
        {
          fact: "cause",
          releases: { internal_accidental: "no_offence", external_accidental: "no_offence" },
          unclear: ["unknown", "other"],
        },
      ],
      reason: "no_offence",
    },
  ],
  anchor: { kind: "instant", firstOf: ["attack_known", "detection", "awareness", "processor_notice"] },
  to: "fr-parquet",
  versions: [
    since("1958-03-02", {
      limit: OPEN,
      cite: act(
        "Code de procédure pénale",
        "https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000006574933",
      )("40, al. 2"),
      confidence: "from_memory",
    }),
  ],
});

// Code des assurances L.113-2, 4°: the insured declares the loss as soon as it knows, within the policy's period.
const insurer = ruleOf({
  id: "fr.assurances.l113-2",
  duty: "notify_insurer",
  title: say("Déclaration du sinistre à l’assureur", "Report of the loss to the insurer"),
  label: say("Assureur (L.113-2)", "Insurer (L.113-2)"),
  why: say(
    "L’assuré déclare le sinistre dès qu’il en a connaissance, dans le délai de la police.",
    "The insured reports the loss as soon as it knows of it, within the policy’s period.",
  ),
  who: { traits: ["cyber_insured"], territories: ["FR"] },
  anchor: { kind: "instant", firstOf: ["attack_known", "detection", "awareness", "processor_notice"] },
  to: "insurer",
  notes: ["policy_period"],
  versions: [
    since("1990-05-01", {
      limit: OPEN,
      cite: act(
        "Code des assurances",
        "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006073984/",
      )("L.113-2, 4°"),
      confidence: "from_memory",
    }),
  ],
});

// CSP R.5222-12: professionals outside a health establishment report to ANSM and tell the manufacturer.
const reactovigilance = ruleOf({
  id: "fr.csp.r5222-12",
  duty: "report_incident",
  title: say(
    "Réactovigilance : incident d’un dispositif de diagnostic in vitro",
    "Reagent vigilance: incident of an in vitro diagnostic device",
  ),
  label: say("Réactovigilance, ANSM", "Reagent vigilance, ANSM"),
  why: say(
    "Le laboratoire hors établissement signale sans délai à l’ANSM l’incident ou le risque d’incident.",
    "A laboratory outside an establishment reports the incident or risk of one to ANSM without delay.",
  ),
  who: { kinds: ["laboratory", "practice", "pharmacy"], territories: ["FR"] },
  thresholds: [DEVICE],
  anchor: DETECTION,
  to: "fr-ansm",
  versions: [since("2004-02-11", { limit: OPEN, cite: CSP("R.5222-12"), confidence: "reproduced_text" })],
});

// CSP R.5222-13: within a health establishment, to the local correspondent; urgent: to ANSM.
const localReactovigilance = ruleOf({
  id: "fr.csp.r5222-13",
  duty: "report_incident",
  title: say(
    "Réactovigilance : signalement au correspondant local",
    "Reagent vigilance: report to the local correspondent",
  ),
  label: say("Réactovigilance, correspondant", "Reagent vigilance, correspondent"),
  why: say(
    "Dans un établissement de santé, le signalement va sans délai au correspondant local ; en urgence, à l’ANSM.",
    "In a health establishment the report goes to the local correspondent without delay; if urgent, to ANSM.",
  ),
  who: { kinds: ["hospital"], territories: ["FR"] },
  thresholds: [DEVICE],
  anchor: DETECTION,
  to: "correspondent",
  alsoTo: ["fr-ansm"],
  versions: [since("2004-02-11", { limit: OPEN, cite: CSP("R.5222-13"), confidence: "official_text" })],
});

// CSP L.1413-14, R.1413-68 s.: first part without delay, second part within three months of the first.
const careEvent = ruleOf({
  id: "fr.csp.l1413-14",
  duty: "report_incident",
  title: say(
    "Événement indésirable grave associé aux soins, première partie",
    "Serious adverse event linked to care, first part",
  ),
  label: say("EIGS, partie 1", "EIGS, part 1"),
  why: say(
    "Un événement indésirable grave, tel un résultat faussé, est déclaré sans délai à l’ARS.",
    "A serious adverse event, such as a wrong result, is reported to the ARS without delay.",
  ),
  who: { kinds: CARE, territories: ["FR"] },
  thresholds: [CARE_EVENT],
  anchor: DETECTION,
  to: "fr-ars",
  versions: [
    since("2017-01-01", { limit: OPEN, cite: CSP("L.1413-14, R.1413-68 et s."), confidence: "from_memory" }),
  ],
});

const careEventAnalysis = ruleOf({
  ...careEvent,
  id: "fr.csp.l1413-14-2",
  duty: "final_report",
  title: say(
    "Événement indésirable grave associé aux soins, seconde partie",
    "Serious adverse event linked to care, second part",
  ),
  label: say("EIGS, partie 2", "EIGS, part 2"),
  why: say(
    "L’analyse de l’événement suit dans les trois mois de la première partie.",
    "The analysis of the event follows within three months of the first part.",
  ),
  anchor: { kind: "filing", rule: "fr.csp.l1413-14" },
  stageOf: "fr.csp.l1413-14",
  to: "fr-ars",
  versions: [
    since("2017-01-01", {
      limit: { kind: "months", months: 3, planned: "M", legal: "K5", calendar: "FR" },
      cite: CSP("L.1413-14, R.1413-70"),
      confidence: "from_memory",
    }),
  ],
});

/** French sector law beside the incident reports: hosts, operators, prosecutor, insurer, vigilance. */
export const FR_SECTOR_RULES: readonly Rule[] = [
  hostNotice,
  essentialOperator,
  vitalOperator,
  prosecutor,
  insurer,
  reactovigilance,
  localReactovigilance,
  careEvent,
  careEventAnalysis,
];
