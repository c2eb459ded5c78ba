import { createTranslator } from "next-intl";
import { getLocale, getMessages } from "next-intl/server";
import type { Locale } from "./i18n.ts";
import { quickTranslate } from "./quick-translate.ts";
import type { Translate } from "./translate.ts";

const kept = new Map<Locale, Translate>();

/** The words of every namespace in the language of the page. */
export async function getTranslator(): Promise<Translate> {
  return getTranslatorIn(await getLocale());
}

/** The same in a given language. Made once per language and kept: reading a message's syntax costs more than filling it. */
export async function getTranslatorIn(locale: Locale): Promise<Translate> {
  const translator =
    kept.get(locale) ?? quickTranslate(createTranslator({ locale, messages: await getMessages({ locale }) }));
  kept.set(locale, translator);
  return translator;
}
