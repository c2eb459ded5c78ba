/** What a DPO can say of a new publication. */
export const VERDICTS = ["accept", "decline"] as const;
