import { fieldsOf } from "./field-of.ts";
import type { Form, FormField } from "./form.ts";

/** The day of these versions, and the last one of those before them. */
const FROM = "2026-11-23";
const BEFORE = "2026-11-22";

/** Our groups of persons in the words of CNIL's list: it has none for those who prescribe. */
const PERSON_WORDS = {
  patients: ["patients"],
  prescribers: ["other"],
  staff: ["employees"],
  minors: ["minors"],
  protected_adults: ["vulnerable"],
};

const GROUPS: Omit<FormField, "section"> = {
  id: "persons_groups",
  label: { fr: "Nombre de personnes par catégorie", en: "Number of data subjects by category" },
  help: {
    fr: "Patients, prescripteurs et personnel sont comptés à part. Sans champ pour cela à l’écran, recopiez ces lignes dans la description.",
    en: "Patients, prescribers and staff are counted apart. Without a field for it on the screen, copy these lines into the description.",
  },
  kind: "text",
  fact: "persons.perGroup",
  required: "never",
  mayBeUnknown: true,
  grade: "K",
  cite: "RGPD, art. 33(3)(a)",
};

const TOLD: Omit<FormField, "section"> = {
  id: "told_groups",
  label: { fr: "Personnes informées, par catégorie", en: "Data subjects informed, by category" },
  kind: "text",
  fact: "told.perGroup",
  required: "never",
  mayBeUnknown: true,
  grade: "K",
  cite: "RGPD, art. 34",
};

const AFTER: Readonly<Record<string, Omit<FormField, "section">>> = { persons: GROUPS, told_count: TOLD };

/**
 * A form and its version of 23 November 2026, which counts every person concerned and not the patients alone, and names the
 * categories as they were counted. Drafts of the version before keep it.
 */
export function withEveryPerson(form: Form): readonly [before: Form, later: Form] {
  const fields = form.fields.flatMap((field) => {
    const added = AFTER[field.id];
    const asked = everyone(field);
    return added === undefined ? [asked] : [asked, ...fieldsOf(field.section, [added])];
  });
  const mappedOn = { ...form.mappedOn, on: FROM };
  return [
    { ...form, until: BEFORE },
    { ...form, version: FROM, from: FROM, mappedOn, fields },
  ];
}

function everyone(field: FormField): FormField {
  if (field.fact === "persons.count") return { ...field, fact: "persons.total" };
  if (field.id !== "persons_types") return field;
  return { ...field, fact: "persons.types", words: PERSON_WORDS };
}
