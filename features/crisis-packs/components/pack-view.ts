import type { Locale } from "#lib/i18n.ts";
import type { PdfBlock } from "#lib/pdf-document.ts";
import type { Translate } from "#lib/translate.ts";

export type PackView = { readonly t: Translate; readonly locale: Locale; readonly zone: string };

type Table = Extract<PdfBlock, { kind: "table" }>;

/** A part of a pack: its table, or the words that there is nothing. */
export function partBlocks(title: string, none: string, table: Omit<Table, "kind">): PdfBlock[] {
  const heading: PdfBlock = { kind: "heading", level: 3, text: title };
  if (table.rows.length === 0) return [heading, { kind: "text", look: "soft", text: none }];
  return [heading, { kind: "table", ...table }];
}

/** How somebody is reached: the telephone first, for that is what is left when the rest is down. */
export function reachText({
  phone,
  email,
}: {
  readonly phone: string | null;
  readonly email: string | null;
}) {
  return [phone, email].filter(Boolean).join("\n");
}
