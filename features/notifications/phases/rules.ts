import type { Form, FormPhase } from "#law/forms/form.ts";
import type { ContentField, DraftContent } from "../documents/rules.ts";

export type FieldChange = {
  readonly fieldId: string;
  readonly label: string;
  readonly kind: "added" | "removed" | "changed";
  readonly before: ContentField | null;
  readonly after: ContentField | null;
};

/** What differs between two contents, field by field in the order of the later one. */
export function changesBetween(before: DraftContent, after: DraftContent): FieldChange[] {
  const earlier = new Map(fieldsOf(before).map((field) => [field.id, field]));
  const later = fieldsOf(after);
  const known = new Set(later.map(({ id }) => id));
  const gone = fieldsOf(before).filter(({ id }) => !known.has(id));
  return [
    ...later.flatMap((field) => changeOf(earlier.get(field.id) ?? null, field)),
    ...gone.flatMap((field) => changeOf(field, null)),
  ];
}

const fieldsOf = ({ sections }: DraftContent): ContentField[] => sections.flatMap(({ fields }) => fields);

function changeOf(before: ContentField | null, after: ContentField | null): FieldChange[] {
  const said = (field: ContentField | null) =>
    field === null || field.state === "empty" ? null : `${field.state}\n${field.text}`;
  const [was, is] = [said(before), said(after)];
  if (was === is) return [];
  const field = after ?? before;
  if (field === null) return [];
  const kind = was === null ? "added" : is === null ? "removed" : "changed";
  return [{ fieldId: field.id, label: field.label, kind, before, after }];
}

/** The phase after those that were filed; the last one can be repeated. */
export function nextPhase({ phases }: Pick<Form, "phases">, filed: readonly string[]): FormPhase {
  return phases.find((phase) => !filed.includes(phase)) ?? phases[phases.length - 1] ?? phases[0];
}
