import { fieldsOf } from "./field-of.ts";
import type { Form } from "./form.ts";
import {
  addressOfOrganisation,
  attachedPieces,
  awareAt,
  contactRows,
  dataCategories,
  descriptionOfIncident,
  detectedAt,
  dpoRows,
  endedAt,
  likelyConsequences,
  measuresPlanned,
  measuresTaken,
  nameOfOrganisation,
  natures,
  otherAuthorities,
  personsCount,
  recordsCount,
  sirenOfOrganisation,
  startedAt,
} from "./shared-fields.ts";

const LAW = { grade: "A" } as const;
const OWN = { grade: "K" } as const;

/**
 * For any authority whose own form nobody mapped: what GDPR 33(3) asks, and what the reports of incidents ask besides.
 * A letter to send as it is, or a sheet to copy from.
 */
export const GENERIC_FORM = {
  id: "generic.authority",
  version: "2026-11-22",
  from: "2018-05-25",
  until: null,
  status: "in_use",
  title: {
    fr: "Notification ou signalement à une autorité, sans formulaire propre",
    en: "Notification or report to an authority, without a form of its own",
  },
  label: { fr: "Notification à une autorité", en: "Notification to an authority" },
  ruleIds: [],
  addressees: [],
  phases: ["initial", "follow_up", "final"],
  startsFrom: null,
  portal: null,
  mappedOn: {
    on: "2026-11-22",
    from: {
      fr: "L’art. 33(3) du RGPD. Le formulaire de l’autorité elle-même n’a pas été transposé : son adresse est dans l’annuaire des autorités.",
      en: "GDPR art. 33(3). The authority’s own form has not been mapped: its address is in the directory of authorities.",
    },
    seenLive: false,
  },
  sections: [
    { id: "who", title: { fr: "Organisme", en: "Organisation" } },
    { id: "what", title: { fr: "Incident", en: "Incident" } },
    { id: "reach", title: { fr: "Données et personnes", en: "Data and persons" } },
    { id: "response", title: { fr: "Conséquences et mesures", en: "Consequences and measures" } },
    { id: "others", title: { fr: "Autres autorités et pièces", en: "Other authorities and exhibits" } },
  ],
  fields: [
    ...fieldsOf("who", [
      {
        id: "reference",
        label: { fr: "Numéro de la notification précédente", en: "Number of the previous notification" },
        required: "follow_up",
        ...OWN,
      },
      nameOfOrganisation(LAW),
      sirenOfOrganisation(OWN),
      {
        id: "finess",
        label: { fr: "Numéro FINESS", en: "FINESS number" },
        help: {
          fr: "Pour les établissements et laboratoires français.",
          en: "For French health establishments and laboratories.",
        },
        fact: "organisation.finess",
        ...OWN,
      },
      addressOfOrganisation(OWN),
      ...contactRows({ ...LAW, cite: "RGPD, art. 33(3)(b)" }),
      ...dpoRows({ ...LAW, cite: "RGPD, art. 33(3)(b)" }),
    ]),
    ...fieldsOf("what", [
      descriptionOfIncident({ ...LAW, cite: "RGPD, art. 33(3)(a)" }),
      natures({ ...LAW, cite: "RGPD, art. 33(3)(a)" }),
      startedAt(OWN),
      detectedAt(OWN),
      endedAt({ ...OWN, required: "follow_up" }),
      awareAt({ ...LAW, cite: "RGPD, art. 33(1)" }),
      {
        id: "delay_reasons",
        label: { fr: "Motifs du retard", en: "Reasons for the delay" },
        help: {
          fr: "Quand la notification part après le délai.",
          en: "Where the notification leaves after the time limit.",
        },
        kind: "text",
        fact: "filings.delayReasons",
        ...LAW,
      },
    ]),
    ...fieldsOf("reach", [
      dataCategories({ ...LAW, cite: "RGPD, art. 33(3)(a)" }),
      personsCount({ ...LAW, cite: "RGPD, art. 33(3)(a)" }),
      recordsCount({ ...LAW, cite: "RGPD, art. 33(3)(a)" }),
    ]),
    ...fieldsOf("response", [
      likelyConsequences({ ...LAW, cite: "RGPD, art. 33(3)(c)" }),
      measuresTaken({ ...LAW, cite: "RGPD, art. 33(3)(d)" }),
      measuresPlanned({ ...LAW, cite: "RGPD, art. 33(3)(d)" }),
    ]),
    ...fieldsOf("others", [otherAuthorities(OWN), attachedPieces(OWN)]),
  ],
} as const satisfies Form;
