import { fieldsOf } from "./field-of.ts";
import type { Form } from "./form.ts";
import {
  contactRows,
  dataCategories,
  descriptionOfIncident,
  detectedAt,
  dpoRows,
  endedAt,
  likelyConsequences,
  measuresPlanned,
  measuresTaken,
  natures,
  personsCount,
  recordsCount,
  startedAt,
} from "./shared-fields.ts";

const LAW = { grade: "A" } as const;
const OWN = { grade: "K" } as const;

/** A processor's notice to each controller: what the controller needs for its own notification (GDPR 33(2), 33(3)). */
export const PROCESSOR_NOTICE_FORM = {
  id: "eu.processor-notice",
  version: "2026-11-22",
  from: "2018-05-25",
  until: null,
  status: "in_use",
  title: {
    fr: "Notification du sous-traitant au responsable de traitement",
    en: "Processor’s notice to the controller",
  },
  label: { fr: "Notice au responsable de traitement", en: "Notice to the controller" },
  ruleIds: [
    ...[
      "eu.gdpr.33-2",
      "eu.gdpr.33-2-sub",
      "fr.hds.r1111-11",
      "gb.ukgdpr.33.2",
      "ch.dsg.24.3",
      "us.hipaa.410",
    ],
    ...["us.secrule", "us.ftc.tpsp", "us.fl.171.6", "sg.pdpa.di"],
  ],
  addressees: ["controller", "processor"],
  phases: ["initial", "follow_up", "final"],
  startsFrom: null,
  portal: null,
  mappedOn: {
    on: "2026-11-22",
    from: {
      fr: "Les art. 33(2) et 33(3) du RGPD : ce dont le responsable de traitement a besoin pour notifier à son tour. Le contrat peut demander davantage.",
      en: "GDPR art. 33(2) and 33(3): what the controller needs to notify in turn. The contract may ask for more.",
    },
    seenLive: false,
  },
  sections: [
    { id: "processor", title: { fr: "Sous-traitant", en: "Processor" } },
    { id: "breach", title: { fr: "Violation", en: "Personal data breach" } },
    { id: "reach", title: { fr: "Données du responsable de traitement", en: "The controller’s data" } },
    { id: "response", title: { fr: "Conséquences et mesures", en: "Consequences and measures" } },
  ],
  fields: [
    ...fieldsOf("processor", [
      {
        id: "processor_name",
        label: { fr: "Sous-traitant", en: "Processor" },
        fact: "organisation.name",
        required: "always",
        mayBeUnknown: false,
        ...LAW,
        cite: "RGPD, art. 33(2)",
      },
      ...contactRows({ ...LAW, cite: "RGPD, art. 33(3)(b)" }),
      ...dpoRows({ ...LAW, cite: "RGPD, art. 33(3)(b)" }),
      {
        id: "controllers",
        label: { fr: "Responsables de traitement prévenus", en: "Controllers told" },
        kind: "text",
        fact: "controllers.told",
        ...OWN,
      },
    ]),
    ...fieldsOf("breach", [
      descriptionOfIncident({ ...LAW, cite: "RGPD, art. 33(3)(a)" }),
      natures({ ...LAW, cite: "RGPD, art. 33(3)(a)" }),
      startedAt(OWN),
      detectedAt(OWN),
      endedAt({ ...OWN, required: "follow_up" }),
      {
        id: "product",
        label: { fr: "Produit ou service touché", en: "Product or service affected" },
        fact: "case.product",
        required: "always",
        ...OWN,
      },
    ]),
    ...fieldsOf("reach", [
      dataCategories({ ...LAW, cite: "RGPD, art. 33(3)(a)" }),
      personsCount({ ...LAW, cite: "RGPD, art. 33(3)(a)" }),
      recordsCount({ ...LAW, cite: "RGPD, art. 33(3)(a)" }),
      {
        id: "lists",
        label: {
          fr: "Liste des personnes, remise par un canal protégé",
          en: "List of persons, handed over by a protected channel",
        },
        help: {
          fr: "Où et comment le responsable la reçoit. Elle n’entre jamais ici.",
          en: "Where and how the controller receives it. It never enters here.",
        },
        ...OWN,
      },
    ]),
    ...fieldsOf("response", [
      likelyConsequences({ ...LAW, cite: "RGPD, art. 33(3)(c)" }),
      measuresTaken({ ...LAW, cite: "RGPD, art. 33(3)(d)" }),
      measuresPlanned({ ...LAW, cite: "RGPD, art. 33(3)(d)" }),
      {
        id: "next",
        label: { fr: "Ce qui suivra, et quand", en: "What will follow, and when" },
        kind: "text",
        required: "always",
        ...OWN,
      },
    ]),
  ],
} as const satisfies Form;
