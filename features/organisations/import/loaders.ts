import { parseInput } from "#lib/command.ts";
import { AppError } from "#lib/errors.ts";
import { withScope } from "#lib/scope.ts";
import type { Uploaded } from "#lib/upload-action.ts";
import { canImportOrganisations } from "../access.ts";
import { planImport, type RefusedLine } from "./queries.ts";
import { importOrganisationsInput, tableInput } from "./schema.ts";
import { countImport, type ImportCounts } from "./writes.ts";

export type ImportOutcome = {
  readonly stored: boolean;
  readonly counts: ImportCounts;
  readonly headings: readonly string[];
  readonly refused: readonly RefusedLine[];
};

/** What an import would do; nothing is written. */
export async function loadImportPreview({ principal, table }: Uploaded): Promise<ImportOutcome> {
  const input = parseInput(importOrganisationsInput, tableInput(table));
  return withScope(principal, async (tx, actor) => {
    if (!canImportOrganisations(actor)) throw new AppError("forbidden", "not within this person's role");
    const planned = await planImport(tx, input);
    const { headings, refused } = planned;
    return { stored: false, counts: countImport(planned), headings, refused };
  });
}
