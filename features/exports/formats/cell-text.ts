import type { Cell } from "./sheet.ts";

/** A cell as a person reads it in a table: instants by ISO 8601 with their offset, which no spreadsheet reinterprets. */
export function cellText(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell !== "object") return String(cell);
  if ("at" in cell) return cell.at.toZonedDateTimeISO(cell.zone).toString({ timeZoneName: "never" });
  return "on" in cell ? cell.on : cell.word;
}
