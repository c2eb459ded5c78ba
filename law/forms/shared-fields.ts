import type { FieldRow } from "./field-of.ts";
import { DATA_CATEGORIES, DATA_CATEGORY_WORDS, NATURES } from "./lists.ts";

/** Rows that many forms ask alike; each form says how it knows of them. */
type Known = Pick<FieldRow, "grade"> & Partial<FieldRow>;

export const nameOfOrganisation = (known: Known): FieldRow => ({
  id: "name",
  label: { fr: "Nom de l’organisme", en: "Name of the organisation" },
  fact: "organisation.name",
  required: "always",
  mayBeUnknown: false,
  ...known,
});

export const sirenOfOrganisation = (known: Known): FieldRow => ({
  id: "siren",
  label: { fr: "Numéro SIREN", en: "SIREN number" },
  fact: "organisation.siren",
  ...known,
});

export const addressOfOrganisation = (known: Known): FieldRow => ({
  id: "address",
  label: { fr: "Adresse", en: "Address" },
  kind: "text",
  fact: "organisation.address",
  ...known,
});

/** Whom to reach: a shared mailbox where the organisation has one. */
export const contactRows = (known: Known): readonly FieldRow[] => [
  {
    id: "contact_name",
    label: { fr: "Personne à contacter : nom et fonction", en: "Contact person: name and function" },
    fact: "contact.name",
    required: "always",
    mayBeUnknown: false,
    ...known,
  },
  {
    id: "contact_email",
    label: { fr: "Personne à contacter : courriel", en: "Contact person: e-mail" },
    help: {
      fr: "De préférence une boîte partagée, que quelqu’un lit chaque jour.",
      en: "Preferably a shared mailbox that somebody reads every day.",
    },
    fact: "contact.email",
    required: "always",
    mayBeUnknown: false,
    ...known,
  },
  {
    id: "contact_phone",
    label: { fr: "Personne à contacter : téléphone", en: "Contact person: telephone" },
    fact: "contact.phone",
    ...known,
  },
];

export const dpoRows = (known: Known): readonly FieldRow[] => [
  {
    id: "dpo",
    label: { fr: "Délégué à la protection des données", en: "Data protection officer" },
    fact: "dpo.name",
    required: "always",
    ...known,
  },
  {
    id: "dpo_email",
    label: { fr: "Courriel du délégué", en: "E-mail of the data protection officer" },
    fact: "dpo.email",
    ...known,
  },
];

export const descriptionOfIncident = (known: Known): FieldRow => ({
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
  ...known,
});

const moment = (known: Known & Pick<FieldRow, "id" | "label">): FieldRow => ({
  kind: "moment",
  required: "always",
  ...known,
});

export const startedAt = (known: Known): FieldRow =>
  moment({
    id: "started_at",
    label: { fr: "Date et heure de survenance", en: "Date and time of occurrence" },
    fact: "case.startedAt",
    ...known,
  });

export const detectedAt = (known: Known): FieldRow =>
  moment({
    id: "discovered_at",
    label: { fr: "Date et heure de la découverte", en: "Date and time of detection" },
    fact: "case.detectedAt",
    ...known,
  });

export const endedAt = (known: Known): FieldRow =>
  moment({
    id: "ended_at",
    label: { fr: "Date et heure de fin", en: "Date and time of the end" },
    fact: "case.endedAt",
    ...known,
  });

export const awareAt = (known: Known): FieldRow =>
  moment({
    id: "aware_at",
    label: { fr: "Date et heure de la prise de connaissance", en: "Date and time of awareness" },
    help: {
      fr: "Le moment où l’organisme a été raisonnablement certain de l’incident.",
      en: "The moment at which the organisation was reasonably certain of the incident.",
    },
    fact: "awareness.at",
    mayBeUnknown: false,
    ...known,
  });

export const natures = (known: Known): FieldRow => ({
  id: "natures",
  label: { fr: "Nature de la violation", en: "Nature of the breach" },
  kind: "choices",
  options: NATURES,
  fact: "case.natures",
  required: "always",
  ...known,
});

export const dataCategories = (known: Known): FieldRow => ({
  id: "data_categories",
  label: { fr: "Catégories de données", en: "Categories of data" },
  kind: "choices",
  options: DATA_CATEGORIES,
  words: DATA_CATEGORY_WORDS,
  fact: "case.dataCategories",
  required: "always",
  ...known,
});

export const personsCount = (known: Known): FieldRow => ({
  id: "persons",
  label: { fr: "Nombre approximatif de personnes", en: "Approximate number of data subjects" },
  help: {
    fr: "Une approximation est admise : un nombre exact inconnu ne justifie pas d’attendre.",
    en: "An approximation is allowed: an unknown exact number does not justify waiting.",
  },
  kind: "count",
  fact: "persons.count",
  required: "always",
  ...known,
});

export const recordsCount = (known: Known): FieldRow => ({
  id: "records",
  label: { fr: "Nombre approximatif d’enregistrements", en: "Approximate number of records" },
  kind: "count",
  fact: "records.count",
  required: "always",
  ...known,
});

export const likelyConsequences = (known: Known): FieldRow => ({
  id: "consequences",
  label: { fr: "Conséquences probables", en: "Likely consequences" },
  kind: "text",
  fact: "risk.severityWords",
  required: "always",
  ...known,
});

export const measuresTaken = (known: Known): FieldRow => ({
  id: "measures_taken",
  label: { fr: "Mesures prises", en: "Measures taken" },
  kind: "text",
  fact: "measures.taken",
  required: "always",
  ...known,
});

export const measuresPlanned = (known: Known): FieldRow => ({
  id: "measures_planned",
  label: { fr: "Mesures prévues", en: "Measures planned" },
  kind: "text",
  fact: "measures.planned",
  required: "always",
  ...known,
});

export const otherAuthorities = (known: Known): FieldRow => ({
  id: "other_authorities",
  label: {
    fr: "Autres autorités informées (CNIL, ANSSI, ANS, ARS, police)",
    en: "Other authorities informed (CNIL, ANSSI, ANS, ARS, police)",
  },
  kind: "text",
  fact: "filings.all",
  ...known,
});

export const attachedPieces = (known: Known): FieldRow => ({
  id: "attachments",
  label: { fr: "Pièces jointes", en: "Attachments" },
  kind: "document",
  fact: "evidence.list",
  ...known,
});
