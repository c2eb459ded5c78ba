/** What of a case closes by itself: the operations, the matter before the authority, the litigation. */
export const CLOSURE_STATES = ["operational", "authority", "litigation"] as const;
export type ClosureState = (typeof CLOSURE_STATES)[number];
