/** The CNIL speaks of initial and follow-up notifications; others also close. */
export const FILING_PHASES = ["initial", "follow_up", "final"] as const;

/** By the DPO under a recorded mandate, or by the organisation itself, whoever records it. */
export const FILED_AS = ["mandate", "controller"] as const;
export type FiledAs = (typeof FILED_AS)[number];
