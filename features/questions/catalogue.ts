import type { Locale } from "#lib/i18n.ts";

/** What one usually asks a vendor first; the text is kept as it was asked. */
export const USUAL_QUESTIONS = {
  labs: {
    fr: "Quels laboratoires et quels organismes sont concernés, et sur quelle base les avez-vous identifiés ?",
    en: "Which laboratories and which organisations are concerned, and how did you identify them?",
  },
  data: {
    fr: "Quelles catégories de données et combien de personnes sont concernées, pour chaque laboratoire ?",
    en: "Which categories of data and how many persons are concerned, for each laboratory?",
  },
  since: {
    fr: "Depuis quand et jusqu’à quand les données étaient-elles accessibles, et quand l’avez-vous découvert ?",
    en: "Since when and until when were the data accessible, and when did you discover it?",
  },
  logs: {
    fr: "Quels journaux techniques sont conservés, sur quelle période, et comment les obtenir ?",
    en: "Which technical logs are kept, over which period, and how can they be obtained?",
  },
  sub_processors: {
    fr: "Quels sous-traitants ultérieurs sont intervenus, à quel titre, et que vous ont-ils notifié ?",
    en: "Which sub-processors were involved, in what capacity, and what did they notify to you?",
  },
  copies: {
    fr: "Quelles copies des données existent encore, où, et lesquelles ont été supprimées ou rendues ?",
    en: "Which copies of the data still exist, where, and which were deleted or returned?",
  },
  remediation: {
    fr: "Quelles mesures avez-vous prises ou prévues, à quelles dates, pour mettre fin à la violation et en limiter les effets ?",
    en: "Which measures have you taken or planned, on which dates, to end the breach and mitigate its effects?",
  },
} as const satisfies Readonly<Record<string, Readonly<Record<Locale, string>>>>;
export type UsualQuestion = keyof typeof USUAL_QUESTIONS;
export const USUAL_QUESTION_KEYS = Object.keys(USUAL_QUESTIONS) as [UsualQuestion, ...UsualQuestion[]];

export const DEMAND_KINDS = ["formal_notice", "preservation", "audit"] as const;
export type DemandKind = (typeof DEMAND_KINDS)[number];
