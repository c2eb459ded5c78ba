import { type FieldRow, fieldsOf, optionsOf } from "#law/forms/field-of.ts";
import {
  CAUSES,
  DATA_CATEGORIES,
  DATA_CATEGORY_WORDS,
  NATURES,
  ORIGIN_WORDS,
  ORIGINS,
  PERSONS,
  YES_NO,
} from "#law/forms/lists.ts";

const ESTABLISHED = optionsOf([
  ["established", "Violation établie", "Established breach"],
  ["suspected", "Violation suspectée", "Suspected breach"],
]);

const CARRIERS = optionsOf([
  ["server", "Serveur", "Server"],
  ["workstation", "Poste de travail", "Workstation"],
  ["laptop", "Ordinateur portable", "Laptop"],
  ["backup", "Sauvegarde", "Backup"],
  ["usb", "Clé USB ou disque amovible", "USB key or removable disk"],
  ["phone", "Téléphone", "Telephone"],
  ["paper", "Papier", "Paper"],
  ["other", "Autre", "Other"],
]);

const dates: readonly FieldRow[] = [
  {
    id: "established",
    label: {
      fr: "La violation est-elle établie ou suspectée ?",
      en: "Is the breach established or suspected?",
    },
    kind: "choice",
    options: ESTABLISHED,
    fact: "breach.established",
    required: "always",
    mayBeUnknown: false,
    grade: "F",
  },
  {
    id: "discovered_at",
    label: { fr: "Date et heure de la découverte", en: "Date and time of discovery" },
    kind: "moment",
    fact: "case.detectedAt",
    required: "always",
    grade: "F",
  },
  {
    id: "started_at",
    label: { fr: "Date et heure du début de la violation", en: "Date and time at which the breach began" },
    kind: "moment",
    fact: "case.startedAt",
    required: "always",
    grade: "F",
  },
  {
    id: "ended_at",
    label: { fr: "Date et heure de la fin de la violation", en: "Date and time at which the breach ended" },
    kind: "moment",
    fact: "case.endedAt",
    required: "always",
    onlyIf: { field: "ongoing", is: ["no"] },
    grade: "F",
  },
  {
    id: "ongoing",
    label: { fr: "La violation est-elle encore en cours ?", en: "Is the breach still in progress?" },
    kind: "yes_no_unknown",
    fact: "case.ongoing",
    required: "always",
    grade: "F",
    alsoSeen: ["M"],
  },
  {
    id: "circumstances",
    label: {
      fr: "Circonstances de la découverte (qui, où, quand, comment)",
      en: "Circumstances of the discovery (who, where, when, how)",
    },
    kind: "text",
    fact: "awareness.circumstances",
    required: "always",
    grade: "F",
  },
  {
    id: "aware_at",
    label: {
      fr: "Date et heure de la prise de connaissance",
      en: "Date and time of awareness",
    },
    help: {
      fr: "Le moment où l’organisme a été raisonnablement certain ; c’est lui qui fait courir les 72 heures.",
      en: "The moment of a reasonable degree of certainty; the 72 hours run from it.",
    },
    kind: "moment",
    fact: "awareness.at",
    required: "always",
    mayBeUnknown: false,
    grade: "A",
    cite: "RGPD, art. 33(1)",
  },
  {
    id: "late",
    label: { fr: "Plus de 72 heures se sont-elles écoulées ?", en: "Have more than 72 hours passed?" },
    kind: "choice",
    options: YES_NO,
    fact: "awareness.late",
    grade: "A",
    cite: "RGPD, art. 33(1)",
  },
  {
    id: "delay_reasons",
    label: { fr: "Motifs du retard", en: "Reasons for the delay" },
    help: {
      fr: "Obligatoires au-delà de 72 heures : ce qui a empêché de notifier plus tôt, sans excuse générale.",
      en: "Required past 72 hours: what prevented an earlier notification, without general excuses.",
    },
    kind: "text",
    fact: "filings.delayReasons",
    required: "always",
    onlyIf: { field: "late", is: ["yes"] },
    mayBeUnknown: false,
    grade: "A",
    cite: "RGPD, art. 33(1)",
  },
];

const nature: readonly FieldRow[] = [
  {
    id: "natures",
    label: { fr: "Nature de la violation", en: "Nature of the breach" },
    kind: "choices",
    options: NATURES,
    fact: "case.natures",
    required: "always",
    grade: "M",
    alsoSeen: ["F", "O"],
    cite: "RGPD, art. 33(3)(a)",
  },
];

