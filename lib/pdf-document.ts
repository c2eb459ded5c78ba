import type { Locale } from "./i18n.ts";

/** What one printed document may hold. Every text is set as it is: no word of it is read as a command. */
export type PdfDocument = {
  readonly language: Locale;
  /** Above the title: whose document, about what. */
  readonly eyebrow: string;
  readonly title: string;
  readonly subtitle: string;
  /** Milliseconds of the epoch: the date in the file's own record, from the content and never from the clock. */
  readonly at: number;
  readonly author: string;
  /** On every page: reference and number, and the word for "page". */
  readonly footer: string;
  readonly page: string;
  /** Across every page; null: none. */
  readonly watermark: string | null;
  /** The title of the table of contents, which stands on a page of its own with what `cover` says; absent: none. */
  readonly contents?: string;
  /** The smallest headings that the table of contents lists; without it, parts of parts too. */
  readonly contentsLevel?: 2;
  /** Between title and table of contents. */
  readonly cover?: readonly PdfBlock[];
  /** Files carried inside this one, byte for byte. */
  readonly attachments?: readonly PdfAttachment[];
  readonly blocks: readonly PdfBlock[];
  /** After these, what is there to be written on, and where pages begin. */
  readonly paper?: readonly PaperBlock[];
  /** Instead of a title and blocks: letters, each on a page of its own, with no page numbers across them. */
  readonly letters?: readonly PdfLetter[];
};

/** A letter as it is put in an envelope: the window is at the right. */
export type PdfLetter = {
  readonly from: readonly string[];
  readonly to: string;
  readonly dated: string;
  readonly subject: string;
  readonly blocks: readonly PdfBlock[];
  readonly signature: readonly string[];
};

export type PdfBlock =
  /** Level 2 is a part of the document, 3 a part of that. */
  | { readonly kind: "heading"; readonly text: string; readonly level?: 2 | 3 }
  | { readonly kind: "text"; readonly text: string; readonly look: "plain" | "soft" | "alert" }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | { readonly kind: "facts"; readonly rows: readonly PdfFact[] }
  | {
      readonly kind: "table";
      /** Widths as shares of the page. */
      readonly columns: readonly { readonly title: string; readonly share: number }[];
      readonly rows: readonly (readonly string[])[];
      /** Under each row, across the whole width; empty: nothing. */
      readonly beneath?: readonly string[];
      /** "ticks": an empty box before each row, and lines between the columns, to be written on. */
      readonly look?: "plain" | "ticks";
    };

/** What makes sense on paper alone. A break: what follows begins a page. */
export type PaperBlock = PdfBlock | { readonly kind: "break" } | PdfSheet;

/** A page across, to be filled in by hand: numbered empty rows. */
export type PdfSheet = {
  readonly kind: "sheet";
  /** In the table of contents; null: the sheet goes on from the one before. */
  readonly heading: string | null;
  readonly name: string;
  /** What is filled in at the head of the sheet, each with a line to write on. */
  readonly blanks: readonly string[];
  readonly columns: readonly { readonly title: string; readonly share: number }[];
  readonly rows: number;
  readonly note: string;
};

/** A figure or statement with what it rests on. */
export type PdfFact = { readonly term: string; readonly value: string; readonly note: string };

/** `path` without folders; `content` is written in UTF-8. */
export type PdfAttachment = {
  readonly path: string;
  readonly mediaType: string;
  readonly description: string;
  readonly content: string;
};
