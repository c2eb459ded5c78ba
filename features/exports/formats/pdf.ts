import { formatInstant, formatInstantCompact } from "#lib/dates.ts";
import { AppError } from "#lib/errors.ts";
import { printPdf } from "#lib/pdf.ts";
import type { PdfDocument } from "#lib/pdf-document.ts";
import { cellText } from "./cell-text.ts";
import { colon } from "./colon.ts";
import { portions } from "./portions.ts";
import type { Cell, Chunks, Column, Row, Sheet } from "./sheet.ts";

const MOST_ROWS = 5_000;

export type PdfWords = {
  readonly page: string;
  readonly none: string;
  /** "As of {at}, by {name}." */
  readonly stateAt: (at: string, name: string) => string;
  /** For whom it is printed: one at a time for each. */
  readonly person: string;
};

/** Some columns side by side, the others beneath them, where they say anything. */
export async function* pdf(sheet: Sheet, words: PdfWords): Chunks {
  const rows: Row[] = [];
  for await (const portion of portions(sheet)) {
    if (rows.length + portion.length > MOST_ROWS)
      throw new AppError("too_many", "more rows than are printed");
    rows.push(...portion);
  }
  yield await printPdf(sheetDocument(sheet, rows, words), words.person);
}

function sheetDocument(sheet: Sheet, rows: readonly Row[], words: PdfWords): PdfDocument {
  const { language, title, about, taken, filter, watermark } = sheet;
  const stateAt = formatInstant(taken.at, { zone: taken.zone, locale: language });
  const body =
    rows.length === 0
      ? ({ kind: "text", look: "soft", text: words.none } as const)
      : sheetTable({ ...sheet, rows });
  return {
    ...{ language, title, watermark, page: words.page, author: taken.by },
    ...{ eyebrow: about, subtitle: words.stateAt(stateAt, taken.by), at: taken.at.epochMilliseconds },
    footer: `${title} · ${stateAt}`,
    blocks: [...(filter === null ? [] : [{ kind: "text", look: "alert", text: filter } as const]), body],
  };
}

type Whole = Omit<Sheet, "rows"> & { readonly rows: readonly (readonly Cell[])[] };

/** The rows of a sheet as one block of a document. */
export function sheetTable({ columns, rows, language }: Whole) {
  const placed = columns.map((column, index) => ({ ...column, index }));
  const across = placed.filter(({ share }) => share !== undefined);
  const beneath = placed.filter(({ share }) => share === undefined);
  const textOf = (cell: Cell | undefined) => printedText(cell ?? null, language);
  const detail = (row: Row) => beneath.flatMap((column) => said(column, textOf(row[column.index]), language));
  return {
    kind: "table" as const,
    columns: across.map(({ title, share = 1 }) => ({ title, share })),
    rows: rows.map((row) => across.map(({ index }) => textOf(row[index]))),
    beneath: rows.map((row) => detail(row).join(" · ")),
  };
}

function said({ title }: Column, text: string, locale: Sheet["language"]): string[] {
  return text === "" ? [] : [`${title}${colon(locale)}${text.replaceAll("\n", ", ")}`];
}

function printedText(cell: Cell, locale: Sheet["language"]): string {
  if (cell !== null && typeof cell === "object" && "at" in cell)
    return formatInstantCompact(cell.at, { zone: cell.zone, locale });
  return cellText(cell);
}
