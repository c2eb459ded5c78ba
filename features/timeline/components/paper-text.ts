import { formatDay, formatInstantCompact } from "#lib/dates.ts";
import { moment } from "#lib/moment.ts";
import type { ListedEntry } from "../queries.ts";
import type { EntryView } from "./entry-text.ts";

/** Of a line that was written by hand first: when and by whom, on which sheet; and that it was keyed in afterwards. */
export function paperText(entry: ListedEntry, { t, locale, zone }: EntryView): string | null {
  const value = (wanted: string) => entry.changes.find(({ name }) => name === wanted)?.to;
  if (value("medium") !== "paper") return null;
  const [by, sheet] = [value("paperBy"), value("sheet")];
  const read = moment.safeParse(value("paperAt"));
  const at = !read.success
    ? t("timeline.erased")
    : typeof read.data === "string"
      ? formatInstantCompact(Temporal.Instant.from(read.data), { zone, locale })
      : formatDay(Temporal.PlainDate.from(read.data.date), locale);
  const keyed = formatInstantCompact(Temporal.Instant.from(entry.recordedAt), { zone, locale });
  const written = t("timeline.paper.written", { at, by: typeof by === "string" ? by : t("timeline.erased") });
  const line = Number(value("line"));
  const place =
    typeof sheet === "string"
      ? t("timeline.paper.sheet", { sheet, line })
      : t("timeline.paper.line", { line });
  return [
    written,
    place,
    t("timeline.paper.keyed", { at: keyed, by: entry.by?.name ?? t("timeline.byErased") }),
  ].join(" · ");
}
