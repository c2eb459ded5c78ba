import { fieldsOf } from "./field-of.ts";
import type { Form } from "./form.ts";
import {
  addressOfOrganisation,
  attachedPieces,
  contactRows,
  descriptionOfIncident,
  detectedAt,
  measuresPlanned,
  measuresTaken,
  nameOfOrganisation,
  sirenOfOrganisation,
  startedAt,
} from "./shared-fields.ts";

const OWN = { grade: "K" } as const;

/** The claim notice to the insurer. The policy says by when and how; the complaint is a condition of payment. */
export const INSURER_FORM = {
  id: "fr.insurer.notice",
  version: "2026-11-22",
  from: "2018-05-25",
  until: null,
  status: "in_use",
  title: { fr: "Déclaration de sinistre à l’assureur", en: "Claim notice to the insurer" },
  label: { fr: "Déclaration de sinistre", en: "Claim notice" },
  ruleIds: ["fr.assurances.l113-2"],
  addressees: [],
  phases: ["initial", "follow_up"],
  startsFrom: null,
  portal: null,
  mappedOn: {
    on: "2026-11-22",
    from: {
      fr: "Les art. L.113-2 et L.12-10-1 du code des assurances et l’usage. Chaque assureur a son formulaire : la police fait foi.",
      en: "Articles L.113-2 and L.12-10-1 of the French insurance code, and practice. Each insurer has its own form: the policy decides.",
    },
    seenLive: false,
  },
  sections: [
    { id: "policy", title: { fr: "Contrat", en: "Policy" } },
    { id: "loss", title: { fr: "Sinistre", en: "Loss" } },
    { id: "complaint", title: { fr: "Plainte et pièces", en: "Complaint and exhibits" } },
  ],
  fields: [
    ...fieldsOf("policy", [
      {
        id: "insurer",
        label: { fr: "Assureur", en: "Insurer" },
        fact: "insurer.name",
        required: "always",
        mayBeUnknown: false,
        ...OWN,
      },
      {
        id: "policy",
        label: { fr: "Numéro de police", en: "Policy number" },
        fact: "insurer.policy",
        required: "always",
        ...OWN,
      },
      {
        id: "claim_number",
        label: { fr: "Numéro de sinistre", en: "Claim number" },
        fact: "filings.insurerNumber",
        required: "follow_up",
        ...OWN,
      },
      nameOfOrganisation(OWN),
      sirenOfOrganisation(OWN),
      addressOfOrganisation(OWN),
      ...contactRows(OWN),
    ]),
    ...fieldsOf("loss", [
      {
        id: "attack_known",
        label: { fr: "Connaissance de l’atteinte", en: "Knowledge of the attack" },
        help: {
          fr: "Les 72 heures pour porter plainte courent de cette connaissance, pas de la violation de données.",
          en: "The 72 hours for the complaint run from this knowledge, not from the personal data breach.",
        },
        kind: "moment",
        fact: "breach.attackKnownAt",
        required: "always",
        grade: "S",
        cite: "Code des assurances, art. L.12-10-1",
      },
      startedAt(OWN),
      detectedAt(OWN),
      descriptionOfIncident(OWN),
      measuresTaken(OWN),
      measuresPlanned({ ...OWN, required: "never" }),
      {
        id: "costs",
        label: { fr: "Frais engagés", en: "Costs incurred" },
        kind: "text",
        fact: "costs.incurred",
        ...OWN,
      },
      {
        id: "prior_agreements",
        label: {
          fr: "Frais avec accord préalable de l’assureur",
          en: "Costs with the insurer’s prior agreement",
        },
        kind: "text",
        fact: "costs.priorAgreements",
        ...OWN,
      },
      {
        id: "prior_asked",
        label: { fr: "Accords préalables demandés", en: "Prior agreements asked for" },
        help: {
          fr: "Avant d’engager un prestataire : beaucoup de polices l’exigent.",
          en: "Before hiring a provider: many policies require it.",
        },
        kind: "text",
        ...OWN,
      },
      {
        id: "persons",
        label: { fr: "Nombre de personnes concernées", en: "Number of persons concerned" },
        kind: "count",
        fact: "persons.count",
        ...OWN,
      },
    ]),
    ...fieldsOf("complaint", [
      {
        id: "complaint_at",
        label: { fr: "Date du dépôt de plainte", en: "Date of the criminal complaint" },
        kind: "moment",
        fact: "filings.complaintAt",
        required: "always",
        grade: "S",
        cite: "Code des assurances, art. L.12-10-1",
      },
      {
        id: "complaint_number",
        label: { fr: "Numéro du procès-verbal ou du récépissé", en: "Number of the record or receipt" },
        fact: "filings.complaintNumber",
        ...OWN,
      },
      attachedPieces(OWN),
    ]),
  ],
} as const satisfies Form;
