/** The CNIL speaks of initial and follow-up notifications; others also close. */
export const FILING_PHASES = ["initial", "follow_up", "final"] as const;
