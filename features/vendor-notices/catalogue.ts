/** By what way a notice reached somebody outside the product. */
export const OUTSIDE_CHANNELS = [
  "email",
  "phone",
  "registered_letter",
  "letter",
  "meeting",
  "portal",
  "group_it",
  "press",
  "other",
] as const;
export const NOTICE_CHANNELS = ["in_product", ...OUTSIDE_CHANNELS] as const;
export type NoticeChannel = (typeof NOTICE_CHANNELS)[number];
