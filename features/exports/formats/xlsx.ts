import writeExcelFile, { type Row, type SheetData } from "write-excel-file/node";
import { AppError } from "#lib/errors.ts";
import { cellText } from "./cell-text.ts";
import { datedZip } from "./dated-zip.ts";
import { portions } from "./portions.ts";
import type { Cell, Chunks, Sheet } from "./sheet.ts";

/** A workbook is made whole in memory; a longer list leaves as CSV. */
const MOST_ROWS = 20_000;
const MOST_CHARACTERS = 32_767;
const WIDTH = 24;
/** Kept short by spreadsheets, and without the signs that they refuse in a tab. */
const MOST_OF_NAME = 31;

export type AboutWords = { readonly about: string; readonly taken: string; readonly by: string };

/** One tab of rows under frozen titles, one that says what they are. Typed text is text: nothing becomes a formula. */
export async function* xlsx(sheet: Sheet, words: AboutWords): Chunks {
  const lines: SheetData = [sheet.columns.map(({ title }) => bold(title))];
  for await (const portion of portions(sheet)) {
    if (lines.length + portion.length > MOST_ROWS + 1)
      throw new AppError("too_many", "more rows than a workbook is made of");
    for (const row of portion) lines.push(row.map(xlsxCell));
  }
  const columns = sheet.columns.map(() => ({ width: WIDTH }));
  const tabs = [
    { sheet: tabName(sheet.title), data: lines, columns, stickyRowsCount: 1 },
    {
      sheet: tabName(words.about),
      data: aboutRows(sheet, words),
      columns: [{ width: WIDTH }, { width: 80 }],
    },
  ];
  yield datedZip(await writeExcelFile(tabs).toBuffer(), sheet.taken.at);
}

function aboutRows({ title, about, taken, filter, watermark }: Sheet, words: AboutWords): SheetData {
  const rows: Row[] = [
    [bold(title), text(about)],
    [bold(words.taken), text(cellText(taken))],
    [bold(words.by), text(taken.by)],
  ];
  for (const said of [filter, watermark]) if (said !== null) rows.push([text(said)]);
  return rows;
}

function xlsxCell(cell: Cell) {
  if (cell === null) return null;
  return typeof cell === "number" ? { value: cell, type: Number } : text(cellText(cell));
}

const text = (value: string) => ({ value: value.slice(0, MOST_CHARACTERS), type: String, wrap: true });
const bold = (value: string) => ({ value, type: String, fontWeight: "bold" as const });
const tabName = (title: string) => title.replaceAll(/[[\]:*?/\\]/g, " ").slice(0, MOST_OF_NAME);
