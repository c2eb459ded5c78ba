"use server";

import { action } from "#lib/action.ts";
import { readDrafts } from "./commands/read-drafts.ts";
import { returnDrafts } from "./commands/return-drafts.ts";
import { signDrafts } from "./commands/sign-drafts.ts";
import { submitDrafts } from "./commands/submit-drafts.ts";

export const submitDraftsAction = action(submitDrafts, {
  to: ({ result: { reference, batchId }, place: { locale, workspace } }) =>
    `/${locale}/${workspace}/incidents/${reference}/notifications/batches/${batchId}?view=organisations`,
});
export const readDraftsAction = action(readDrafts, {
  to: ({ result: { batchId }, place: { locale, workspace } }) =>
    `/${locale}/${workspace}/sign/batches/${batchId}?step=sign`,
});
export const signDraftsAction = action(signDrafts, {
  to: ({ result: { batchId }, place: { locale, workspace } }) =>
    `/${locale}/${workspace}/sign/batches/${batchId}`,
});
export const returnDraftsAction = action(returnDrafts, {
  to: ({ result: { batchId }, place: { locale, workspace } }) =>
    `/${locale}/${workspace}/sign/batches/${batchId}`,
});
/** Back to the desk, where the drafts are now to be changed. */
export const returnFromDeskAction = action(returnDrafts, {
  to: ({ result: { reference, batchId }, place: { locale, workspace } }) =>
    `/${locale}/${workspace}/incidents/${reference}/notifications/batches/${batchId}?view=organisations`,
});
