/** Articles of the GDPR under which a person asks: access, rectification, erasure, restriction, objection. */
export const ARTICLES = ["15", "16", "17", "18", "21"] as const;
export type Article = (typeof ARTICLES)[number];

/** GDPR 12(3): one month from receipt, extendable by two further months. */
export const ANSWER_RULE = "eu.gdpr.12-3";

/** What is counted of the requests of one day, as they stand now. */
export const FIGURES = [
  "requestsReceived",
  "requestsAnswered",
  "requestsRefused",
  "requestsExtended",
  "answeredLate",
] as const;
export type Figure = (typeof FIGURES)[number];
