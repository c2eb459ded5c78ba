import { findForm, listForms } from "#law/form-pack.ts";
import type { Form } from "#law/forms/form.ts";
import type { Tx } from "#lib/db.ts";
import { notFound } from "#lib/errors.ts";
import { type CorrectedForm, type Correction, correctedForm, parseVersionLabel } from "./rules.ts";

const columns = {
  ...{ formId: true, formVersion: true, number: true, fieldId: true, label: true, rank: true },
  ...{ maxLength: true, note: true, recordedAt: true, recordedBy: true },
} as const;

/** Every form in its latest version, as this workspace corrected it. */
export async function listCorrectedForms(tx: Tx): Promise<CorrectedForm[]> {
  const rows = await tx.formCorrection.findMany({ orderBy: { number: "asc" }, select: columns });
  return listForms().map((form) =>
    correctedForm(
      form,
      rows.filter((row) => row.formId === form.id && row.formVersion === form.version).map(asCorrection),
    ),
  );
}

/**
 * A form as this workspace corrected it: in the version of a label ("2026-11-22", "2026-11-22+3"), which never changes
 * any more, or the latest. Not found where no form or no version has it.
 */
export async function readForm(tx: Tx, formId: string, label?: string): Promise<CorrectedForm> {
  const asked = label === undefined ? null : parseVersionLabel(label);
  if (label !== undefined && asked === null) throw notFound("form");
  const form = findForm(formId, asked?.packVersion);
  if (form === null) throw notFound("form");
  const corrections = (await listCorrections(tx, form)).filter(
    ({ number }) => asked === null || number <= asked.corrected,
  );
  if (asked !== null && corrections.length < asked.corrected) throw notFound("form");
  return correctedForm(form, corrections);
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
