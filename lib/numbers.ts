import type { Locale } from "./i18n.ts";

const NARROW_SPACE = /\u202f/g;

// Made once: a formatter costs more than a hundred of its texts.
const EUROS = { style: "currency", currency: "EUR" } as const;
const counts: Record<Locale, Intl.NumberFormat> = {
  fr: new Intl.NumberFormat("fr"),
  en: new Intl.NumberFormat("en"),
};
const euros: Record<Locale, Intl.NumberFormat> = {
  fr: new Intl.NumberFormat("fr", EUROS),
  en: new Intl.NumberFormat("en", EUROS),
};

/** A count with its thousands apart: "491 840" in French, "491,840" in English; the space never breaks. */
export function formatCount(count: number, locale: Locale): string {
  return counts[locale].format(count).replace(NARROW_SPACE, "\u00a0");
}

/** The same for a figure that somebody stated; one stated in words stays as it is. */
export function formatFigure(figure: string, locale: Locale): string {
  return /^\d{4,15}$/.test(figure) ? formatCount(Number(figure), locale) : figure;
}

/** Whole cents as euros: "1 250,40 €" in French, "€1,250.40" in English. */
export function formatEuros(cents: number, locale: Locale): string {
  return euros[locale].format(cents / 100).replace(NARROW_SPACE, "\u00a0");
}
