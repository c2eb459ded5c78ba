import type { Locale } from "#lib/i18n.ts";
import type { Translate } from "#lib/translate.ts";

/** What of an entry is told beside its title; null: nothing. */
export type Line = string | null;

/** An entry's fields as those who tell them read them, in the words of the page. */
export type EntryReading = {
  readonly text: (name: string) => Line;
  readonly value: (name: string) => unknown;
  readonly t: Translate;
  readonly locale: Locale;
};
