"use server";

import { previewOrSave } from "#lib/preview.ts";
import { uploadAction } from "#lib/upload-action.ts";
import { canImportOrganisations } from "../access.ts";
import { importOrganisations } from "./commands/import-organisations.ts";
import { type ImportOutcome, loadImportPreview } from "./loaders.ts";
import { tableInput } from "./schema.ts";

export const importOrganisationsAction = previewOrSave(
  uploadAction(canImportOrganisations, loadImportPreview),
  uploadAction(canImportOrganisations, async ({ principal, table, now }): Promise<ImportOutcome> => {
    const result = await importOrganisations(principal, tableInput(table), now);
    return { stored: true, ...result };
  }),
);
