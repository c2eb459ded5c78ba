import { z } from "zod";
import { impersonalText } from "#features/timeline/schema.ts";
import { calendarDate } from "#lib/moment.ts";
import { COST_SORTS, PRIOR_AGREEMENTS, VAT_MENTIONS } from "./catalogue.ts";
import { centsOf } from "./rules.ts";

const amount = z
  .string()
  .min(1, "required")
  .transform((typed, context) => {
    const cents = centsOf(typed);
    if (cents !== null) return cents;
    context.addIssue({ code: "custom", message: "notAnAmount" });
    return z.NEVER;
  });

export const recordCostInput = z
  .strictObject({
    incidentId: z.guid("choose"),
    /** None: the case as a whole. */
    organisationId: z.preprocess((typed) => typed || null, z.guid("choose").nullable()).default(null),
    sort: z.enum(COST_SORTS, "choose"),
    amount,
    vat: z.enum(VAT_MENTIONS, "choose"),
    spentOn: calendarDate,
    supplier: impersonalText(200).default(""),
    priorAgreement: z.enum(PRIOR_AGREEMENTS, "choose"),
    note: impersonalText(2_000).default(""),
  })
  .transform(({ amount: amountCents, ...cost }) => ({ ...cost, amountCents }));

export const reverseCostInput = z.strictObject({
  costId: z.guid("choose"),
  reason: impersonalText(2_000).min(1, "required"),
});
