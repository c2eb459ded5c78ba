import type { FormField, FormOption } from "./form.ts";

/** A field with what most of them share: a line, never required, which may stay unknown, typed by hand. */
export type FieldRow = Pick<FormField, "id" | "label" | "grade"> & Partial<Omit<FormField, "section">>;

/** The fields of one section. */
export function fieldsOf(section: string, rows: readonly FieldRow[]): readonly FormField[] {
  return rows.map((row) => ({
    section,
    kind: "line",
    fact: null,
    required: "never",
    mayBeUnknown: true,
    ...row,
  }));
}

/** Options from pairs of words: id, French, English. */
export function optionsOf(
  rows: readonly (readonly [id: string, fr: string, en: string])[],
): readonly FormOption[] {
  return rows.map(([id, fr, en]) => ({ id, label: { fr, en } }));
}
