import type { LawLocale } from "#law/text.ts";
import french from "./names-fr.json" with { type: "json" };

const FRENCH: Readonly<Record<string, string>> = french;

/** The name of a case in the reader's language; the English one is the case's own. */
export function caseName(name: string, locale: LawLocale): string {
  return locale === "en" ? name : (FRENCH[name] ?? name);
}
