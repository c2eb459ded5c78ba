/** The director's ten numbers, in the order in which they are read out, each with its parts. */
export const NUMBERS = [
  { key: "organisations", parts: ["organisations_hit", "organisations_notified", "organisations_late"] },
  { key: "persons", parts: ["persons"] },
  { key: "nir", parts: ["nir"] },
  { key: "sensitive", parts: ["sensitive"] },
  { key: "passwords", parts: ["password_clear"] },
  { key: "reachable", parts: ["reachable_email", "reachable_post", "reachable_none"] },
  { key: "letters", parts: ["letters_sent", "letters_returned"] },
  { key: "calls", parts: ["calls"] },
  { key: "requests", parts: ["requests", "complaints"] },
  { key: "cost", parts: ["cost"] },
] as const;

export type NumberKey = (typeof NUMBERS)[number]["key"];
export type PartKey = (typeof NUMBERS)[number]["parts"][number];
