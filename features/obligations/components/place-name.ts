import type { Locale } from "#lib/i18n.ts";
import type { Translate } from "#lib/translate.ts";
import fr from "#messages/fr.json" with { type: "json" };

type RegionCode = keyof typeof fr.vocabulary.regions;

const countries = new Map<Locale, Intl.DisplayNames>();

function isNamed(code: string): code is RegionCode {
  return Object.hasOwn(fr.vocabulary.regions, code);
}

/** "France": a country by its ISO 3166-1 code. */
export function countryName(code: string, locale: Locale): string {
  const names = countries.get(locale) ?? new Intl.DisplayNames(locale, { type: "region" });
  countries.set(locale, names);
  return names.of(code) ?? code;
}

/** A country or one of its regions: "Bavaria"; a region that has no name here is told by its country. */
export function placeName(code: string, { t, locale }: { t: Translate; locale: Locale }): string {
  if (code.length === 2) return countryName(code, locale);
  if (isNamed(code)) return t(`vocabulary.regions.${code}`);
  return `${countryName(code.slice(0, 2), locale)} (${code.slice(3)})`;
}
