"use server";

import { action } from "#lib/action.ts";
import { beginText } from "./commands/begin-text.ts";
import { reviewText } from "./commands/review-text.ts";
import { reviseText } from "./commands/revise-text.ts";
import { saveText } from "./commands/save-text.ts";
import { submitText } from "./commands/submit-text.ts";

export const beginTextAction = action(beginText, {
  to: ({ result, place }) =>
    `/${place.locale}/${place.workspace}/incidents/${result.reference}/persons/texts/${result.textId}`,
});
export const saveTextAction = action(saveText);
export const submitTextAction = action(submitText);
export const reviseTextAction = action(reviseText);
export const reviewTextAction = action(reviewText);
