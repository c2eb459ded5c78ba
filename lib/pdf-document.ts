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
  readonly blocks: readonly PdfBlock[];
};

export type PdfBlock =
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "text"; readonly text: string; readonly look: "plain" | "soft" | "alert" }
  | { readonly kind: "facts"; readonly rows: readonly PdfFact[] }
  | {
      readonly kind: "table";
      /** Widths as shares of the page. */
      readonly columns: readonly { readonly title: string; readonly share: number }[];
      readonly rows: readonly (readonly string[])[];
    };

/** A figure or statement with what it rests on. */
export type PdfFact = { readonly term: string; readonly value: string; readonly note: string };
