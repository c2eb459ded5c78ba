import { BYTE_ORDER_MARK, csvLine, type Separator } from "#lib/write-csv.ts";
import { cellText } from "./cell-text.ts";
import { encoded } from "./encoded.ts";
import { portions } from "./portions.ts";
import type { Cell, Chunks, Row, Sheet } from "./sheet.ts";

export type CsvLook = { readonly mark: "bom" | "none"; readonly separator: Separator };

/** RFC 4180: titles, then rows; no cell becomes a formula. A filter is named by the title of a last, empty column. */
export function csv(sheet: Sheet, look: CsvLook): Chunks {
  return encoded(csvText(sheet, look));
}

async function* csvText({ columns, rows, filter }: Sheet, { mark, separator }: CsvLook) {
  const titles = columns.map(({ title }) => title);
  const named = filter === null ? titles : [...titles, filter];
  yield `${mark === "bom" ? BYTE_ORDER_MARK : ""}${csvLine(named, separator)}`;
  for await (const portion of portions({ rows })) yield portion.map((row) => line(row)).join("");

  function line(row: Row): string {
    const cells = row.map(csvCell);
    if (filter !== null) cells.push("");
    return csvLine(cells, separator);
  }
}

function csvCell(cell: Cell): string | { figure: string } {
  return typeof cell === "number" ? { figure: String(cell) } : cellText(cell);
}
