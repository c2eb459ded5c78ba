"use server";

import { action } from "#lib/action.ts";
import { correctField } from "./corrections/commands/correct-field.ts";

export const correctFieldAction = action(correctField, {
  to: ({ place: { locale, workspace }, result }) =>
    `/${locale}/${workspace}/law/forms/${result.formId}#${result.fieldId}`,
});
