/** What a DPO can advise about an obligation. */
export const ADVICE = ["required", "not_required"] as const;
export type Advice = (typeof ADVICE)[number];

/** What a controller can decide about an obligation: to meet it, that it is not required, to put it off. */
export const OUTCOMES = ["file", "not_required", "postpone"] as const;
export type Outcome = (typeof OUTCOMES)[number];

const OPEN_STATES = ["due", "undetermined", "open", "waiting"];

/** GDPR 33(1). */
export const NOTIFICATION = "eu.gdpr.33-1";

/**
 * Where there is something to decide. A risk found unlikely makes the notification not required, and still asks for a
 * decision: not to notify needs the controller's name and reasons.
 */
export const DECIDABLE = {
  OR: [{ state: { in: OPEN_STATES } }, { state: "not_required", ruleId: NOTIFICATION }],
};
