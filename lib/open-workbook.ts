import { zipSync } from "fflate";
import { invalid } from "./errors.ts";
import { unzip } from "./unzip.ts";

const LARGEST_UNPACKED = 15_000_000;
const MOST_COLUMNS = 200;
const ADDRESS = /(?<![\w:.-])r\s*=\s*(?:"([^"]*)"|'([^']*)'|\S)/g;
const PLAIN_ADDRESS = /^([A-Z]{0,3})(\d{0,7})$/;
const ROW = /<(?:[\w.-]+:)?row(?=[\s/>])/;
const CELL = /<(?:[\w.-]+:)?c(?=[\s/>])/g;

type Limit = { readonly mostRows: number };

/**
 * The XML files of a workbook as an archive of their own, whose sheets stay small once filled: a reader makes
 * every empty row and cell up to the last address, so that a few bytes can ask for a million million rows.
 */
export function openWorkbook(bytes: Uint8Array, { mostRows }: Limit): Uint8Array<ArrayBuffer> {
  const wants = (name: string) => name.endsWith(".xml") || name.endsWith(".xml.rels");
  const files = unzip(bytes, { largest: LARGEST_UNPACKED, wants });
  for (const file of Object.values(files)) {
    const text = new TextDecoder().decode(file);
    if (text.includes("sheetData")) checkSheet(text, mostRows);
  }
  return zipSync(files, { level: 0 });
}

/** Stricter than a reader of XML: what stands in a comment or in a text counts as well. */
function checkSheet(text: string, mostRows: number): void {
  for (const [, quoted, single] of text.matchAll(ADDRESS)) {
    const plain = PLAIN_ADDRESS.exec(quoted ?? single ?? "?");
    if (plain === null) throw invalid("file", "notATable");
    const [, letters = "", row = ""] = plain;
    if (Number(row) > mostRows) throw invalid("file", "tooManyLines");
    if (columnOf(letters) > MOST_COLUMNS) throw invalid("file", "notATable");
  }
  const rows = text.split(ROW);
  if (rows.length > mostRows + 1) throw invalid("file", "tooManyLines");
  for (const row of rows)
    if ((row.match(CELL)?.length ?? 0) > MOST_COLUMNS) throw invalid("file", "notATable");
}

function columnOf(letters: string): number {
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0);
}
