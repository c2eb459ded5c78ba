export const LANGUAGES = ["fr", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

/** Whom a text speaks to: patients, those who read for them, or persons who are no patients. */
export const AUDIENCES = [
  "adults",
  "minors",
  "protected_adults",
  "relatives",
  "prescribers",
  "staff",
] as const;
export type Audience = (typeof AUDIENCES)[number];

/** What GDPR 34(2) asks of every text, whatever the channel, in the order in which it is read. */
export const MANDATORY_BLOCKS = [
  "subject",
  "nature",
  "consequences",
  "advice",
  "measures",
  "contact",
] as const;

/** What one channel needs besides. */
export const CHANNEL_BLOCKS = {
  public_notice: "concerned",
  telephone: "script",
  sms: "sms",
} as const;

export const BLOCKS = [...MANDATORY_BLOCKS, "concerned", "script", "sms"] as const;
export type Block = (typeof BLOCKS)[number];

/** What stands for a fact of each laboratory until its letters are made. */
export const PLACEHOLDERS = ["lab", "address", "contact", "hotline", "hours"] as const;
export type Placeholder = (typeof PLACEHOLDERS)[number];

/** How long a block may be. */
export const LONGEST: Readonly<Record<Block, number>> = {
  subject: 200,
  nature: 6_000,
  consequences: 6_000,
  advice: 8_000,
  measures: 6_000,
  contact: 2_000,
  concerned: 3_000,
  script: 6_000,
  sms: 1_000,
};
