import type { Letter, LetterBlock, Said } from "#features/exports/formats/docx.ts";
import type { PdfBlock, PdfLetter } from "#lib/pdf-document.ts";
import type { Translate } from "#lib/translate.ts";
import type { Channel } from "../../catalogue.ts";
import type { Audience, Language } from "../catalogue.ts";
import type { Content, LabFacts } from "../rules.ts";
import {
  type Line,
  type Part,
  plainText,
  type Span,
  spansOf,
  subjectSpans,
  textParts,
} from "./text-parts.ts";

export type Written = {
  readonly title: string;
  readonly number: number;
  readonly language: Language;
  readonly audience: Audience;
  readonly content: Content;
  /** Signed by the organisation in whose name it goes out. */
  readonly isSigned: boolean;
  readonly facts: LabFacts;
  /** When this version was written: no file says anything of the clock. */
  readonly at: Temporal.Instant;
};

/** One laboratory's letter or notice as a document to be printed. The addressee is the printer's to fill. */
export function textLetter(written: Written, channel: Channel, t: Translate): Letter {
  const { language, facts, content, at } = written;
  const said = (spans: readonly Span[]): Said[] =>
    spans.map((span) =>
      "text" in span ? span.text : { blank: t(`communications.letter.blanks.${span.blank}`) },
    );
  const isNotice = channel === "public_notice";
  return {
    ...{ language, at },
    from: senderOf(facts).flatMap(said),
    to: isNotice ? [] : [{ blank: t("communications.letter.addressee") }],
    dated: isNotice ? [] : [{ blank: t("communications.letter.dated") }],
    subject: plainText(subjectSpans(content, facts), t),
    blocks: partsOf(written, channel, t).flatMap((part) => blocksOf(part, said)),
    signature: [
      plainText(spansOf(t("communications.letter.signature", { lab: "{lab}" }), facts), t),
      ...(isNotice ? [] : [{ blank: t("communications.letter.signatory") }]),
    ],
    footer: footerOf(written, t),
  };
}

/** The same for one PDF with a letter a page. */
export function pdfLetter(written: Written, t: Translate): PdfLetter {
  const { facts, content } = written;
  const plain = (spans: readonly Span[]) => plainText(spans, t);
  return {
    from: senderOf(facts).map(plain),
    to: `[${t("communications.letter.addressee")}]`,
    dated: `[${t("communications.letter.dated")}]`,
    subject: plain(subjectSpans(content, facts)),
    blocks: partsOf(written, "letter", t).flatMap((part) => pdfBlocks(part, plain)),
    signature: [
      plain(spansOf(t("communications.letter.signature", { lab: "{lab}" }), facts)),
      `[${t("communications.letter.signatory")}]`,
    ],
  };
}

export function footerOf({ title, number, isSigned }: Written, t: Translate): string {
  const draft = isSigned ? "" : t("communications.letter.footerDraft");
  return t("communications.letter.footer", { title, number: String(number), draft });
}

function senderOf(facts: LabFacts): Span[][] {
  return [spansOf("{lab}", facts), spansOf("{address}", facts)];
}

function partsOf({ content, audience, facts }: Written, channel: Channel, t: Translate): readonly Part[] {
  return textParts({ content, audience, channel, facts, t });
}

/** Lines of one kind that follow each other, together. */
function runsOf(lines: readonly Line[]): { readonly kind: Line["kind"]; readonly lines: Line[] }[] {
  const runs: { kind: Line["kind"]; lines: Line[] }[] = [];
  for (const line of lines) {
    const last = runs.at(-1);
    if (last?.kind === line.kind) last.lines.push(line);
    else runs.push({ kind: line.kind, lines: [line] });
  }
  return runs;
}

function blocksOf({ heading, lines }: Part, said: (spans: readonly Span[]) => Said[]): LetterBlock[] {
  const title: LetterBlock[] = heading === null ? [] : [{ kind: "heading", text: heading }];
  const runs = runsOf(lines).flatMap((run): LetterBlock[] =>
    run.kind === "text"
      ? run.lines.map(({ spans }) => ({ kind: "text", said: said(spans) }))
      : [{ kind: "bullets", items: run.lines.map(({ spans }) => said(spans)) }],
  );
  return [...title, ...runs];
}

function pdfBlocks({ heading, lines }: Part, plain: (spans: readonly Span[]) => string): PdfBlock[] {
  const title: PdfBlock[] = heading === null ? [] : [{ kind: "heading", text: heading }];
  const runs = runsOf(lines).flatMap((run): PdfBlock[] =>
    run.kind === "text"
      ? run.lines.map(({ spans }) => ({ kind: "text", text: plain(spans), look: "plain" }))
      : [{ kind: "list", items: run.lines.map(({ spans }) => plain(spans)) }],
  );
  return [...title, ...runs];
}
