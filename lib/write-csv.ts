const BYTE_ORDER_MARK = "\uFEFF";
/** A spreadsheet takes a cell that begins so for a formula. */
const FORMULA = /^(?:[\t\r]|\s*[=+\-@])/;
/** What shows nothing: spreadsheets differ in whether they skip it. */
const UNSEEN = /(?![\t\n\r])[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;

/** Text, or a figure that the product itself wrote: below zero it begins like a formula and is none. */
type Cell = string | { readonly figure: string };

/** Lines of text as a CSV file (RFC 4180) that opens in a spreadsheet as it stands: no cell becomes a formula. */
export function writeCsv(lines: readonly (readonly Cell[])[]): string {
  const text = lines.map((cells) => cells.map(cellOf).join(";")).join("\r\n");
  return `${BYTE_ORDER_MARK}${text}\r\n`;
}

function cellOf(cell: Cell): string {
  if (typeof cell !== "string") return cell.figure;
  const safe = isFormula(cell) ? `'${cell}` : cell;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Some spreadsheets read full-width signs as the plain ones: NFKC makes them so. */
function isFormula(text: string): boolean {
  return FORMULA.test(text.replaceAll(UNSEEN, "").normalize("NFKC"));
}
