import { type FieldRow, fieldsOf, optionsOf } from "#law/forms/field-of.ts";
import { HARM_WORDS, HARMS, SEVERITY } from "#law/forms/lists.ts";

const CONFIDENTIALITY = optionsOf([
  [
    "spread",
    "Les données se sont répandues plus que nécessaire et ont échappé à la maîtrise des personnes",
    "The data spread wider than needed and out of control",
  ],
  [
    "matched",
    "Les données peuvent être croisées avec d’autres informations",
    "The data can be cross-matched with other information",
  ],
  [
    "misused",
    "Les données peuvent être exploitées à d’autres fins ou de façon malveillante",
    "The data can be used for other purposes or maliciously",
  ],
]);

const INTEGRITY = optionsOf([
  ["falsified", "Les données ont été falsifiées", "The data were falsified"],
  [
    "outdated",
    "Les données ont été utilisées alors qu’elles n’étaient plus valables",
    "The data were used though no longer valid",
  ],
]);

const AVAILABILITY = optionsOf([
  ["impossible", "Un service essentiel ne peut plus être assuré", "A critical service is impossible"],
  ["degraded", "Un service essentiel est dégradé", "A critical service is degraded"],
]);

const before: readonly FieldRow[] = [
  {
    id: "measures_before",
    label: {
      fr: "Mesures de sécurité en place avant la violation",
      en: "Security measures in place before the breach",
    },
    help: {
      fr: "Chiffrement, pseudonymisation, contrôle des accès, journaux, sauvegardes.",
      en: "Encryption, pseudonymisation, access control, logs, backups.",
    },
    kind: "text",
    fact: "measures.before",
    required: "always",
    grade: "K",
  },
  {
    id: "encrypted",
    label: {
      fr: "Les données étaient-elles chiffrées ou rendues incompréhensibles ?",
      en: "Were the data encrypted or made unintelligible?",
    },
    kind: "yes_no_unknown",
    fact: "breach.encrypted",
    required: "always",
    grade: "K",
  },
];

const consequences: readonly FieldRow[] = [
  {
    id: "confidentiality_effects",
    label: { fr: "En cas de perte de confidentialité", en: "If confidentiality was lost" },
    kind: "choices",
    options: CONFIDENTIALITY,
    words: {
      "confidentiality:known-recipients": ["spread"],
      "confidentiality:unknown-recipients": ["spread"],
      "confidentiality:public": ["spread"],
      "for-sale": ["misused"],
      "published-online": ["spread"],
      "onward-leak": ["spread"],
    },
    fact: "risk.effects",
    required: "always",
    onlyIf: { field: "natures", is: ["confidentiality"] },
    grade: "F",
  },
  {
    id: "integrity_effects",
    label: { fr: "En cas de perte d’intégrité", en: "If integrity was lost" },
    kind: "choices",
    options: INTEGRITY,
    required: "always",
    onlyIf: { field: "natures", is: ["integrity"] },
    grade: "F",
    alsoSeen: ["K"],
  },
  {
    id: "availability_effects",
    label: { fr: "En cas de perte de disponibilité", en: "If availability was lost" },
    kind: "choices",
    options: AVAILABILITY,
    words: { "care-disrupted": ["degraded"] },
    fact: "risk.effects",
    required: "always",
    onlyIf: { field: "natures", is: ["availability"] },
    grade: "K",
  },
  {
    id: "harms",
    label: {
      fr: "Préjudices possibles pour les personnes",
      en: "Possible harm to the persons",
    },
    kind: "choices",
    options: HARMS,
    words: HARM_WORDS,
    fact: "risk.effects",
    required: "always",
    grade: "M",
    alsoSeen: ["F"],
    cite: "RGPD, art. 33(3)(c)",
  },
  {
    id: "consequences",
    label: { fr: "Conséquences probables", en: "Likely consequences" },
    kind: "text",
    fact: "risk.severityWords",
    required: "always",
    grade: "A",
    cite: "RGPD, art. 33(3)(c)",
  },
  {
    id: "severity",
    label: { fr: "Gravité", en: "Severity" },
    kind: "choice",
    options: SEVERITY,
    fact: "risk.severity",
    required: "always",
    grade: "M",
  },
];

/** Sections 10 and 11: safeguards before, and what the breach can do to the persons. */
export const CONSEQUENCE_FIELDS = [...fieldsOf("before", before), ...fieldsOf("consequences", consequences)];
