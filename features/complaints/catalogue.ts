/** By what power somebody complains in the organisation's name. */
export const POWERS = ["legal_representative", "delegation", "special_power", "lawyer"] as const;
export type Power = (typeof POWERS)[number];

/** Where a complaint is lodged. A chat with 17Cyber is no complaint, and is no choice here. */
export const FILED_WITH = ["police", "gendarmerie", "prosecutor", "online_pre_complaint"] as const;

export const PROOFS = ["record", "receipt"] as const;
export type Proof = (typeof PROOFS)[number];

/** What the law asks about a complaint: the insured's within 72 hours, a public body's report to the prosecutor. */
export const COMPLAINT_RULES = ["fr.assurances.l12-10-1", "fr.cpp.40"] as const;
