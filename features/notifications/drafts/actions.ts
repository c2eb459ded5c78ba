"use server";

import { action } from "#lib/action.ts";
import { abandonDraft } from "./commands/abandon-draft.ts";
import { answerFields } from "./commands/answer-fields.ts";
import { entrustDraft } from "./commands/entrust-draft.ts";
import { fileDraft } from "./commands/file-draft.ts";
import { prepareDraft } from "./commands/prepare-draft.ts";
import { readDraft } from "./commands/read-draft.ts";
import { returnDraft } from "./commands/return-draft.ts";
import { signDraft } from "./commands/sign-draft.ts";
import { submitDraft } from "./commands/submit-draft.ts";

export const prepareDraftAction = action(prepareDraft, {
  to: ({ result: { reference, draftId }, place: { locale, workspace } }) =>
    `/${locale}/${workspace}/incidents/${reference}/notifications/${draftId}`,
});
/** Back to the field, which now shows its answer. */
export const answerFieldsAction = action(answerFields, {
  to: ({ result: { reference, draftId, fieldId }, place: { locale, workspace } }) =>
    `/${locale}/${workspace}/incidents/${reference}/notifications/${draftId}#${fieldId}`,
});
export const submitDraftAction = action(submitDraft);
export const readDraftAction = action(readDraft, {
  to: ({ result: { draftId }, place: { locale, workspace } }) =>
    `/${locale}/${workspace}/sign/drafts/${draftId}?step=sign`,
});
export const returnDraftAction = action(returnDraft, {
  to: ({ result: { draftId }, place: { locale, workspace } }) =>
    `/${locale}/${workspace}/sign/drafts/${draftId}`,
});
export const signDraftAction = action(signDraft, {
  to: ({ result: { draftId }, place: { locale, workspace } }) =>
    `/${locale}/${workspace}/sign/drafts/${draftId}`,
});
export const fileDraftAction = action(fileDraft);
export const abandonDraftAction = action(abandonDraft);
export const entrustDraftAction = action(entrustDraft);
