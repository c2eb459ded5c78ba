/** Texts that citations of fields name, as each language calls them. */
const ENGLISH: readonly (readonly [french: string, english: string])[] = [
  ["RGPD", "GDPR"],
  ["directive (UE)", "Directive (EU)"],
  ["Code des assurances", "French insurance code"],
  ["Code pénal", "French criminal code"],
  ["CSP", "French public health code"],
  [" à ", " to "],
];

/** The provision that asks for a field, in the reader's language: "RGPD, art. 33(1)", "GDPR, art. 33(1)". */
export function citeText(cite: string, locale: "fr" | "en"): string {
  if (locale === "fr") return cite;
  return ENGLISH.reduce((text, [french, english]) => text.replace(french, english), cite);
}
