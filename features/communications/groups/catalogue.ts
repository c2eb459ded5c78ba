import type { PersonGroup } from "../catalogue.ts";

/** Persons whose data leaked and who are no patients: counted apart, told apart. */
export const OTHER_GROUPS = ["prescribers", "staff"] as const satisfies readonly PersonGroup[];
export type OtherGroup = (typeof OTHER_GROUPS)[number];
