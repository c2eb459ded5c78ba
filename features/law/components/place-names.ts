import { placeName } from "#features/obligations/components/place-name.ts";
import { EEA } from "#law/countries.ts";
import type { CalendarId } from "#law/rule.ts";
import { type LawWords, listText } from "./law-words.ts";

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
