import { placeName } from "#features/obligations/components/place-name.ts";
import { EEA } from "#law/countries.ts";
import type { CalendarId } from "#law/rule.ts";
import { type LawWords, listText } from "./law-words.ts";

/** As many states of the European Economic Area as these are told by those that are missing. */
const FEW = 6;

/** Places in a row; the thirty states of the European Economic Area, or nearly all of them, are told as one. */
export function placeNames(codes: readonly string[], words: LawWords): string {
  const named = (places: readonly string[]) =>
    listText(places.map((code) => placeName(code, words)).sort(byName(words)), "and", words);
  const missing = EEA.filter((code) => !codes.includes(code));
  if (missing.length > FEW) return named(codes);
  const area =
    missing.length === 0
      ? words.t("law.places.eea")
      : words.t("law.places.eeaExcept", { places: named(missing) });
  const rest = codes.filter((code) => !EEA.includes(code)).map((code) => placeName(code, words));
  return listText([area, ...rest], "and", words);
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
