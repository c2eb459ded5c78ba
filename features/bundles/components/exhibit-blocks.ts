import { formatSize } from "#features/evidence/components/evidence-words.ts";
import type { ListedEvidence } from "#features/evidence/queries.ts";
import type { EntryView } from "#features/timeline/components/entry-text.ts";
import { formatInstantCompact, instantOf } from "#lib/dates.ts";
import type { PdfBlock } from "#lib/pdf-document.ts";

/** Every exhibit with its hash, whether or not its file is in the bundle. */
export function exhibitBlocks(exhibits: readonly ListedEvidence[], view: EntryView): PdfBlock[] {
  const { t, locale, zone } = view;
  const heading: PdfBlock = { kind: "heading", text: t("bundles.document.exhibits") };
  if (exhibits.length === 0)
    return [heading, { kind: "text", look: "soft", text: t("bundles.document.none") }];
  return [
    heading,
    {
      kind: "table",
      columns: [
        { title: t("exports.columns.seq"), share: 1 },
        { title: t("bundles.document.exhibitName"), share: 6 },
        { title: t("bundles.document.exhibitState"), share: 3 },
        { title: t("bundles.document.exhibitBy"), share: 4 },
      ],
      rows: exhibits.map(({ number, name, size, state, receivedAt, receivedBy }) => [
        String(number),
        `${name}\n${formatSize(size, locale)}`,
        t(`evidence.states.${state}`),
        `${formatInstantCompact(instantOf(receivedAt), { zone, locale })}\n${receivedBy}`,
      ]),
      beneath: exhibits.map(({ sha256 }) => (sha256 === null ? "" : `SHA-256\u00a0: ${sha256}`)),
    },
  ];
}
