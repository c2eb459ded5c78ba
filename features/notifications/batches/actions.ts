"use server";

import { action } from "#lib/action.ts";
import { beginBatch } from "./commands/begin-batch.ts";
import { wordFields } from "./commands/word-fields.ts";

export const beginBatchAction = action(beginBatch, {
  to: ({ result: { reference, batchId }, place: { locale, workspace } }) =>
    `/${locale}/${workspace}/incidents/${reference}/notifications/batches/${batchId}`,
});
/** Back to the field, which now shows its wording. */
export const wordFieldsAction = action(wordFields, {
  to: ({ result: { reference, batchId, fieldId }, place: { locale, workspace } }) =>
    `/${locale}/${workspace}/incidents/${reference}/notifications/batches/${batchId}#${fieldId}`,
});
