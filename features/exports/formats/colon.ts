import type { Locale } from "#lib/i18n.ts";

/** Between a term and what it says: French keeps a space before it, which never breaks. */
export const colon = (locale: Locale) => (locale === "fr" ? "\u00a0: " : ": ");
