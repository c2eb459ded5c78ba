/** Who cannot simply be written to. */
export const HARD_CASES = ["minors", "protected_adults", "deceased", "undelivered"] as const;
export type HardCase = (typeof HARD_CASES)[number];

/** What is done about each: to whom the letter goes, by what other way, or that it is held back. */
export const TREATMENTS_OF = {
  minors: ["to_parents", "to_person", "held_back"],
  protected_adults: ["to_guardian", "to_person", "held_back"],
  deceased: ["to_relatives", "held_back"],
  undelivered: ["other_address", "other_channel", "public_notice", "held_back"],
} as const satisfies Readonly<Record<HardCase, readonly string[]>>;

export const TREATMENTS = [
  "to_person",
  "to_parents",
  "to_guardian",
  "to_relatives",
  "other_address",
  "other_channel",
  "public_notice",
  "held_back",
] as const;
export type Treatment = (typeof TREATMENTS)[number];
