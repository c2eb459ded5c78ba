import { createTranslator } from "next-intl";
import type { Locale } from "#lib/i18n.ts";
import type { Translate } from "#lib/translate.ts";
import en from "#messages/en.json" with { type: "json" };
import fr from "#messages/fr.json" with { type: "json" };

const MESSAGES = { fr, en } as const;

/** The words of a language outside of any page: the worker and the command have no request. */
export function caseWords(locale: Locale): Translate {
  return createTranslator({ locale, messages: MESSAGES[locale] }) as Translate;
}
