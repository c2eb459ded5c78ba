import type { Locale } from "#lib/i18n.ts";
import type { Translate } from "#lib/translate.ts";

/** What every sentence about the law is written with. */
export type LawWords = { readonly t: Translate; readonly locale: Locale };

const lists = new Map<string, Intl.ListFormat>();

/** "A, B and C", "A, B or C". */
export function listText(parts: readonly string[], joint: "and" | "or", { locale }: LawWords): string {
  const key = `${locale} ${joint}`;
  const type = joint === "and" ? "conjunction" : "disjunction";
  const format = lists.get(key) ?? new Intl.ListFormat(locale, { type });
  lists.set(key, format);
  return format.format(parts);
}

/** Inside a sentence a French common noun starts small; an English list entry too. Proper names and acronyms stay. */
export function inSentence(text: string): string {
  return /^\p{Lu}\p{Ll}|^[AÀ] /u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** At the head of a cell or a line. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
