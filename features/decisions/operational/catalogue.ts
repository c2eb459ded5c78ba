/** What a crisis cell decides besides the law, as a playbook proposes it. */
export const OPERATIONAL_KINDS = [
  "cut_vendor_access",
  "close_portal",
  "reset_passwords",
  "suspend_feeds",
  "freeze_logs",
  "ransom",
  "spokesperson",
  "other",
] as const;
export type OperationalKind = (typeof OPERATIONAL_KINDS)[number];

/** What is answered to a proposal; "later" can be answered again. */
export const ANSWERS = ["yes", "no", "later"] as const;
export type Answer = (typeof ANSWERS)[number];

export const OPERATIONAL_STATES = ["proposed", ...ANSWERS, "done", "revoked"] as const;
export type OperationalState = (typeof OPERATIONAL_STATES)[number];
