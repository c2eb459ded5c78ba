import { findForm, listForms } from "#law/form-pack.ts";
import type { Form } from "#law/forms/form.ts";
import type { Tx } from "#lib/db.ts";
import { notFound } from "#lib/errors.ts";
import { type CorrectedForm, type Correction, correctedForm, parseVersionLabel } from "./rules.ts";

const columns = {
  ...{ formId: true, formVersion: true, number: true, fieldId: true, label: true, rank: true },
  ...{ maxLength: true, note: true, recordedAt: true, recordedBy: true },
} as const;

/**
 * Every form as this workspace corrected it, read once: by its id in the version of a label ("2026-11-22",
 * "2026-11-22+3"), which never changes any more, or in the latest; null where there is none.
 */
export async function readForms(tx: Tx): Promise<(formId: string, label?: string) => CorrectedForm | null> {
  const rows = await tx.formCorrection.findMany({ orderBy: { number: "asc" }, select: columns });
  const recorded = Map.groupBy(rows, ({ formId, formVersion }) => `${formId} ${formVersion}`);
  return (formId, label) => {
    const asked = label === undefined ? null : parseVersionLabel(label);
    if (label !== undefined && asked === null) return null;
    const form = findForm(formId, asked?.packVersion);
    if (form === null) return null;
    const corrections = (recorded.get(`${form.id} ${form.version}`) ?? [])
      .filter(({ number }) => asked === null || number <= asked.corrected)
      .map(asCorrection);
    return corrections.length < (asked?.corrected ?? 0) ? null : correctedForm(form, corrections);
  };
}

/** Every form in its latest version, as this workspace corrected it. */
export async function listCorrectedForms(tx: Tx): Promise<CorrectedForm[]> {
  const formOf = await readForms(tx);
  return listForms().flatMap(({ id }) => formOf(id) ?? []);
}

/** One form, as `readForms` reads them. Not found where no form or no version has it. */
export async function readForm(tx: Tx, formId: string, label?: string): Promise<CorrectedForm> {
  const form = (await readForms(tx))(formId, label);
  if (form === null) throw notFound("form");
  return form;
}

/** What was corrected of one version of a form, the earliest first. */
export async function listCorrections(tx: Tx, { id, version }: Pick<Form, "id" | "version">) {
  const rows = await tx.formCorrection.findMany({
    where: { formId: id, formVersion: version },
    orderBy: { number: "asc" },
    select: columns,
  });
  return rows.map(asCorrection);
}

type Row = Omit<Correction, "by" | "at"> & { readonly recordedAt: Date; readonly recordedBy: string };

function asCorrection({
  number,
  fieldId,
  label,
  rank,
  maxLength,
  note,
  recordedAt,
  recordedBy,
}: Row): Correction {
  return { number, fieldId, label, rank, maxLength, note, by: recordedBy, at: recordedAt };
}
