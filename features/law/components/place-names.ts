import { EEA } from "#law/countries.ts";
import type { CalendarId } from "#law/rule.ts";
import type { Locale } from "#lib/i18n.ts";
import fr from "#messages/fr.json" with { type: "json" };
import { type LawWords, listText } from "./law-words.ts";

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
export function placeName(code: string, { t, locale }: LawWords): string {
  if (code.length === 2) return countryName(code, locale);
  if (isNamed(code)) return t(`vocabulary.regions.${code}`);
  return `${countryName(code.slice(0, 2), locale)} (${code.slice(3)})`;
}

/** Places in a row; the thirty states of the European Economic Area are told as one. */
export function placeNames(codes: readonly string[], words: LawWords): string {
  const rest = codes.filter((code) => !EEA.includes(code));
  const isWhole = EEA.every((code) => codes.includes(code));
  if (!isWhole)
    return listText(codes.map((code) => placeName(code, words)).sort(byName(words)), "and", words);
  const names = [words.t("law.places.eea"), ...rest.map((code) => placeName(code, words))];
  return listText(names, "and", words);
}

/** Whose holidays count: "Brazil", "California". */
export function calendarName(calendar: CalendarId, words: LawWords): string {
  if (calendar === "BR-ANPD") return words.t("law.places.anpd");
  return placeName(calendar, words);
}

/** The order of the reader's alphabet. */
export function byName({ locale }: Pick<LawWords, "locale">): (a: string, b: string) => number {
  return (a, b) => a.localeCompare(b, locale);
}
