import type { SelectOption } from "#components/select-field.tsx";
import { EEA } from "#law/countries.ts";
import type { Locale, Messages } from "#lib/i18n.ts";
import { FRENCH_REGIONS, FURTHER_COUNTRIES } from "../catalogue.ts";

type Names = { readonly locale: Locale; readonly regions: Messages["vocabulary"]["regions"] };

const nameOf = (country: string, locale: Locale): string =>
  new Intl.DisplayNames(locale, { type: "region" }).of(country) ?? country;

const HOME = "FR";

/** France first, then the others by name; a country on record is always among them. */
export function countryOptions(own: string, locale: Locale): SelectOption[] {
  const others = [...new Set([...EEA, ...FURTHER_COUNTRIES, own])].filter((code) => code !== HOME);
  const byName = others
    .map((value) => ({ value, label: nameOf(value, locale) }))
    .sort((a, b) => a.label.localeCompare(b.label, locale));
  return [{ value: HOME, label: nameOf(HOME, locale) }, ...byName];
}

/** Regions under their country: France's, and those elsewhere on which a rule or an authority depends. */
export function regionOptions(own: string | null, { locale, regions }: Names): SelectOption[] {
  const known: Readonly<Record<string, string>> = { ...FRENCH_REGIONS, ...regions };
  const codes = [...new Set([...Object.keys(known), ...(own === null ? [] : [own])])];
  return codes
    .map((value) => ({ value, label: known[value] ?? value, group: nameOf(value.slice(0, 2), locale) }))
    .sort((a, b) => Number(b.value.startsWith(HOME)) - Number(a.value.startsWith(HOME)));
}

/** "Bretagne"; a region without a name here is told by its code. */
export function regionName(code: string, regions: Names["regions"]): string {
  const known: Readonly<Record<string, string>> = { ...FRENCH_REGIONS, ...regions };
  return known[code] ?? code;
}

export function countryName(code: string, locale: Locale): string {
  return nameOf(code, locale);
}
