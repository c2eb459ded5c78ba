import { claimsSheet } from "#features/exports/components/claims-sheet.ts";
import type { Taking } from "#features/exports/components/framed-sheet.ts";
import { labsSheet } from "#features/exports/components/labs-sheet.ts";
import { obligationsSheet } from "#features/exports/components/obligations-sheet.ts";
import { registerSheet } from "#features/exports/components/register-sheet.ts";
import type { Cell, Sheet } from "#features/exports/formats/sheet.ts";
import type { Dossier } from "#features/exports/queries.ts";
import { hiddenColumns } from "../rules.ts";

/** The lists of a case as a bundle of that variant shows them, but its log. */
export function caseSheets(dossier: Dossier, variant: string, taking: Taking): Sheet[] {
  const { incident, register } = dossier;
  const sheets = [
    labsSheet(dossier, taking),
    obligationsSheet(dossier, taking),
    registerSheet({ lines: register, about: `${incident.reference} · ${incident.title}` }, taking),
    claimsSheet(dossier, taking),
  ];
  return sheets.flatMap((sheet) => {
    const hidden = hiddenColumns(sheet.what, variant);
    return hidden === "all" ? [] : [without(sheet, hidden)];
  });
}

function without(sheet: Sheet, hidden: readonly string[]): Sheet {
  const isShown = sheet.columns.map(({ key }) => !hidden.includes(key));
  const rows = [...(sheet.rows as Iterable<readonly Cell[]>)];
  return {
    ...sheet,
    columns: sheet.columns.filter((_column, index) => isShown[index]),
    rows: rows.map((row) => row.filter((_cell, index) => isShown[index])),
  };
}
