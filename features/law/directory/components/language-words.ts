import { UNION_LANGUAGES } from "#law/authorities/languages.ts";
import type { Locale } from "#lib/i18n.ts";
import { type LawWords, listText } from "../../components/law-words.ts";
import type { DirectoryEntry } from "../rules.ts";

const names = new Map<Locale, Intl.DisplayNames>();

function languageName(code: string, locale: Locale): string {
  const known = names.get(locale) ?? new Intl.DisplayNames(locale, { type: "language" });
  names.set(locale, known);
  return known.of(code) ?? code;
}

type Entry = Pick<DirectoryEntry, "languages" | "languagesFrom">;

/** The languages to write in, and where they come from. */
export function languagesText({ languages, languagesFrom }: Entry, words: LawWords) {
  const { t, locale } = words;
  const isUnion = languages.length === UNION_LANGUAGES.length;
  const named = languages.map((code) => languageName(code, locale));
  const source = {
    channel: "statedBy",
    official: languages.length === 1 ? "official" : "officials",
    workspace: "workspaceLanguage",
  } as const;
  return {
    names: isUnion ? t("law.authorities.unionLanguages") : listText(named, "and", words),
    source: t(`law.authorities.${source[languagesFrom]}`),
  };
}
