import type { Messages } from "#lib/i18n.ts";
import type { Translate } from "#lib/translate.ts";

type Known = keyof Messages["vocabulary"]["claimsAbout"];

/** What a claim is about, in the reader's language; a subject of the cell's own stays as it was written. */
export function subjectText(about: string, t: Translate): string {
  const key = `vocabulary.claimsAbout.${about as Known}` as const;
  return t.has(key) ? t(key) : about.replaceAll("_", " ");
}
