import type { ListedEvidence } from "#features/evidence/queries.ts";
import { sheetTable } from "#features/exports/formats/pdf.ts";
import type { Cell, Sheet } from "#features/exports/formats/sheet.ts";
import type { Dossier } from "#features/exports/queries.ts";
import type { EntryView } from "#features/timeline/components/entry-text.ts";
import type { ListedEntry } from "#features/timeline/queries.ts";
import { formatInstant } from "#lib/dates.ts";
import type { PdfBlock, PdfDocument } from "#lib/pdf-document.ts";
import { exhibitBlocks } from "./exhibit-blocks.ts";
import { incidentBlocks } from "./incident-blocks.ts";
import { logTable } from "./log-table.ts";
import { leftOut, variantName } from "./variant-words.ts";

/** One stretch of the log: the entries of the volume of that number, of so many. */
export type PrintedLog = {
  readonly entries: readonly ListedEntry[];
  readonly total: number;
  /** From 1. */
  readonly number: number;
  readonly volumes: number;
};

export type CaseAsked = {
  readonly dossier: Dossier;
  /** Lists as the variant shows them. */
  readonly sheets: readonly Sheet[];
  readonly exhibits: readonly ListedEvidence[];
  readonly log: PrintedLog;
  readonly variant: string;
  readonly at: Temporal.Instant;
  readonly askedBy: string;
  /** case.json, carried inside. */
  readonly json: string;
};

/**
 * A whole case to read: what it is, who is concerned, what was owed and done, and its log. Of a long log the first volume
 * holds the beginning, with the case; the others hold the rest, each a stretch.
 */
export function caseDocument(
  { dossier, sheets, exhibits, log, ...asked }: CaseAsked,
  view: EntryView,
): PdfDocument {
  const { t, locale, zone } = view;
  const { incident } = dossier;
  const name = t("bundles.document.name");
  const stateAt = formatInstant(asked.at, { zone, locale });
  const isExercise = incident.origin === "exercise";
  const description = t("bundles.document.json");
  return {
    ...{ language: locale, eyebrow: `${name} · ${incident.reference}`, title: incident.title },
    subtitle: [volumeText(log, t), t("bundles.document.stateAt", { at: stateAt })]
      .filter(Boolean)
      .join(" · "),
    ...{ at: asked.at.epochMilliseconds, author: "Maincourante", page: t("situation.page") },
    footer: [name, incident.reference, volumeText(log, t), stateAt].filter(Boolean).join(" · "),
    watermark: isExercise ? t("situation.exercise") : null,
    contents: t("bundles.document.contents"),
    cover: coverBlocks({ dossier, log, ...asked }, view),
    ...(log.number > 1
      ? {}
      : {
          attachments: [
            { path: "case.json", mediaType: "application/json", description, content: asked.json },
          ],
        }),
    blocks: [
      ...(log.number > 1
        ? []
        : [
            ...incidentBlocks(incident, view),
            ...sheets.flatMap((sheet) => sheetBlocks(sheet, view)),
            ...exhibitBlocks(exhibits, view),
          ]),
      ...logBlocks(log, view),
    ],
  };
}

type Covered = Omit<CaseAsked, "sheets" | "exhibits" | "json">;

function coverBlocks(
  { dossier: { incident }, variant, askedBy, log }: Covered,
  { t }: EntryView,
): PdfBlock[] {
  const line = (term: string, value: string, note = "") => ({ term, value, note });
  const left = t("bundles.document.left", { what: leftOut(variant, t) });
  const state = t(`states.incident.${incident.closedAt === null ? "open" : "closed"}`);
  const origins = { demonstration: t("workspace.history"), exercise: t("workspace.exercise") } as const;
  const marked = Object.entries(origins).find(([origin]) => origin === incident.origin)?.[1];
  return [
    ...(marked === undefined ? [] : [{ kind: "text", look: "alert", text: marked } as const]),
    {
      kind: "facts",
      rows: [
        line(t("exports.columns.reference"), incident.reference),
        line(t("exports.columns.state"), state),
        line(t("bundles.document.variant"), variantName(variant, t), left),
        line(t("bundles.document.askedBy"), askedBy),
        line(t("bundles.document.entries"), String(log.total), t("bundles.document.entriesNote")),
      ],
    },
    { kind: "text", look: "soft", text: t("bundles.document.proof") },
  ];
}

type Rows = readonly (readonly Cell[])[];

/** One part a list; the obligations by organisation, so that each is found from the contents. */
function sheetBlocks(sheet: Sheet, view: EntryView): PdfBlock[] {
  const rows = [...(sheet.rows as Iterable<readonly Cell[]>)];
  const heading: PdfBlock = { kind: "heading", text: sheet.title };
  if (rows.length === 0)
    return [heading, { kind: "text", look: "soft", text: view.t("bundles.document.none") }];
  if (sheet.what !== "obligations") return [heading, sheetTable({ ...sheet, rows })];
  const columns = sheet.columns.slice(1);
  const parts = [...Map.groupBy(rows, ([organisation]) => String(organisation ?? ""))];
  return [
    heading,
    ...parts.flatMap(([organisation, own]): PdfBlock[] => {
      const lines: Rows = own.map((row) => row.slice(1));
      return [
        { kind: "heading", text: organisation, level: 3 },
        sheetTable({ ...sheet, columns, rows: lines }),
      ];
    }),
  ];
}

function logBlocks(log: PrintedLog, view: EntryView): PdfBlock[] {
  const { t } = view;
  const { entries, total, number, volumes } = log;
  const shown = entries.length;
  const rest: PdfBlock[] =
    volumes > 1 && number === 1
      ? [
          {
            kind: "text",
            look: "alert",
            text: t("bundles.document.volumes", { shown, total, last: volumes }),
          },
        ]
      : [];
  return [
    { kind: "heading", text: t("exports.sheets.timeline") },
    { kind: "text", look: "soft", text: t("bundles.document.logNote", { zone: view.zone }) },
    ...rest,
    logTable(entries, view),
  ];
}

/** Nothing where the log fills one volume. */
function volumeText({ number, volumes }: PrintedLog, t: EntryView["t"]): string | null {
  return volumes > 1 ? t("bundles.document.volume", { number, of: volumes }) : null;
}
