import { FILED_WORDS } from "#features/notifications/documents/catalogue.ts";
import {
  fieldText,
  filedRows,
  signedRows,
} from "#features/notifications/documents/components/filed-document.ts";
import type { FiledContent } from "#features/notifications/documents/rules.ts";
import type { PdfFact } from "#lib/pdf-document.ts";
import type { Letter, LetterBlock } from "../../formats/docx.ts";

/** What was filed as a document to work with: the same content, with its headings. */
export function filedLetter({ content, signed, filed }: FiledContent): Letter {
  const { language, organisation, addresseeName, form, reference, phase, sections } = content;
  const words = FILED_WORDS[language];
  const blocks = sections.flatMap(({ title, fields }): LetterBlock[] => {
    const said = fields.filter(({ state }) => state !== "empty");
    if (said.length === 0) return [];
    return [
      { kind: "heading", text: title },
      ...said.map(
        (field): LetterBlock => ({
          kind: "text",
          said: [`${field.label}\n${fieldText(field, language)}`],
        }),
      ),
    ];
  });
  return {
    ...{
      language,
      from: [organisation.name],
      to: [addresseeName],
      dated: [`${words.phase}${words.colon}${words.phases[phase]}`],
    },
    subject: form.title,
    blocks: [
      ...blocks,
      { kind: "heading", text: words.signed },
      ...linesOf(signedRows(signed, content)),
      { kind: "heading", text: words.filed },
      ...linesOf(filedRows(filed, content)),
    ],
    signature: [signed.by],
    footer: `${content.origin === "exercise" ? `${words.exercise} · ` : ""}${reference} · ${form.id} ${form.version} · ${words.copy}`,
    at: instantAt(filed.at),
  };
}

function linesOf(rows: readonly PdfFact[]): LetterBlock[] {
  return rows.map(({ term, value }) => ({ kind: "text", said: [`${term}\n${value}`] }));
}

function instantAt(at: string): Temporal.Instant {
  return at.length === 10
    ? Temporal.PlainDate.from(at).toZonedDateTime("UTC").toInstant()
    : Temporal.Instant.from(at);
}
