/** Whom an organisation informs of a breach although no law sets a time. */
export const PARTY_SORTS = [
  "hospitals",
  "referral_labs",
  "prescribers",
  "health_insurance",
  "complementary_insurers",
  "professional_orders",
  "staff",
] as const;
export type PartySort = (typeof PARTY_SORTS)[number];

export const PARTY_STATES = ["to_inform", "informed", "not_concerned"] as const;
export type PartyState = (typeof PARTY_STATES)[number];
