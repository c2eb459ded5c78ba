import { caseWords } from "#features/bundles/components/case-words.ts";
import { formatDay, formatInstant, formatInstantCompact } from "#lib/dates.ts";
import type { Locale } from "#lib/i18n.ts";
import type { PaperBlock, PdfBlock, PdfDocument } from "#lib/pdf-document.ts";
import type { PackContent } from "../contents/rules.ts";
import { cardBlocks } from "./card-blocks.ts";
import { directoryBlocks } from "./directory-blocks.ts";
import { dutyBlocks } from "./duty-blocks.ts";
import { mandateBlocks } from "./mandate-blocks.ts";
import type { PackView } from "./pack-view.ts";

type Making = { readonly at: Temporal.Instant; readonly locale: Locale };

/** A pack in the words of one language, to be printed: what is due first, whom to call, what to do, where to write. */
export function packDocument(content: PackContent, { at, locale }: Making): PdfDocument {
  const t = caseWords(locale);
  const { zone, workspace, organisation } = content;
  const view: PackView = { t, locale, zone };
  const whose = organisation?.name ?? workspace;
  const stateAt = formatInstant(at, { zone, locale });
  const name = t("crisisPacks.document.name");
  return {
    ...{ language: locale, eyebrow: organisation === null ? name : `${name} · ${workspace}`, title: whose },
    subtitle: t("crisisPacks.document.stateAt", { at: stateAt }),
    ...{ at: at.epochMilliseconds, author: "Maincourante", page: t("situation.page"), watermark: null },
    footer: [name, whose, formatInstantCompact(at, { zone, locale }), t("crisisPacks.document.keep")].join(
      " · ",
    ),
    ...{ contents: t("bundles.document.contents"), contentsLevel: 2 as const },
    cover: coverBlocks(content, view),
    blocks: [],
    paper: [
      ...dutyBlocks(content, view),
      { kind: "break" },
      ...directoryBlocks(content, view),
      ...mandateBlocks(content, view),
      ...cardBlocks(content, view),
      ...sheetBlocks(content, { at, view }),
    ],
  };
}

function coverBlocks(content: PackContent, { t }: PackView): PdfBlock[] {
  const { overdue, coming } = content;
  const steps = (["time", "write", "copy", "key"] as const).map((step) =>
    t(`crisisPacks.document.how.${step}`),
  );
  const count = overdue.length + coming.length;
  return [
    { kind: "text", look: "alert", text: t("crisisPacks.document.secret") },
    {
      kind: "text",
      look: "plain",
      text: t("crisisPacks.document.dated", { count, overdue: overdue.length }),
    },
    { kind: "heading", text: t("crisisPacks.document.how.title") },
    { kind: "list", items: steps },
  ];
}

/** Rows that a hand has room for on a page across, and as many that a form takes at once. */
export const SHEET_ROWS = 12;

/** Numbered by the day of the pack, so that who keys a sheet in can say which one it was. */
function sheetBlocks(
  { sheets, zone }: PackContent,
  { at, view: { t, locale } }: { readonly at: Temporal.Instant; readonly view: PackView },
): PaperBlock[] {
  const on = at.toZonedDateTimeISO(zone).toPlainDate();
  const columns = (
    [
      ["occurred", 17],
      ["written", 15],
      ["who", 16],
      ["what", 42],
      ["label", 10],
    ] as const
  ).map(([column, share]) => ({ title: t(`crisisPacks.sheet.columns.${column}`), share }));
  return Array.from({ length: sheets }, (_, index) => ({
    kind: "sheet" as const,
    heading: index === 0 ? t("crisisPacks.sheet.title") : null,
    name: t("crisisPacks.sheet.number", {
      day: formatDay(on, locale),
      number: `${on.toString()}/${index + 1}`,
    }),
    blanks: (["case", "copy", "keeper"] as const).map((blank) => t(`crisisPacks.sheet.blanks.${blank}`)),
    columns,
    rows: SHEET_ROWS,
    note: t("crisisPacks.sheet.note", { zone }),
  }));
}
