export const COPY_KINDS = ["host", "forum", "messaging", "sharing", "search", "other"] as const;
export type CopyKind = (typeof COPY_KINDS)[number];

/** What is done about a copy, in the order in which it is usually done; a check says whether it is still there. */
export const COPY_STEPS = [
  "host_notified",
  "authority_told",
  "court_order",
  "blocked",
  "removed",
  "checked",
] as const;
export type CopyStepKind = (typeof COPY_STEPS)[number];

export const CHECK_RESULTS = ["online", "gone"] as const;
export type CheckResult = (typeof CHECK_RESULTS)[number];

/** How a copy stands, from what was seen of it last and what was asked. */
export const COPY_STATES = ["reappeared", "found", "asked", "ordered", "blocked", "gone"] as const;
export type CopyState = (typeof COPY_STATES)[number];
