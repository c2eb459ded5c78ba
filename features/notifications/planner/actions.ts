"use server";

import { action } from "#lib/action.ts";
import { assignFiling } from "./commands/assign-filing.ts";
import { planFilings } from "./commands/plan-filings.ts";

export const planFilingsAction = action(planFilings);
/** Back to the plan, which now shows who types it. */
export const assignFilingAction = action(assignFiling, {
  to: ({ result: { reference }, place: { locale, workspace } }) =>
    `/${locale}/${workspace}/incidents/${reference}/notifications/planner`,
});
