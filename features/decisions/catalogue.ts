/** What a DPO can advise about an obligation. */
export const ADVICE = ["required", "not_required"] as const;
