import { fieldsOf, optionsOf } from "./field-of.ts";
import type { Form } from "./form.ts";
import { CAUSES, NATURES } from "./lists.ts";
import {
  descriptionOfIncident,
  detectedAt,
  endedAt,
  measuresPlanned,
  measuresTaken,
  nameOfOrganisation,
  otherAuthorities,
  startedAt,
} from "./shared-fields.ts";

/** The list of the portal's fields is from memory: nobody here has seen it. */
const OWN = { grade: "K" } as const;
const LAW = { grade: "A" } as const;

const CATEGORIES = optionsOf([
  ["laboratory", "Laboratoire de biologie médicale", "Medical biology laboratory"],
  ["hospital", "Établissement de santé", "Health establishment"],
  ["medico_social", "Établissement ou service médico-social", "Medico-social establishment"],
  [
    "other",
    "Autre structure de prévention, de diagnostic ou de soins",
    "Other body of prevention, diagnosis or care",
  ],
]);

const CATEGORY_WORDS = {
  laboratory: ["laboratory"],
  hospital: ["hospital"],
  medico_social: ["medico_social"],
  practice: ["other"],
  pharmacy: ["other"],
  public_body: ["other"],
  other: ["other"],
  vendor: [],
  insurer: [],
  app: [],
} as const;

const PATIENTS = optionsOf([
  ["none", "Aucun", "None"],
  ["potential", "Mise en danger potentielle", "Potential danger"],
  ["actual", "Mise en danger avérée", "Actual danger"],
]);

const OPERATION = optionsOf([
  ["none", "Aucun", "None"],
  ["degraded", "Fonctionnement en mode dégradé", "Degraded mode"],
  ["interrupted", "Interruption d’activité", "Interruption"],
]);

