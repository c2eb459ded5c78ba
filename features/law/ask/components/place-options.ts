import type { SelectOption } from "#components/select-field.tsx";
import type { LawWords } from "#features/law/components/law-words.ts";
import { byName } from "#features/law/components/place-names.ts";
import { countryName, placeName } from "#features/obligations/components/place-name.ts";
import { isCountry } from "#law/countries.ts";
import { REGIONS, RESIDENCES } from "../catalogue.ts";

const LETTERS = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
const COUNTRIES = LETTERS.flatMap((one) => LETTERS.map((two) => `${one}${two}`)).filter(isCountry);

function inOrder(options: SelectOption[], { locale }: LawWords): SelectOption[] {
  const compare = byName({ locale });
  return options.sort((one, other) => compare(one.label, other.label));
}

/** Every country by its name. */
export function countryOptions(words: LawWords): SelectOption[] {
  const options = COUNTRIES.map((value) => ({ value, label: countryName(value, words.locale) }));
  return inOrder(options, words);
}

/** Where persons live, as far as some rule asks: states by country, then the countries. */
export function residenceOptions(words: LawWords): SelectOption[] {
  const group = words.t("lawAsk.form.countries");
  const countries = RESIDENCES.map((value) => ({ value, label: countryName(value, words.locale), group }));
  return [...regionOptions(words), ...inOrder(countries, words)];
}

/** The parts of states that have law or authorities of their own, under the name of the state. */
export function regionOptions(words: LawWords): SelectOption[] {
  const byCountry = Map.groupBy(REGIONS, (code) => code.slice(0, 2));
  return [...byCountry].flatMap(([country, codes]) =>
    inOrder(
      codes.map((value) => ({
        ...{ value, label: placeName(value, words) },
        group: countryName(country, words.locale),
      })),
      words,
    ),
  );
}
