import { byText } from "#features/timeline/components/by-text.ts";
import { type EntryView, entryText } from "#features/timeline/components/entry-text.ts";
import type { ListedEntry } from "#features/timeline/queries.ts";
import { formatDay, formatInstantCompact } from "#lib/dates.ts";
import type { PdfBlock } from "#lib/pdf-document.ts";
import type { Translate } from "#lib/translate.ts";

type Table = Extract<PdfBlock, { kind: "table" }>;

/** The log as a table to print: number, both times, what, and who; in the order in which it was recorded. */
export function logTable(entries: readonly ListedEntry[], view: EntryView): Table {
  const { t } = view;
  return {
    kind: "table",
    columns: [
      { title: t("exports.columns.seq"), share: 1.2 },
      { title: t("bundles.document.when"), share: 4 },
      { title: t("exports.columns.event"), share: 9 },
      { title: t("exports.columns.by"), share: 4 },
    ],
    rows: entries.map((entry) => {
      const { title, body } = entryText(entry, view);
      return [
        String(entry.seq),
        timesText(entry, view),
        whatText(entry, [title, ...body], t),
        whoText(entry, t),
      ];
    }),
  };
}

function timesText({ recordedAt, occurred }: ListedEntry, { t, zone, locale }: EntryView): string {
  const written = (at: string) => formatInstantCompact(Temporal.Instant.from(at), { zone, locale });
  const recorded = written(recordedAt);
  if (occurred === null || occurred === recordedAt) return recorded;
  const at =
    typeof occurred === "string"
      ? written(occurred)
      : formatDay(Temporal.PlainDate.from(occurred.date), locale);
  return t("bundles.document.times", { recorded, occurred: at });
}

function whatText({ label, organisationName }: ListedEntry, lines: readonly string[], t: Translate): string {
  const marks = [organisationName, label === null ? null : t(`timeline.labels.${label}`)];
  return [...lines, marks.filter(Boolean).join(" · ")].filter((line) => line !== "").join("\n");
}

function whoText({ by }: ListedEntry, t: Translate): string {
  return by === null ? t("timeline.byErased") : byText(by, { t });
}
