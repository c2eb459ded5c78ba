import { fieldsOf } from "./field-of.ts";
import type { Form } from "./form.ts";
import {
  addressOfOrganisation,
  attachedPieces,
  contactRows,
  dataCategories,
  descriptionOfIncident,
  detectedAt,
  measuresTaken,
  nameOfOrganisation,
  otherAuthorities,
  sirenOfOrganisation,
  startedAt,
} from "./shared-fields.ts";

const OWN = { grade: "K" } as const;

/** A letter to the prosecutor, or what one brings to the police or the gendarmerie. 17Cyber's chat is no proof. */
export const COMPLAINT_FORM = {
  id: "fr.complaint",
  version: "2026-11-22",
  from: "2018-05-25",
  until: null,
  status: "in_use",
  title: { fr: "Plainte au procureur de la République", en: "Criminal complaint to the public prosecutor" },
  label: { fr: "Plainte", en: "Criminal complaint" },
  ruleIds: ["fr.assurances.l12-10-1", "fr.cpp.40"],
  addressees: ["fr-police", "fr-parquet"],
  phases: ["initial", "follow_up"],
  startsFrom: null,
  portal: null,
  mappedOn: {
    on: "2026-11-22",
    from: {
      fr: "L’art. L.12-10-1 du code des assurances et l’usage des plaintes par lettre. Une plainte se dépose aussi dans tout commissariat ou toute brigade ; la preuve est le procès-verbal ou le récépissé.",
      en: "Article L.12-10-1 of the French insurance code and the practice of complaints by letter. A complaint can also be lodged with any police or gendarmerie unit; the record or the receipt is the proof.",
    },
    seenLive: false,
  },
  sections: [
    { id: "complainant", title: { fr: "Plaignant et pouvoir", en: "Complainant and power" } },
    { id: "account", title: { fr: "Exposé des faits", en: "Account of the facts" } },
    { id: "harm", title: { fr: "Préjudice", en: "Harm suffered" } },
    { id: "proof", title: { fr: "Pièces et suites", en: "Exhibits and follow-up" } },
  ],
  fields: [
    ...fieldsOf("complainant", [
      nameOfOrganisation(OWN),
      sirenOfOrganisation({ ...OWN, required: "always" }),
      addressOfOrganisation({ ...OWN, required: "always" }),
      {
        id: "representative",
        label: { fr: "Représentée par", en: "Represented by" },
        help: {
          fr: "Le représentant légal, ou une personne munie d’un pouvoir écrit à joindre.",
          en: "The legal representative, or a person with a written power to attach.",
        },
        fact: "representative.name",
        required: "always",
        mayBeUnknown: false,
        ...OWN,
      },
      {
        id: "power",
        label: { fr: "Pouvoir de la personne qui dépose", en: "Power of the person who lodges it" },
        kind: "document",
        ...OWN,
      },
      ...contactRows(OWN),
    ]),
    ...fieldsOf("account", [
      {
        id: "attack_known",
        label: { fr: "Connaissance de l’atteinte", en: "Knowledge of the attack" },
        kind: "moment",
        fact: "breach.attackKnownAt",
        required: "always",
        grade: "S",
        cite: "Code des assurances, art. L.12-10-1",
      },
      startedAt(OWN),
      detectedAt(OWN),
      descriptionOfIncident(OWN),
      {
        id: "it_attack",
        label: {
          fr: "Atteinte à un système de traitement automatisé (code pénal, 323-1 à 323-3-1) ?",
          en: "Attack on an automated system (criminal code, 323-1 to 323-3-1)?",
        },
        kind: "yes_no_unknown",
        fact: "breach.itAttack",
        required: "always",
        grade: "S",
        cite: "Code pénal, art. 323-1 à 323-3-1",
      },
      {
        id: "suspects",
        label: { fr: "Auteurs soupçonnés", en: "Suspected perpetrators" },
        help: {
          fr: "« Contre X » quand on ne sait pas.",
          en: "“Against persons unknown” where nobody knows.",
        },
        ...OWN,
      },
      {
        id: "provider",
        label: { fr: "Prestataire du système touché", en: "Provider of the system hit" },
        fact: "processor.name",
        ...OWN,
      },
      measuresTaken({ ...OWN, required: "never" }),
    ]),
    ...fieldsOf("harm", [
      dataCategories({ ...OWN, required: "never" }),
      {
        id: "persons",
        label: {
          fr: "Nombre de personnes dont les données sont touchées",
          en: "Number of persons whose data are affected",
        },
        kind: "count",
        fact: "persons.count",
        ...OWN,
      },
      {
        id: "damage",
        label: { fr: "Préjudice subi", en: "Damage suffered" },
        kind: "text",
        fact: "costs.incurred",
        ...OWN,
      },
    ]),
    ...fieldsOf("proof", [
      attachedPieces({ ...OWN, required: "always" }),
      otherAuthorities(OWN),
      {
        id: "complaint_number",
        label: { fr: "Numéro de la plainte précédente", en: "Number of the earlier complaint" },
        fact: "filings.complaintNumber",
        required: "follow_up",
        ...OWN,
      },
    ]),
  ],
} as const satisfies Form;
