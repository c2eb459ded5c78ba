const BYTE_ORDER_MARK = "\uFEFF";
/** A spreadsheet takes a cell that begins so for a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/** Text, or a figure that the product itself wrote: below zero it begins like a formula and is none. */
type Cell = string | { readonly figure: string };

/** Lines of text as a CSV file (RFC 4180) that opens in a spreadsheet as it stands: no cell becomes a formula. */
export function writeCsv(lines: readonly (readonly Cell[])[]): string {
  const text = lines.map((cells) => cells.map(cellOf).join(";")).join("\r\n");
  return `${BYTE_ORDER_MARK}${text}\r\n`;
}

function cellOf(cell: Cell): string {
  if (typeof cell !== "string") return cell.figure;
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
