/** What a DPO can advise about an obligation. */
export const ADVICE = ["required", "not_required"] as const;
export type Advice = (typeof ADVICE)[number];

/** What a controller can decide about an obligation: to meet it, that it is not required, to put it off. */
export const OUTCOMES = ["file", "not_required", "postpone"] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** States of an obligation in which there is something to decide. */
export const DECIDABLE = ["due", "undetermined", "open", "waiting"] as const;

/** Why somebody cannot sign, as the problems are called. */
export const NO_MANDATE = {
  never: "noMandate",
  lapsed: "mandateLapsed",
  coming: "mandateToCome",
} as const;
