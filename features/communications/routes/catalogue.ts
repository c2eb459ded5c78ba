/** Where a victim can complain. */
export const ROUTES = ["online", "letter", "police", "cnil", "court"] as const;
export type Route = (typeof ROUTES)[number];

/** Official pages in France, to begin with: nobody has opened them from here, whoever sends the text does. */
export const OFFICIAL_LINKS: Readonly<Record<Route, string>> = {
  online: "https://plainte-en-ligne.masecurite.interieur.gouv.fr/",
  letter: "https://www.cybermalveillance.gouv.fr/",
  police: "https://www.service-public.gouv.fr/particuliers/vosdroits/F1435",
  cnil: "https://www.cnil.fr/fr/adresser-une-plainte",
  court: "https://www.justice.fr/",
};

export const LANGUAGES = ["fr", "en"] as const;
export type Language = (typeof LANGUAGES)[number];
