import { z } from "zod";

export const recordPassedDeadlineInput = z.strictObject({ obligationId: z.guid() });

export const settleReviewInput = z.strictObject({
  obligationId: z.guid({ error: "choose" }),
  version: z.coerce.number().int(),
  reason: z.string().trim().min(1, { error: "required" }).max(4_000, { error: "tooLong" }),
});
