import type { Cell, Told } from "./sheet.ts";

/** A cell as a person reads it in a table: instants by ISO 8601 with their offset, which no spreadsheet reinterprets. */
export function cellText(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell !== "object") return String(cell);
  if ("at" in cell) return zonedText(cell);
  return "on" in cell ? cell.on : cell.word;
}

const QUARTER_MS = 900_000;

type Offset = { readonly zone: string; readonly quarter: number; readonly ms: number; readonly text: string };

/** An offset changes on no finer step than a quarter of an hour, and finding it costs more than the rest: the last one is kept. */
let last: Offset | null = null;

function zonedText({ at, zone }: Told): string {
  const ms = at.epochMilliseconds;
  const { ms: offset, text } = offsetAt(ms, zone);
  const local = new Date(ms + offset).toISOString();
  return `${local.slice(0, ms % 1000 === 0 ? 19 : 23)}${text}`;
}

function offsetAt(ms: number, zone: string): Offset {
  const quarter = Math.floor(ms / QUARTER_MS);
  if (last?.quarter === quarter && last.zone === zone) return last;
  const { offset: text, offsetNanoseconds } =
    Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone);
  last = { zone, quarter, ms: offsetNanoseconds / 1_000_000, text };
  return last;
}