/** The report of a significant or serious incident of information systems, to the Agence du numérique en santé. */
export const CERT_SANTE_FORM = {
  id: "fr.cert-sante.report",
  version: "2026-11-22",
  from: "2022-04-29",
  until: null,
  status: "in_use",
  title: {
    fr: "Signalement d’un incident de sécurité des systèmes d’information au CERT Santé",
    en: "Report of an information system security incident to CERT Santé",
  },
  label: { fr: "Signalement CERT Santé", en: "CERT Santé report" },
  ruleIds: ["fr.csp.l1111-8-2", "fr.csp.d1111-16-3-end"],
  addressees: ["fr-cert-sante"],
  phases: ["initial", "follow_up", "final"],
  startsFrom: null,
  portal: { url: "https://signalement.social-sante.gouv.fr/", language: "fr" },
  mappedOn: {
    on: "2026-11-22",
    from: {
      fr: "Les articles D.1111-16-2 à D.1111-16-4 du code de la santé publique et, de mémoire, les rubriques du portail. Le formulaire annexé à l’arrêté du 30 octobre 2017 n’a pas pu être lu et les écrans de l’ANS n’ont pas été vus.",
      en: "Articles D.1111-16-2 to D.1111-16-4 of the public health code and, from memory, the headings of the portal. The form annexed to the order of 30 October 2017 could not be read, and the screens of ANS have not been seen.",
    },
    seenLive: false,
  },
  sections: [
    { id: "declarant", title: { fr: "Déclarant", en: "Person reporting" } },
    { id: "body", title: { fr: "Structure", en: "Body" } },
    { id: "incident", title: { fr: "Incident", en: "Security incident" } },
    { id: "impact", title: { fr: "Conséquences", en: "Consequences" } },
    { id: "response", title: { fr: "Mesures et aide", en: "Measures and help" } },
  ],
  fields: [
    ...fieldsOf("declarant", [
      {
        id: "declarant",
        label: { fr: "Déclarant : nom et fonction", en: "Person reporting: name and function" },
        help: {
          fr: "Le directeur de la structure ou la personne qu’il a déléguée (D.1111-16-3).",
          en: "The director of the body or a delegate (D.1111-16-3).",
        },
        fact: "representative.name",
        required: "always",
        mayBeUnknown: false,
        ...LAW,
        cite: "CSP, art. D.1111-16-3",
      },
      {
        id: "declarant_phone",
        label: { fr: "Téléphone", en: "Telephone" },
        fact: "contact.phone",
        required: "always",
        mayBeUnknown: false,
        ...OWN,
      },
      {
        id: "declarant_email",
        label: { fr: "Courriel", en: "E-mail address" },
        help: {
          fr: "De préférence une boîte partagée : le CERT Santé répond aussi la nuit.",
          en: "Preferably a shared mailbox: CERT Santé also answers at night.",
        },
        fact: "contact.email",
        required: "always",
        mayBeUnknown: false,
        ...OWN,
      },
    ]),
    ...fieldsOf("body", [
      nameOfOrganisation(OWN),
      {
        id: "finess",
        label: { fr: "Numéro FINESS", en: "FINESS number" },
        fact: "organisation.finess",
        required: "always",
        ...OWN,
      },
      {
        id: "category",
        label: { fr: "Catégorie de structure", en: "Category of body" },
        kind: "choice",
        options: CATEGORIES,
        words: CATEGORY_WORDS,
        fact: "organisation.kind",
        required: "always",
        ...OWN,
      },
      {
        id: "region",
        label: { fr: "Région", en: "Region of the body" },
        fact: "organisation.region",
        ...OWN,
      },
      {
        id: "sites",
        label: { fr: "Laboratoires ou sites touchés", en: "Laboratories or sites affected" },
        kind: "text",
        fact: "organisation.sites",
        ...OWN,
      },
    ]),
    ...fieldsOf("incident", [
      startedAt(OWN),
      detectedAt(OWN),
      endedAt({ ...OWN, required: "follow_up" }),
      descriptionOfIncident(OWN),
      {
        id: "malicious",
        label: { fr: "Acte malveillant ?", en: "Malicious act?" },
        kind: "yes_no_unknown",
        fact: "breach.malicious",
        required: "always",
        ...OWN,
      },
      {
        id: "origin",
        label: { fr: "Origine", en: "Origin" },
        kind: "choice",
        options: CAUSES,
        fact: "case.cause",
        required: "always",
        ...OWN,
      },
      {
        id: "systems",
        label: { fr: "Systèmes touchés", en: "Systems hit" },
        help: {
          fr: "Système d’information de laboratoire, messagerie, serveur de résultats…",
          en: "Laboratory information system, mail, results server…",
        },
        kind: "text",
        fact: "case.product",
        required: "always",
        ...OWN,
      },
      {
        id: "provider",
        label: { fr: "Prestataire impliqué", en: "Provider involved" },
        fact: "processor.name",
        ...OWN,
      },
    ]),
    ...fieldsOf("impact", [
      {
        id: "patients",
        label: { fr: "Conséquences pour les patients", en: "Consequences for patients" },
        kind: "choice",
        options: PATIENTS,
        required: "always",
        ...OWN,
        cite: "CSP, art. D.1111-16-2 II 1°",
      },
      {
        id: "natures",
        label: { fr: "Conséquences pour les données", en: "Consequences for data" },
        kind: "choices",
        options: NATURES,
        fact: "case.natures",
        required: "always",
        ...OWN,
        cite: "CSP, art. D.1111-16-2 II 2°",
      },
      {
        id: "personal",
        label: { fr: "Données personnelles concernées ?", en: "Personal data concerned?" },
        kind: "yes_no_unknown",
        required: "always",
        ...OWN,
      },
      {
        id: "operation",
        label: { fr: "Conséquences pour le fonctionnement", en: "Consequences for operation" },
        kind: "choice",
        options: OPERATION,
        required: "always",
        ...OWN,
        cite: "CSP, art. D.1111-16-2 II 3°",
      },
      {
        id: "duration",
        label: {
          fr: "Durée de l’interruption ou du mode dégradé",
          en: "Duration of interruption or degraded mode",
        },
        onlyIf: { field: "operation", is: ["degraded", "interrupted"] },
        required: "follow_up",
        ...OWN,
      },
      {
        id: "spread",
        label: { fr: "D’autres structures peuvent-elles être touchées ?", en: "May other bodies be hit?" },
        kind: "yes_no_unknown",
        required: "always",
        ...OWN,
        cite: "CSP, art. D.1111-16-2 II 5°",
      },
    ]),
    ...fieldsOf("response", [
      measuresTaken(OWN),
      measuresPlanned(OWN),
      {
        id: "help",
        label: { fr: "Aide souhaitée", en: "Help wanted" },
        help: {
          fr: "En dehors des heures ouvrées, demandez expressément une aide urgente.",
          en: "Outside working hours, ask for urgent help explicitly.",
        },
        kind: "text",
        required: "always",
        ...LAW,
      },
      otherAuthorities(OWN),
      {
        id: "resolution",
        label: { fr: "Résolution de l’incident", en: "Resolution of the incident" },
        help: {
          fr: "Un second signalement dit sans délai que l’incident est résolu (D.1111-16-3 I).",
          en: "A second report says without delay that the incident is resolved (D.1111-16-3 I).",
        },
        kind: "moment",
        fact: "breach.resolvedAt",
        required: "never",
        ...LAW,
        cite: "CSP, art. D.1111-16-3 I",
      },
    ]),
  ],
} as const satisfies Form;
