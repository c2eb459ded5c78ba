import { createTranslator, type useTranslations } from "next-intl";
import { getLocale, getMessages } from "next-intl/server";
import type { Locale } from "./i18n.ts";

type Translate = ReturnType<typeof useTranslations<never>>;

const kept = new Map<Locale, Translate>();

/** The words of every namespace. Made once per language and kept: reading a message's syntax costs more than filling it. */
export async function getTranslator(): Promise<Translate> {
  const locale = await getLocale();
  const translator = kept.get(locale) ?? createTranslator({ locale, messages: await getMessages() });
  kept.set(locale, translator);
  return translator;
}
