import { findForm } from "#law/form-pack.ts";
import type { Form } from "#law/forms/form.ts";
import { command } from "#lib/command.ts";
import type { Tx } from "#lib/db.ts";
import { AppError, notFound } from "#lib/errors.ts";
import { newId } from "#lib/ids.ts";
import { event } from "#lib/timeline.ts";
import { canCorrectForm } from "../access.ts";
import { listCorrections } from "../queries.ts";
import { versionLabel } from "../rules.ts";
import { type CorrectField, correctFieldInput } from "../schema.ts";

/** Puts one field of a form right, as it was seen on the authority's screen. What was filed keeps the form it was filed on. */
export const correctField = command({
  input: correctFieldInput,
  load: async (_tx, input) => formOf(input),
  access: canCorrectForm,
  run: async ({ tx, actor, input, subject: form, now }) => {
    const number = await nextNumber(tx, form, input.seen);
    const { formId, fieldId, label, rank, maxLength, note } = input;
    const fields = { formId, formVersion: form.version, number, fieldId, label, rank, maxLength, note };
    const id = newId();
    const recorded = { recordedAt: now.toString(), recordedBy: actor.name };
    const { count } = await tx.formCorrection.createMany({
      data: { workspaceId: actor.workspaceId, id, ...fields, ...recorded },
      skipDuplicates: true,
    });
    if (count === 0) throw overtaken();
    return {
      result: { formId, fieldId, version: versionLabel(form.version, number) },
      events: [event("form.corrected", { subjectId: id, fields })],
    };
  },
});

function formOf({ formId, fieldId }: CorrectField): Form {
  const form = findForm(formId);
  if (form?.fields.some(({ id }) => id === fieldId) !== true) throw notFound("field of a form");
  return form;
}

async function nextNumber(tx: Tx, form: Form, seen: number): Promise<number> {
  const known = (await listCorrections(tx, form)).at(-1)?.number ?? 0;
  if (known !== seen) throw overtaken();
  return known + 1;
}

function overtaken(): AppError {
  return new AppError("conflict", "somebody corrected this form meanwhile");
}
