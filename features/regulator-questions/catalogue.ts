/** Whom neither the directory nor the workspace's own list names: its name is typed. */
export const OTHER_AUTHORITY = "other";

/** By what way a question came, or an answer left. */
export const CHANNELS = [
  "email",
  "letter",
  "registered_letter",
  "portal",
  "phone",
  "meeting",
  "other",
] as const;
export type Channel = (typeof CHANNELS)[number];

export const REVIEWS = ["approved", "returned"] as const;
export type Review = (typeof REVIEWS)[number];
