import type { Form, FormField } from "#law/forms/form.ts";

/** How one field stands on the screen, as somebody saw it; null: as it was mapped. */
export type Correction = {
  readonly number: number;
  readonly fieldId: string;
  readonly label: string | null;
  readonly rank: number | null;
  readonly maxLength: number | null;
  readonly note: string;
  readonly by: string;
  readonly at: Date;
};

/** A form with the corrections of one workspace; its version says how many. */
export type CorrectedForm = Form & {
  /** The version of the pack that was corrected. */
  readonly packVersion: string;
  /** The last correction of each field. */
  readonly corrections: readonly Correction[];
  /** How many were recorded in all: the number of the last one. */
  readonly corrected: number;
};

const MARK = "+";

/** "2026-11-22+3": the third correction of that version. */
export function versionLabel(packVersion: string, corrected: number): string {
  return corrected === 0 ? packVersion : `${packVersion}${MARK}${corrected}`;
}

/** The version of the pack and the number of corrections that a label names; null for a label that is none. */
export function parseVersionLabel(label: string): { packVersion: string; corrected: number } | null {
  const [packVersion = "", corrected = "0", ...rest] = label.split(MARK);
  if (packVersion === "" || rest.length > 0 || !/^(0|[1-9]\d{0,8})$/.test(corrected)) return null;
  return { packVersion, corrected: Number(corrected) };
}

/** A form as a workspace saw it on the screen. No field is hidden; a correction of a field it has not is left out. */
export function correctedForm(form: Form, recorded: readonly Correction[]): CorrectedForm {
  const last = new Map(
    recorded.toSorted((a, b) => a.number - b.number).map((correction) => [correction.fieldId, correction]),
  );
  const fields = form.sections.flatMap(({ id }) =>
    inPlace(
      form.fields.filter(({ section }) => section === id),
      last,
    ),
  );
  const language = form.portal?.language === "en" ? "en" : "fr";
  const corrected = recorded.reduce((most, { number }) => Math.max(most, number), 0);
  return {
    ...form,
    version: versionLabel(form.version, corrected),
    packVersion: form.version,
    corrected,
    corrections: [...last.values()].filter(({ fieldId }) => form.fields.some(({ id }) => id === fieldId)),
    fields: fields.map((field) => withCorrection(field, last.get(field.id) ?? null, language)),
  };
}

function withCorrection(field: FormField, correction: Correction | null, language: "fr" | "en"): FormField {
  if (correction === null) return field;
  const { label, maxLength } = correction;
  return {
    ...field,
    ...(label === null ? {} : { label: { ...field.label, [language]: label } }),
    ...(maxLength === null ? {} : { maxLength }),
  };
}

/** Those with a place of their own stand there, the others in their order around them. */
function inPlace(fields: readonly FormField[], last: ReadonlyMap<string, Correction>): FormField[] {
  const rankOf = ({ id }: FormField) => last.get(id)?.rank ?? null;
  const ordered = fields.filter((field) => rankOf(field) === null);
  const placed = fields
    .flatMap((field) => {
      const rank = rankOf(field);
      return rank === null ? [] : [{ field, rank }];
    })
    .sort((a, b) => a.rank - b.rank);
  for (const { field, rank } of placed) ordered.splice(rank - 1, 0, field);
  return ordered;
}
