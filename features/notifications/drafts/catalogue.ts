/** How far a draft has come; `returned`: the signatory said what to change. */
export const DRAFT_STATES = ["preparing", "in_review", "returned", "signed", "filed", "abandoned"] as const;
export type DraftState = (typeof DRAFT_STATES)[number];

/** While a draft can still change. A new answer takes a submitted or signed one back to the desk. */
export const OPEN_STATES = [
  "preparing",
  "in_review",
  "returned",
  "signed",
] as const satisfies readonly DraftState[];

/** What happened to a draft, each a record of its own. */
export const STEPS = ["submitted", "read", "returned", "signed", "abandoned"] as const;
export type Step = (typeof STEPS)[number];

/** Typed, in place of what the file says; not known yet; or left to the file again. */
export const ANSWERED_AS = ["typed", "unknown", "fact"] as const;