const origin: readonly FieldRow[] = [
  {
    id: "origins",
    label: { fr: "Origine de la violation", en: "Origin of the breach" },
    kind: "choices",
    options: ORIGINS,
    words: ORIGIN_WORDS,
    fact: "breach.origin",
    required: "always",
    grade: "M",
    alsoSeen: ["F", "O"],
  },
];

const cause: readonly FieldRow[] = [
  {
    id: "cause",
    label: { fr: "Cause de la violation", en: "Cause of the breach" },
    kind: "choice",
    options: CAUSES,
    fact: "case.cause",
    required: "always",
    grade: "M",
    alsoSeen: ["O"],
  },
  {
    id: "description",
    label: { fr: "Description de l’incident", en: "Description of the incident" },
    help: {
      fr: "Des faits, sans nommer de patient ni décrire ce qui aiderait un attaquant.",
      en: "Facts, without naming a patient or describing what would help an attacker.",
    },
    kind: "text",
    fact: "case.description",
    required: "always",
    mayBeUnknown: false,
    grade: "K",
    cite: "RGPD, art. 33(3)(a)",
  },
];

const affected: readonly FieldRow[] = [
  {
    id: "data_categories",
    label: { fr: "Catégories de données", en: "Categories of data" },
    kind: "choices",
    options: DATA_CATEGORIES,
    words: DATA_CATEGORY_WORDS,
    fact: "case.dataCategories",
    required: "always",
    grade: "M",
    cite: "RGPD, art. 33(3)(a)",
  },
  {
    id: "sensitive",
    label: { fr: "Y a-t-il des données sensibles ?", en: "Are there special categories of data?" },
    help: {
      fr: "Santé, génétique, biométrie, origine, opinions, vie sexuelle (RGPD, art. 9).",
      en: "Health, genetic, biometric, origin, beliefs, sex life (GDPR, art. 9).",
    },
    kind: "yes_no_unknown",
    fact: "case.sensitive",
    required: "always",
    grade: "O",
  },
  {
    id: "further_data",
    label: {
      fr: "Autres données (adresse IP, connexion, transactions, comportement)",
      en: "Further data (IP address, connection, transactions, behaviour)",
    },
    kind: "text",
    grade: "F",
  },
  {
    id: "carriers",
    label: { fr: "Support des données", en: "Carrier of the data" },
    kind: "choices",
    options: CARRIERS,
    required: "always",
    grade: "F",
  },
  {
    id: "records",
    label: { fr: "Nombre approximatif d’enregistrements", en: "Approximate number of records" },
    help: {
      fr: "Un patient peut avoir plusieurs enregistrements ; une approximation suffit.",
      en: "One patient may have several records; an approximation is enough.",
    },
    kind: "count",
    fact: "records.count",
    required: "always",
    grade: "A",
    alsoSeen: ["M"],
    cite: "RGPD, art. 33(3)(a)",
  },
];

const persons: readonly FieldRow[] = [
  {
    id: "persons_types",
    label: { fr: "Catégories de personnes concernées", en: "Categories of data subjects" },
    kind: "choices",
    options: PERSONS,
    required: "always",
    grade: "M",
    cite: "RGPD, art. 33(3)(a)",
  },
  {
    id: "persons",
    label: { fr: "Nombre approximatif de personnes", en: "Approximate number of data subjects" },
    help: {
      fr: "Une approximation est admise : un nombre exact inconnu ne justifie jamais d’attendre.",
      en: "An approximation is allowed: an unknown exact number never justifies waiting.",
    },
    kind: "count",
    fact: "persons.count",
    required: "always",
    grade: "A",
    alsoSeen: ["M", "O"],
    cite: "RGPD, art. 33(3)(a)",
  },
  {
    id: "identifiable",
    label: {
      fr: "Les personnes sont-elles directement identifiables ?",
      en: "Are the persons directly identifiable?",
    },
    kind: "yes_no_unknown",
    fact: "persons.identifiable",
    required: "always",
    grade: "F",
  },
];

/** Sections 4 to 9: when, what, from where, which data, whose. */
export const BREACH_FIELDS = [
  ...fieldsOf("dates", dates),
  ...fieldsOf("nature", nature),
  ...fieldsOf("origin", origin),
  ...fieldsOf("cause", cause),
  ...fieldsOf("data", affected),
  ...fieldsOf("persons", persons),
];
