import { parse } from "csv-parse/sync";
import { readSheet } from "read-excel-file/universal";
import { AppError, invalid } from "./errors.ts";
import { openWorkbook } from "./open-workbook.ts";

export type Line = { readonly line: number; readonly cells: readonly string[] };
export type Spreadsheet = { readonly format: "csv" | "xlsx"; readonly lines: readonly Line[] };

export const LARGEST_FILE = 4_000_000;
/** Lines under the headings. */
export const MOST_LINES = 10_000;
// With the empty ones.
const MOST_ROWS = 2 * MOST_LINES;
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const DELIMITERS = [";", ",", "\t"];

/** The filled lines of a CSV file, or of an XLSX file's first sheet, by the line each begins on; every cell is text. */
export async function readSpreadsheet(bytes: Uint8Array<ArrayBuffer>): Promise<Spreadsheet> {
  if (bytes.length > LARGEST_FILE) throw invalid("file", "fileTooLarge");
  const isXlsx = ZIP.every((byte, index) => bytes[index] === byte);
  try {
    const lines = isXlsx ? await readXlsx(bytes) : readCsv(bytes);
    return { format: isXlsx ? "xlsx" : "csv", lines: lines.filter(({ cells }) => cells.some(Boolean)) };
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError("invalid", "the file is no table", {
      cause: error,
      problems: [{ path: "file", problem: "notATable" }],
    });
  }
}

function readCsv(bytes: Uint8Array): Line[] {
  const text = decoded(bytes);
  const options = {
    bom: true,
    delimiter: delimiterOf(text),
    relax_column_count: true,
    info: true,
    trim: true,
  };
  const rows: unknown[] = parse(text, { ...options, skip_empty_lines: false, to: MOST_ROWS + 1 });
  if (rows.length > MOST_ROWS) throw invalid("file", "tooManyLines");
  let begins = 1;
  return (rows as { record: string[]; info: { lines: number } }[]).map(({ record, info }) => {
    const line = begins;
    begins = info.lines + 1;
    return { line, cells: record };
  });
}

/** Excel writes CSV in the code page of its country; ours is Western Europe's. */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

function delimiterOf(text: string): string {
  const [heading = ""] = text.split("\n", 1);
  const count = (delimiter: string) => heading.split(delimiter).length;
  return DELIMITERS.toSorted((a, b) => count(b) - count(a))[0] ?? ";";
}

/** Codes are numbers to a spreadsheet and text to us: a number stays as it is written in the file. */
async function readXlsx(bytes: Uint8Array<ArrayBuffer>): Promise<Line[]> {
  const { buffer } = openWorkbook(bytes, { mostRows: MOST_ROWS });
  const rows = await readSheet(buffer, { parseNumber: (written: string) => written });
  return rows.map((row, index) => ({ line: index + 1, cells: row.map(textOf) }));
}

function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return "";
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell).trim();
}
