/** French sets a no-break space before high punctuation, units and inside guillemets. */
export function typeset(text: string, locale: "fr" | "en"): string {
  return locale === "fr" ? text.replace(/ (?=[:;?!»€×→])|(?<=«) /g, "\u00a0") : text;
}
