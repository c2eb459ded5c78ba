import type { Json } from "#ledger/canonical-json.ts";
import type { Locale } from "#lib/i18n.ts";

/** An instant with the zone in which it is told: no time leaves without its offset. */
export type Told = { readonly at: Temporal.Instant; readonly zone: string };
/** A word of the interface with the code that stands for it in any language. */
export type Coded = { readonly code: Json; readonly word: string };
export type Cell = string | number | null | Told | { readonly on: string } | Coded;

export type Column = {
  /** The same in any language. */
  readonly key: string;
  readonly title: string;
  /** Its share of a printed page; none: printed beneath, in the last column, where it says anything. */
  readonly share?: number;
};

/** Rows under titles, of which each format makes its file. */
export type Sheet = {
  readonly language: Locale;
  /** What it lists, as a code: "obligations". */
  readonly what: string;
  readonly title: string;
  /** Reference and title of the case, or the workspace. */
  readonly about: string;
  /** When, and by whom, it was taken out. */
  readonly taken: Told & { readonly by: string };
  /** What it was narrowed to, in words; null: everything that the reader may see. */
  readonly filter: string | null;
  /** Across every page; null: none. */
  readonly watermark: string | null;
  readonly columns: readonly Column[];
  /** As they lie in memory, or in portions as they are read. */
  readonly rows: Iterable<Row> | AsyncIterable<Portion>;
};

export type Row = readonly Cell[];
export type Portion = readonly Row[];

/** A file as it is made, so that none has to be held whole. */
export type Chunks = AsyncIterable<Uint8Array>;
