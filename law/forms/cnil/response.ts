import { type FieldRow, fieldsOf, optionsOf } from "#law/forms/field-of.ts";
import { YES_NO } from "#law/forms/lists.ts";

const TOLD = optionsOf([
  ["told", "Oui, les personnes ont été informées", "Yes, the persons were informed"],
  ["will_be", "Non, mais elles le seront", "No, but they will be"],
  ["will_not", "Non, elles ne le seront pas", "No, they will not be"],
  ["undetermined", "Pas déterminé pour le moment", "Not determined yet"],
]);

const GROUNDS = optionsOf([
  [
    "a",
    "(a) Mesures de protection rendant les données incompréhensibles",
    "(a) Protection that makes the data unintelligible",
  ],
  ["b", "(b) Mesures ultérieures écartant le risque élevé", "(b) Later measures that remove the high risk"],
  [
    "c",
    "(c) Efforts disproportionnés : communication publique",
    "(c) Disproportionate effort: public communication",
  ],
]);

const after: readonly FieldRow[] = [
  {
    id: "measures_taken",
    label: {
      fr: "Mesures prises pour remédier à la violation et en limiter les conséquences",
      en: "Measures taken to address the breach and mitigate its effects",
    },
    kind: "text",
    fact: "measures.taken",
    required: "always",
    grade: "A",
    alsoSeen: ["M"],
    cite: "RGPD, art. 33(3)(d)",
  },
  {
    id: "measures_planned",
    label: {
      fr: "Mesures prévues (immédiates, à moyen et à long terme)",
      en: "Measures planned (immediate, medium and long term)",
    },
    kind: "text",
    fact: "measures.planned",
    required: "always",
    grade: "A",
    alsoSeen: ["F"],
    cite: "RGPD, art. 33(3)(d)",
  },
  {
    id: "takedowns",
    label: {
      fr: "Données en ligne : signalements, blocages et retraits",
      en: "Data online: reports, blocking and removals",
    },
    kind: "text",
    fact: "measures.takedowns",
    grade: "K",
  },
];

const informing: readonly FieldRow[] = [
  {
    id: "told",
    label: { fr: "Les personnes ont-elles été informées ?", en: "Were the persons informed?" },
    kind: "choice",
    options: TOLD,
    fact: "told.state",
    required: "always",
    mayBeUnknown: false,
    grade: "M",
    alsoSeen: ["O"],
    cite: "RGPD, art. 34",
  },
  {
    id: "told_at",
    label: { fr: "Date de l’information", en: "Date of the communication" },
    kind: "moment",
    fact: "told.at",
    required: "always",
    onlyIf: { field: "told", is: ["told"] },
    grade: "K",
  },
  {
    id: "told_count",
    label: { fr: "Nombre de personnes informées", en: "Number of persons informed" },
    kind: "count",
    fact: "told.count",
    onlyIf: { field: "told", is: ["told"] },
    grade: "K",
  },
  {
    id: "told_channel",
    label: { fr: "Moyen de l’information", en: "Means of communication" },
    fact: "told.channel",
    required: "always",
    onlyIf: { field: "told", is: ["told"] },
    grade: "K",
  },
  {
    id: "told_text",
    label: { fr: "Texte de l’information", en: "Text of the communication" },
    kind: "document",
    onlyIf: { field: "told", is: ["told", "will_be"] },
    grade: "K",
  },
  {
    id: "not_told_ground",
    label: { fr: "Exemption de l’art. 34(3)", en: "Art. 34(3) exemption" },
    help: {
      fr: "Sous (c), l’obligation demeure : par une communication publique.",
      en: "Under (c) the duty remains: by a public communication.",
    },
    kind: "choices",
    options: GROUNDS,
    fact: "told.ground",
    onlyIf: { field: "told", is: ["will_not"] },
    grade: "A",
    cite: "RGPD, art. 34(3)",
  },
  {
    id: "not_told_reasons",
    label: { fr: "Motifs pour ne pas informer", en: "Reasons for not informing" },
    kind: "text",
    fact: "told.reasons",
    required: "always",
    onlyIf: { field: "told", is: ["will_not"] },
    mayBeUnknown: false,
    grade: "A",
    cite: "RGPD, art. 34",
  },
];

const abroad: readonly FieldRow[] = [
  {
    id: "cross_border",
    label: {
      fr: "Le traitement vise-t-il des personnes de plusieurs États membres ?",
      en: "Does the processing target persons of several Member States?",
    },
    kind: "yes_no_unknown",
    fact: "persons.crossBorder",
    required: "always",
    grade: "M",
  },
  {
    id: "other_authorities",
    label: {
      fr: "Autres autorités de contrôle ou autorités informées (ANSSI, ANS, ARS, police)",
      en: "Other supervisory or other authorities informed (ANSSI, ANS, ARS, police)",
    },
    kind: "text",
    fact: "filings.others",
    grade: "M",
    alsoSeen: ["K"],
  },
];

const attachments: readonly FieldRow[] = [
  {
    id: "attachments",
    label: { fr: "Pièces jointes", en: "Attachments" },
    kind: "document",
    fact: "evidence.list",
    grade: "K",
  },
  {
    id: "accuracy",
    label: {
      fr: "Je certifie l’exactitude des informations",
      en: "I declare that what is stated is accurate",
    },
    kind: "choice",
    options: YES_NO.filter(({ id }) => id === "yes"),
    required: "always",
    mayBeUnknown: false,
    grade: "K",
  },
];

/** Sections 12 to 15: measures, persons told, borders, pieces. */
export const RESPONSE_FIELDS = [
  ...fieldsOf("after", after),
  ...fieldsOf("informing", informing),
  ...fieldsOf("abroad", abroad),
  ...fieldsOf("attachments", attachments),
];
