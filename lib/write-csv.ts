const BYTE_ORDER_MARK = "\uFEFF";
/** A spreadsheet takes a cell that begins so for a formula. */
const FORMULA = /^[=+\-@\t\r]/;
/** A figure below zero is none. */
const FIGURE = /^-\d+(?:[.,]\d+)?$/;

/** Lines of text as a CSV file (RFC 4180) that opens in a spreadsheet as it stands: no cell becomes a formula. */
export function writeCsv(lines: readonly (readonly string[])[]): string {
  const text = lines.map((cells) => cells.map(cellOf).join(";")).join("\r\n");
  return `${BYTE_ORDER_MARK}${text}\r\n`;
}

function cellOf(text: string): string {
  const safe = FORMULA.test(text) && !FIGURE.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
