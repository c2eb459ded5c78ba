import { isCountry, isRegion } from "#law/countries.ts";
import { formatInstant } from "#lib/dates.ts";
import type { Locale } from "#lib/i18n.ts";
import type { Translate } from "#lib/translate.ts";
import { placeName } from "./place-name.ts";

type View = {
  readonly t: Translate;
  readonly locale: Locale;
  readonly zone: string;
  /** Of the organisations in scope; one out of scope keeps its secret. */
  readonly names: ReadonlyMap<string, string>;
};

const INSTANT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;

/**
 * What tells the rows of one duty apart: an organisation, a place where persons live, an order by its instant. Null
 * where nothing does, or where its name is not open to the reader.
 */
export function subjectText(subject: string, { t, locale, zone, names }: View): string | null {
  if (subject === "") return null;
  const place = placeText(subject, { t, locale });
  if (place !== null) return place;
  if (INSTANT.test(subject))
    return t("vocabulary.orderOf", { at: formatInstant(Temporal.Instant.from(subject), { zone, locale }) });
  return names.get(subject) ?? null;
}

/** "Residents: Bavaria", or null for what is no place. */
function placeText(subject: string, words: Pick<View, "t" | "locale">): string | null {
  if (!isCountry(subject) && !isRegion(subject)) return null;
  return words.t("vocabulary.residentsOf", { place: placeName(subject, words) });
}
