import en from "#messages/en.json" with { type: "json" };
import fr from "#messages/fr.json" with { type: "json" };

export type Locale = "fr" | "en";
export const LOCALES = ["fr", "en"] as const;

/** The interface's own words, so that a journey reads the same in both languages. */
export const WORDS = { fr, en } as const;
