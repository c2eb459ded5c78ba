import type { Cell, Told } from "./sheet.ts";

/** A cell as a person reads it in a table: instants by ISO 8601 with their offset, which no spreadsheet reinterprets. */
export function cellText(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell !== "object") return String(cell);
  if ("at" in cell) return zonedText(cell);
  return "on" in cell ? cell.on : cell.word;
}

const MINUTE_MS = 60_000;

type Minute = {
  readonly zone: string;
  readonly minute: number;
  readonly text: string;
  readonly offset: string;
};

/** Finding an offset costs more than all the rest, and a log tells of the same minute many times: the last one is kept. */
let last: Minute | null = null;

function zonedText({ at, zone }: Told): string {
  const ms = at.epochMilliseconds;
  const { text, offset } = minuteOf(ms, zone);
  const within = ((ms % MINUTE_MS) + MINUTE_MS) % MINUTE_MS;
  const [seconds, rest] = [Math.floor(within / 1000), within % 1000];
  const fraction = rest === 0 ? "" : `.${String(rest).padStart(3, "0")}`;
  return `${text}:${seconds < 10 ? "0" : ""}${seconds}${fraction}${offset}`;
}

function minuteOf(ms: number, zone: string): Minute {
  const minute = Math.floor(ms / MINUTE_MS);
  if (last?.minute === minute && last.zone === zone) return last;
  const local = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone);
  const text = local.toPlainDateTime().toString({ smallestUnit: "minute" });
  last = { zone, minute, text, offset: local.offset };
  return last;
}
