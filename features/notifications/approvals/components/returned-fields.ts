import type { FieldSpec } from "#components/field-list-form.tsx";

type Returnable = { readonly draftId: string; readonly sha256: string; readonly name: string };

/** Which of several drafts go back: all of them, unless somebody unticks one. */
export function returnedFields(drafts: readonly Returnable[], label: string): FieldSpec[] {
  const options = drafts.map(({ draftId, sha256, name }) => ({ value: `${draftId}:${sha256}`, label: name }));
  return [{ as: "checks", name: "drafts[]", label, options, chosen: options.map(({ value }) => value) }];
}
