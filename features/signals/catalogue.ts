/** What triage can make of a report, in the order in which one would ask. */
export const TRIAGE_DECISIONS = ["breach", "near_miss", "duplicate", "false_positive", "not_ours"] as const;
export type TriageDecision = (typeof TRIAGE_DECISIONS)[number];

export const SIGNAL_STATES = ["new", ...TRIAGE_DECISIONS] as const;
export type SignalState = (typeof SIGNAL_STATES)[number];

/** How a report reached the member who records it; a public link has a channel of its own. */
export const MEMBER_CHANNELS = [
  "direct",
  "phone",
  "email",
  "letter",
  "in_person",
  "vendor",
  "press",
  "other",
] as const;
export const CHANNELS = ["public_link", ...MEMBER_CHANNELS] as const;

/** How many reports a public link takes within an hour. */
export const HOURLY_LIMITS = { address: 10, link: 100 } as const;
