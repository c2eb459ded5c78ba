import { type FieldRow, fieldsOf } from "./field-of.ts";
import type { Form, FormField } from "./form.ts";
import { SEVERITY } from "./lists.ts";
import {
  awareAt,
  contactRows,
  descriptionOfIncident,
  detectedAt,
  endedAt,
  measuresPlanned,
  measuresTaken,
  nameOfOrganisation,
  natures,
  startedAt,
} from "./shared-fields.ts";

const LAW = { grade: "S" } as const;
const OWN = { grade: "K" } as const;

const DIRECTIVE = "directive (UE) 2022/2555, art. 23(4)";

const MAPPED = {
  on: "2026-11-22",
  from: {
    fr: "L’art. 23(4) de la directive NIS 2, tel que des sources secondaires le rapportent. Chaque État a son propre écran : aucun n’a été vu. En France, la directive n’est pas transposée à cette date.",
    en: "NIS2 directive art. 23(4), as second sources report it. Each State has a screen of its own: none has been seen. In France the directive is not transposed on that day.",
  },
  seenLive: false,
} as const;

const SHARED = {
  version: "2026-11-22",
  from: "2024-10-18",
  until: null,
  status: "in_use",
  addressees: [],
  portal: null,
  mappedOn: MAPPED,
} as const satisfies Partial<Form>;

const SECTIONS = [
  { id: "entity", title: { fr: "Entité", en: "Entity" } },
  { id: "incident", title: { fr: "Incident important", en: "Significant incident" } },
] as const;

const entity = (rows: readonly FieldRow[] = []): readonly FormField[] =>
  fieldsOf("entity", [
    nameOfOrganisation(OWN),
    {
      id: "country",
      label: { fr: "Pays d’établissement", en: "Country of establishment" },
      fact: "organisation.country",
      ...OWN,
    },
    ...contactRows(OWN),
    ...rows,
  ]);

const earlierNumber: FieldRow = {
  id: "earlier_number",
  label: {
    fr: "Numéro de l’alerte ou de la notification précédente",
    en: "Number of the earlier warning or notification",
  },
  fact: "filings.nis2Number",
  required: "always",
  ...OWN,
};

const malicious: FieldRow = {
  id: "malicious",
  label: { fr: "Acte illicite ou malveillant suspecté ?", en: "Unlawful or malicious act suspected?" },
  kind: "yes_no_unknown",
  fact: "breach.malicious",
  required: "always",
  ...LAW,
  cite: `${DIRECTIVE}(a)`,
};

const crossBorder: FieldRow = {
  id: "cross_border",
  label: { fr: "Effets transfrontières possibles ?", en: "Could it have a cross-border impact?" },
  help: {
    fr: "Des services ou des personnes d’un autre État membre peuvent être touchés.",
    en: "Services or persons of another Member State may be affected.",
  },
  kind: "yes_no_unknown",
  fact: "persons.crossBorder",
  required: "always",
  ...LAW,
  cite: `${DIRECTIVE}(a)`,
};

const severity: FieldRow = {
  id: "severity",
  label: { fr: "Gravité", en: "Severity" },
  kind: "choice",
  options: SEVERITY,
  fact: "risk.severity",
  required: "always",
  ...LAW,
  cite: `${DIRECTIVE}(b)`,
};

const impact: FieldRow = {
  id: "impact",
  label: { fr: "Effets", en: "Impact" },
  kind: "text",
  fact: "risk.severityWords",
  required: "always",
  ...LAW,
  cite: `${DIRECTIVE}(b)`,
};

/** Within 24 hours of awareness. */
const EARLY_WARNING = {
  ...SHARED,
  id: "eu.nis2.early-warning",
  title: { fr: "Alerte précoce (NIS 2)", en: "Early warning (NIS2)" },
  label: { fr: "Alerte précoce NIS 2", en: "NIS2 early warning" },
  ruleIds: ["eu.nis2.23-4a"],
  phases: ["initial"],
  startsFrom: null,
  sections: SECTIONS,
  fields: [
    ...entity(),
    ...fieldsOf("incident", [
      awareAt({ ...LAW, cite: `${DIRECTIVE}(a)` }),
      detectedAt(OWN),
      descriptionOfIncident({ ...OWN, required: "never" }),
      malicious,
      crossBorder,
    ]),
  ],
} as const satisfies Form;

/** Within 72 hours of the same awareness; an intermediate report asks for the same, brought up to date. */
const NOTIFICATION = {
  ...SHARED,
  id: "eu.nis2.notification",
  title: { fr: "Notification d’incident (NIS 2)", en: "Incident notification (NIS2)" },
  label: { fr: "Notification NIS 2", en: "NIS2 notification" },
  ruleIds: ["eu.nis2.23-4b", "eu.nis2.23-4c", "hr.nis2.interim"],
  phases: ["initial", "follow_up"],
  startsFrom: "eu.nis2.early-warning",
  sections: SECTIONS,
  fields: [
    ...entity([earlierNumber]),
    ...fieldsOf("incident", [
      awareAt({ ...LAW, cite: `${DIRECTIVE}(b)` }),
      detectedAt(OWN),
      startedAt(OWN),
      descriptionOfIncident({ ...LAW, cite: `${DIRECTIVE}(b)` }),
      natures(OWN),
      malicious,
      crossBorder,
      severity,
      impact,
      {
        id: "indicators",
        label: { fr: "Indicateurs de compromission", en: "Indicators of compromise" },
        help: {
          fr: "Adresses, noms de domaine, empreintes de fichiers ; « aucun connu » est une réponse.",
          en: "Addresses, domain names, hashes of files; “none known” is an answer.",
        },
        kind: "text",
        required: "always",
        ...LAW,
        cite: `${DIRECTIVE}(b)`,
      },
      measuresTaken({ ...OWN, required: "never" }),
    ]),
  ],
} as const satisfies Form;

/** Within one month of the notification; a progress report where the incident still runs. */
const FINAL = {
  ...SHARED,
  id: "eu.nis2.final",
  title: { fr: "Rapport final (NIS 2)", en: "Final report (NIS2)" },
  label: { fr: "Rapport final NIS 2", en: "NIS2 final report" },
  ruleIds: ["eu.nis2.23-4d", "eu.nis2.23-4e", "pt.nis2.end", "sk.nis2.update"],
  phases: ["final"],
  startsFrom: "eu.nis2.notification",
  sections: SECTIONS,
  fields: [
    ...entity([{ ...earlierNumber, mayBeUnknown: false }]),
    ...fieldsOf("incident", [
      descriptionOfIncident({ ...LAW, cite: `${DIRECTIVE}(d)` }),
      startedAt(OWN),
      endedAt(OWN),
      { ...severity, cite: `${DIRECTIVE}(d)` },
      { ...impact, cite: `${DIRECTIVE}(d)` },
      {
        id: "root_cause",
        label: { fr: "Type de menace ou cause profonde", en: "Type of threat or root cause" },
        kind: "text",
        required: "always",
        ...LAW,
        cite: `${DIRECTIVE}(d)`,
      },
      measuresTaken({ ...LAW, cite: `${DIRECTIVE}(d)` }),
      measuresPlanned({ ...LAW, cite: `${DIRECTIVE}(d)` }),
      { ...crossBorder, cite: `${DIRECTIVE}(d)` },
    ]),
  ],
} as const satisfies Form;

/** The three stages of NIS2 art. 23(4), each a filing of its own that starts from the one before. */
export const NIS2_FORMS = [EARLY_WARNING, NOTIFICATION, FINAL] as const;
