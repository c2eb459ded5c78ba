/** Persons whose data leaked and who are no patients: counted apart, told apart. */
export const PERSON_GROUPS = ["prescribers", "staff"] as const;
export type PersonGroup = (typeof PERSON_GROUPS)[number];
