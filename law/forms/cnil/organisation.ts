import { type FieldRow, fieldsOf, optionsOf } from "#law/forms/field-of.ts";
import { YES_NO } from "#law/forms/lists.ts";

/** What an organisation is, in CNIL's open data (column Secteur), as far as the cases of this product go. */
const SECTORS = optionsOf([
  ["health", "Santé humaine et action sociale", "Human health and social work"],
  ["it", "Information et communication", "Information and communication"],
  ["finance", "Activités financières et d’assurance", "Financial and insurance activities"],
  ["public", "Administration publique", "Public administration"],
  ["other", "Autre", "Other"],
]);

const SECTOR_WORDS = {
  laboratory: ["health"],
  hospital: ["health"],
  practice: ["health"],
  pharmacy: ["health"],
  medico_social: ["health"],
  vendor: ["it"],
  app: ["it"],
  insurer: ["finance"],
  public_body: ["public"],
  other: ["other"],
} as const;

const notification: readonly FieldRow[] = [
  {
    id: "initial_number",
    label: { fr: "Numéro de la notification initiale", en: "Number of the initial notification" },
    help: {
      fr: "Celui de l’accusé de réception de la CNIL.",
      en: "The one on CNIL’s acknowledgement.",
    },
    fact: "filings.authorityNumber",
    required: "follow_up",
    mayBeUnknown: false,
    grade: "A",
    alsoSeen: ["K"],
  },
  {
    id: "complete",
    label: { fr: "Notification complète en une fois", en: "Complete in one notification" },
    help: {
      fr: "Oui seulement si rien n’est à compléter ensuite.",
      en: "Yes only if nothing remains to be completed.",
    },
    kind: "choice",
    options: YES_NO,
    required: "always",
    mayBeUnknown: false,
    grade: "K",
  },
];

const organisation: readonly FieldRow[] = [
  {
    id: "siren",
    label: { fr: "Numéro SIREN", en: "SIREN number" },
    help: {
      fr: "Le formulaire a une case « pas de SIREN » pour les autres.",
      en: "The form has a box “no SIREN” for the others.",
    },
    fact: "organisation.siren",
    required: "always",
    grade: "S",
  },
  {
    id: "name",
    label: { fr: "Nom de l’organisme", en: "Name of the organisation" },
    fact: "organisation.name",
    required: "always",
    mayBeUnknown: false,
    grade: "A",
    cite: "RGPD, art. 33(3)(b)",
  },
  {
    id: "address",
    label: { fr: "Adresse", en: "Address" },
    kind: "text",
    fact: "organisation.address",
    required: "always",
    mayBeUnknown: false,
    grade: "O",
  },
  {
    id: "sector",
    label: { fr: "Secteur d’activité", en: "Sector" },
    kind: "choice",
    options: SECTORS,
    words: SECTOR_WORDS,
    fact: "organisation.kind",
    required: "always",
    mayBeUnknown: false,
    grade: "O",
  },
  {
    id: "representative",
    label: { fr: "Représentant légal", en: "Legal representative" },
    fact: "representative.name",
    required: "always",
    mayBeUnknown: false,
    grade: "S",
  },
  {
    id: "representative_email",
    label: { fr: "Courriel du représentant légal", en: "E-mail of the legal representative" },
    fact: "representative.email",
    grade: "S",
  },
  {
    id: "contact_name",
    label: { fr: "Personne à contacter : nom et fonction", en: "Contact person: name and function" },
    help: {
      fr: "Le DPO ou un autre point de contact ; les deux blocs se remplissent même si c’est la même personne.",
      en: "The DPO or another contact point; both blocks are filled in even for the same person.",
    },
    fact: "contact.name",
    required: "always",
    mayBeUnknown: false,
    grade: "A",
    alsoSeen: ["S"],
    cite: "RGPD, art. 33(3)(b)",
  },
  {
    id: "contact_email",
    label: { fr: "Personne à contacter : courriel", en: "Contact person: e-mail" },
    help: {
      fr: "De préférence une boîte partagée : la CNIL répond, et quelqu’un doit la lire.",
      en: "Preferably a shared mailbox: CNIL answers, and somebody has to read it.",
    },
    fact: "contact.email",
    required: "always",
    mayBeUnknown: false,
    grade: "A",
    cite: "RGPD, art. 33(3)(b)",
  },
  {
    id: "contact_phone",
    label: { fr: "Personne à contacter : téléphone", en: "Contact person: telephone" },
    fact: "contact.phone",
    required: "always",
    mayBeUnknown: false,
    grade: "A",
  },
  {
    id: "dpo",
    label: { fr: "Délégué à la protection des données", en: "Data protection officer" },
    fact: "dpo.name",
    required: "always",
    grade: "A",
    cite: "RGPD, art. 33(3)(b)",
  },
  {
    id: "dpo_email",
    label: { fr: "Courriel du délégué", en: "E-mail of the data protection officer" },
    fact: "dpo.email",
    grade: "A",
  },
  {
    id: "filed_for_another",
    label: {
      fr: "Notification déposée par un tiers pour le compte du responsable de traitement",
      en: "Filed by a third party on behalf of the controller",
    },
    kind: "choice",
    options: YES_NO,
    grade: "K",
  },
];

const others: readonly FieldRow[] = [
  {
    id: "processor",
    label: {
      fr: "Un sous-traitant est-il concerné par ces données ?",
      en: "Is a processor of these data concerned?",
    },
    kind: "yes_no_unknown",
    fact: "processor.involved",
    required: "always",
    grade: "F",
  },
  {
    id: "processor_name",
    label: { fr: "Sous-traitant : nom", en: "Processor: name" },
    fact: "processor.name",
    required: "always",
    onlyIf: { field: "processor", is: ["yes"] },
    grade: "F",
  },
  {
    id: "processor_contact",
    label: { fr: "Sous-traitant : contact", en: "Processor: contact" },
    fact: "processor.contact",
    grade: "F",
  },
  {
    id: "processor_notice",
    label: {
      fr: "Date et heure auxquelles le prestataire vous a informé",
      en: "Date and time at which the provider informed you",
    },
    kind: "moment",
    fact: "processor.noticeAt",
    required: "always",
    onlyIf: { field: "processor", is: ["yes"] },
    grade: "F",
  },
  {
    id: "joint_controllers",
    label: { fr: "Responsables conjoints du traitement", en: "Joint controllers" },
    kind: "text",
    fact: "jointControllers.names",
    grade: "K",
  },
];

/** Sections 1 to 3: what is filed, for whom, and who else is concerned. */
export const ORGANISATION_FIELDS = [
  ...fieldsOf("notification", notification),
  ...fieldsOf("organisation", organisation),
  ...fieldsOf("others", others),
];
