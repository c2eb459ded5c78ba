import { formatDay, formatInstant } from "#lib/dates.ts";
import type { PdfBlock, PdfDocument, PdfFact } from "#lib/pdf-document.ts";
import { FILED_WORDS } from "../catalogue.ts";
import type { ContentField, DraftContent, FiledContent, FiledFacts, SignedFacts } from "../rules.ts";
import { sealed } from "../rules.ts";

/** What was filed as a document, from what is kept of it alone: the same bytes whenever it is printed. */
export function filedDocument(kept: FiledContent): PdfDocument {
  const { content, signed, filed } = kept;
  const words = FILED_WORDS[content.language];
  const { text } = sealed(kept);
  return {
    ...frameOf(content),
    at: epochOf(filed.at),
    watermark: content.origin === "exercise" ? words.exercise : null,
    attachments: [
      {
        path: "content.json",
        mediaType: "application/json",
        description: words.attachment,
        content: text,
      },
    ],
    blocks: [
      { kind: "text", text: words.copy, look: "soft" },
      ...headBlocks(content),
      ...sectionBlocks(content),
      { kind: "heading", text: words.signed },
      { kind: "facts", rows: signedRows(signed, content) },
      { kind: "heading", text: words.filed },
      { kind: "facts", rows: filedRows(filed, content) },
    ],
  };
}

function frameOf({ language, organisation, reference, form, addresseeName }: DraftContent) {
  const { page } = FILED_WORDS[language];
  return {
    ...{
      language,
      eyebrow: `${organisation.name} · ${reference}`,
      title: form.title,
      subtitle: addresseeName,
    },
    ...{ author: organisation.name, footer: `${reference} · ${form.id} ${form.version}`, page },
  };
}

function headBlocks({
  language,
  organisation,
  reference,
  phase,
  form,
  addresseeName,
}: DraftContent): PdfBlock[] {
  const words = FILED_WORDS[language];
  const rows = [
    [words.addressee, addresseeName],
    [words.organisation, organisation.name],
    [words.reference, reference],
    [words.phase, words.phases[phase]],
    [words.form, `${form.id}, ${words.version} ${form.version}`],
  ];
  return [{ kind: "facts", rows: rows.map(([term = "", value = ""]) => ({ term, value, note: "" })) }];
}

function sectionBlocks({ sections, language }: DraftContent): PdfBlock[] {
  return sections.flatMap(({ title, fields }): PdfBlock[] => {
    const rows = fields.filter(({ state }) => state !== "empty").map((field) => fieldRow(field, language));
    return rows.length === 0
      ? []
      : [
          { kind: "heading", text: title },
          { kind: "facts", rows },
        ];
  });
}

function fieldRow({ label, state, text }: ContentField, language: DraftContent["language"]): PdfFact {
  return { term: label, value: fieldText({ state, text }, language), note: "" };
}

/** What a field says, or that it is not known yet and what will follow. */
export function fieldText(
  { state, text }: Pick<ContentField, "state" | "text">,
  language: DraftContent["language"],
): string {
  const words = FILED_WORDS[language];
  return state === "unknown" ? `${words.unknown}\n${words.follows}${words.colon}${text}` : text;
}

type Reading = Pick<DraftContent, "language" | "zone">;

export function momentText(at: string, { language: locale, zone }: Reading): string {
  if (at.length === 10) return formatDay(Temporal.PlainDate.from(at), locale);
  return formatInstant(Temporal.Instant.from(at), { zone, locale });
}

export function signedRows(
  { by, at, capacity, basis, contentSha256 }: SignedFacts,
  reading: Reading,
): PdfFact[] {
  const words = FILED_WORDS[reading.language];
  const capacities: Readonly<Record<string, string>> = words.capacities;
  const rows = [
    [words.signedBy, by],
    [words.signedAt, momentText(at, reading)],
    [words.capacity, capacities[capacity] ?? capacity],
    [words.basis, basis],
    [words.contentHash, contentSha256],
  ];
  return rows.map(([term = "", value = ""]) => ({ term, value, note: "" }));
}

export function filedRows({ at, by, channel, reasonsForDelay }: FiledFacts, reading: Reading): PdfFact[] {
  const words = FILED_WORDS[reading.language];
  const rows = [
    [words.filedAt, momentText(at, reading)],
    [words.filedBy, by],
    [words.channel, channel],
    ...(reasonsForDelay === null ? [] : [[words.reasonsForDelay, reasonsForDelay]]),
  ];
  return rows.map(([term = "", value = ""]) => ({ term, value, note: "" }));
}

function epochOf(at: string): number {
  return at.length === 10
    ? Temporal.PlainDate.from(at).toZonedDateTime("UTC").epochMilliseconds
    : Temporal.Instant.from(at).epochMilliseconds;
}
