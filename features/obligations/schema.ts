import { z } from "zod";
import { impersonalText } from "#features/timeline/schema.ts";
import { rowVersion } from "#lib/row-version.ts";

export const recordPassedDeadlineInput = z.strictObject({ obligationId: z.guid() });

export const settleReviewInput = z.strictObject({
  obligationId: z.guid({ error: "choose" }),
  version: rowVersion,
  reason: impersonalText(4_000).min(1, { error: "required" }),
});

export const assignOwnerInput = z.strictObject({
  obligationId: z.guid({ error: "choose" }),
  /** Left empty: nobody. */
  memberId: z.preprocess((typed) => typed || null, z.guid({ error: "choose" }).nullable()).default(null),
});
