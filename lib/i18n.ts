import type {} from "next-intl";
import type messages from "#messages/fr.json";

export const locales = ["fr", "en"] as const;
export type Locale = (typeof locales)[number];
export type Messages = typeof messages;
export const defaultLocale: Locale = "fr";

export function isLocale(value: unknown): value is Locale {
  return locales.some((locale) => locale === value);
}

/** The best of our languages for an Accept-Language header (RFC 9110 12.5.4). */
export function preferredLocale(acceptLanguage: string | null): Locale {
  const wanted = (acceptLanguage ?? "")
    .split(",")
    .map((part) => {
      const [tag = "", ...parameters] = part.trim().split(";");
      const quality = parameters.find((parameter) => parameter.trim().startsWith("q="));
      return {
        language: tag.slice(0, 2).toLowerCase(),
        quality: quality ? Number(quality.trim().slice(2)) : 1,
      };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality);
  return wanted.map(({ language }) => language).find(isLocale) ?? defaultLocale;
}

/** The same address in another language: only the first segment changes. */
export function pathInLocale(pathname: string, locale: Locale): string {
  const [, , ...rest] = pathname.split("/");
  return ["", locale, ...rest].join("/");
}

declare module "next-intl" {
  interface AppConfig {
    Locale: Locale;
    Messages: Messages;
  }
}
