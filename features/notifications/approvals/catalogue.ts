/** So many drafts are approved at once that each of their differences can be read on one page. */
export const MOST_APPROVED = 100;

/** Why a draft is not among those that are approved together. */
export const NOT_READY = [
  "fieldsMissing",
  "fieldsFaulty",
  "labLeft",
  "leftGroup",
  "dutyClosed",
  "inReview",
  "signed",
  "filed",
  "abandoned",
] as const;
export type NotReady = (typeof NOT_READY)[number];
