import type { Cell, Told } from "./sheet.ts";

/** A cell as a person reads it in a table: instants by ISO 8601 with their offset, which no spreadsheet reinterprets. */
export function cellText(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell !== "object") return String(cell);
  if ("at" in cell) return zonedText(cell);
  return "on" in cell ? cell.on : cell.word;
}

const QUARTER_MS = 900_000;
const MINUTE_MS = 60_000;
const MOST_KEPT = 4_096;

/** By zone and quarter of an hour: an offset changes on no finer step, and finding it costs more than the rest. */
const offsets = new Map<string, string>();

function zonedText({ at, zone }: Told): string {
  const ms = at.epochMilliseconds;
  const offset = offsetAt(ms, zone);
  const sign = offset.startsWith("-") ? -1 : 1;
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4, 6));
  const local = new Date(ms + sign * minutes * MINUTE_MS).toISOString();
  return `${local.slice(0, ms % 1000 === 0 ? 19 : 23)}${offset}`;
}

function offsetAt(ms: number, zone: string): string {
  const key = `${zone} ${Math.floor(ms / QUARTER_MS)}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  const { offset } = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone);
  if (offsets.size >= MOST_KEPT) offsets.clear();
  offsets.set(key, offset);
  return offset;
}
