import { AlignmentType, Document, Footer, HeadingLevel, LevelFormat, Packer, Paragraph, TextRun } from "docx";
import { zipSync } from "fflate";
import type { Locale } from "#lib/i18n.ts";
import { unzip } from "#lib/unzip.ts";
import { datedZip } from "./dated-zip.ts";
import type { Chunks } from "./sheet.ts";

/** Text, or what the product does not know: marked, for whoever signs to fill in. */
export type Said = string | { readonly blank: string };

export type LetterBlock =
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "text"; readonly said: readonly Said[] }
  | { readonly kind: "numbered"; readonly items: readonly string[] }
  | { readonly kind: "bullets"; readonly items: readonly (readonly Said[])[] };

export type Letter = {
  readonly language: Locale;
  readonly from: readonly Said[];
  readonly to: readonly Said[];
  /** Place and day, which the signatory knows. */
  readonly dated: readonly Said[];
  readonly subject: string;
  readonly blocks: readonly LetterBlock[];
  readonly signature: readonly Said[];
  /** On every page: that it is a draft, of which case, as known when. */
  readonly footer: string;
  readonly at: Temporal.Instant;
};

const NUMBERS = "numbers";
/** What a letter unpacks to at the most. */
const LARGEST = 20_000_000;
const TAGS = { fr: "fr-FR", en: "en-GB" } as const;

/** A letter to be signed by a person: a draft with real headings and numbers, its blanks marked in yellow. */
export async function* docx(letter: Letter): Chunks {
  const { language, from, to, dated, subject, blocks, signature, footer } = letter;
  const document = new Document({
    title: subject,
    creator: "Maincourante",
    description: footer,
    styles: {
      default: { document: { run: { font: "Calibri", size: 22, language: { value: TAGS[language] } } } },
    },
    numbering: { config: [{ reference: NUMBERS, levels: [numberLevel] }] },
    sections: [
      {
        footers: { default: new Footer({ children: [new Paragraph({ children: runs([footer]) })] }) },
        children: [
          ...from.map((one) => line([one])),
          ...to.map((one) => line([one], AlignmentType.RIGHT)),
          line(dated, AlignmentType.RIGHT),
          new Paragraph({ heading: HeadingLevel.HEADING_1, children: runs([subject]) }),
          ...blocks.flatMap(paragraphs),
          ...signature.map((one) => line([one], AlignmentType.RIGHT)),
        ],
      },
    ],
  });
  yield datedLike(await Packer.toBuffer(document), letter.at);
}

const RECORD = "docProps/core.xml";
const DATES = /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g;

/** What the library writes bears the hour of its making: the letter's own stands in its place. */
function datedLike(bytes: Buffer, at: Temporal.Instant): Uint8Array {
  const parts = unzip(new Uint8Array(bytes), { largest: LARGEST, wants: () => true });
  const record = new TextDecoder().decode(parts[RECORD]).replaceAll(DATES, `$1${at.toString()}`);
  const dated = { ...parts, [RECORD]: new TextEncoder().encode(record) };
  return datedZip(Buffer.from(zipSync(dated)), at);
}

const numberLevel = {
  ...{ level: 0, format: LevelFormat.DECIMAL, text: "%1.", alignment: AlignmentType.START },
  style: { paragraph: { indent: { left: 567, hanging: 567 } } },
};

function paragraphs(block: LetterBlock): Paragraph[] {
  switch (block.kind) {
    case "heading":
      return [new Paragraph({ heading: HeadingLevel.HEADING_2, children: runs([block.text]) })];
    case "text":
      return [new Paragraph({ spacing: { after: 160 }, children: runs(block.said) })];
    case "numbered":
      return block.items.map(
        (item) => new Paragraph({ numbering: { reference: NUMBERS, level: 0 }, children: runs([item]) }),
      );
    case "bullets":
      return block.items.map((item) => new Paragraph({ bullet: { level: 0 }, children: runs(item) }));
  }
}

type Alignment = (typeof AlignmentType)[keyof typeof AlignmentType];

function line(said: readonly Said[], alignment: Alignment = AlignmentType.START): Paragraph {
  return new Paragraph({ alignment, spacing: { after: 80 }, children: runs(said) });
}

function runs(said: readonly Said[]): TextRun[] {
  return said.flatMap((one) => {
    if (typeof one !== "string") return [new TextRun({ text: `[${one.blank}]`, highlight: "yellow" })];
    return one.split("\n").map((text, index) => new TextRun({ text, ...(index === 0 ? {} : { break: 1 }) }));
  });
}
