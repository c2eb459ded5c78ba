import type { Locale } from "./i18n.ts";

const NARROW_SPACE = /\u202f/g;

/** A count with its thousands apart: "491 840" in French, "491,840" in English; the space never breaks. */
export function formatCount(count: number, locale: Locale): string {
  return count.toLocaleString(locale).replace(NARROW_SPACE, "\u00a0");
}

/** The same for a figure that somebody stated; one stated in words stays as it is. */
export function formatFigure(figure: string, locale: Locale): string {
  return /^\d{4,15}$/.test(figure) ? formatCount(Number(figure), locale) : figure;
}

/** Whole cents as euros: "1 250,40 €" in French, "€1,250.40" in English. */
export function formatEuros(cents: number, locale: Locale): string {
  const euros = { style: "currency", currency: "EUR" } as const;
  return (cents / 100).toLocaleString(locale, euros).replace(NARROW_SPACE, "\u00a0");
}
