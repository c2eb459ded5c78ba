import type { LawLocale } from "#law/text.ts";
import names from "./names.json" with { type: "json" };

const NAMES: Readonly<Record<string, Partial<Record<LawLocale, string>>>> = names;

/** The name of a case in the reader's language, places and authorities called by their names; its own otherwise. */
export function caseName(name: string, locale: LawLocale): string {
  return NAMES[name]?.[locale] ?? name;
}
