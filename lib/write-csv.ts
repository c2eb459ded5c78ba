export const BYTE_ORDER_MARK = "\uFEFF";
/** A spreadsheet takes a cell that begins so for a formula. */
const FORMULA = /^(?:[\t\r]|\s*[=+\-@])/;
/** Most cells begin so: nothing else of them has to be looked at. */
const PLAIN_START = /^(?:[0-9A-Za-zÀ-ÖØ-öø-ÿ]|$)/;
/** What shows nothing: spreadsheets differ in whether they skip it. */
const UNSEEN = /(?![\t\n\r])[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;

/** Text, or a figure that the product itself wrote: below zero it begins like a formula and is none. */
type Cell = string | { readonly figure: string };

/** RFC 4180 says comma; spreadsheets in French open semicolons as they stand. */
export type Separator = "," | ";";
const QUOTED = { ",": /[",\r\n]/, ";": /[";\r\n]/ } as const;

/** Lines of text as a CSV file (RFC 4180) that opens in a spreadsheet as it stands: no cell becomes a formula. */
export function writeCsv(lines: readonly (readonly Cell[])[]): string {
  return `${BYTE_ORDER_MARK}${lines.map((cells) => csvLine(cells, ";")).join("")}`;
}

/** One line of such a file, with its end. */
export function csvLine(cells: readonly Cell[], separator: Separator): string {
  return `${cells.map((cell) => cellOf(cell, separator)).join(separator)}\r\n`;
}

function cellOf(cell: Cell, separator: Separator): string {
  if (typeof cell !== "string") return cell.figure;
  const safe = isFormula(cell) ? `'${cell}` : cell;
  return QUOTED[separator].test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Some spreadsheets read full-width signs as the plain ones: NFKC makes them so. */
function isFormula(text: string): boolean {
  if (PLAIN_START.test(text)) return false;
  return FORMULA.test(text.replaceAll(UNSEEN, "").normalize("NFKC"));
}
