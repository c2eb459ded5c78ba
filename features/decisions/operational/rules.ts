import type { OperationalState } from "./catalogue.ts";

/** A proposal, and what was put off, can be answered. */
export const isAnswerable = (state: OperationalState): boolean => state === "proposed" || state === "later";

/** What was decided can be done. */
export const isCompletable = (state: OperationalState): boolean => state === "yes";

/** What was decided or done can be undone: a portal opens again. */
export const isRevocable = (state: OperationalState): boolean => state === "yes" || state === "done";
