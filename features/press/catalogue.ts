export const REVIEWS = ["approved", "returned"] as const;
export type Review = (typeof REVIEWS)[number];

export const LANGUAGES = ["fr", "en"] as const;
export type Language = (typeof LANGUAGES)[number];
