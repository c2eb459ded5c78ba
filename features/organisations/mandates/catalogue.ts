/** In what capacity somebody acts for an organisation. */
export const CAPACITIES = ["legal_representative", "delegate", "dpo"] as const;
export type Capacity = (typeof CAPACITIES)[number];

/** What a mandate is for: to decide as the controller, to file with the authorities. */
export const PURPOSES = ["decide", "file"] as const;
export type Purpose = (typeof PURPOSES)[number];

/** Why somebody cannot sign, as the problems are called. */
export const NO_MANDATE = {
  never: "noMandate",
  lapsed: "mandateLapsed",
  coming: "mandateToCome",
  own: "ownMandate",
} as const;
