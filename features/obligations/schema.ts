import { z } from "zod";
import { rowVersion } from "#lib/row-version.ts";

export const recordPassedDeadlineInput = z.strictObject({ obligationId: z.guid() });

export const settleReviewInput = z.strictObject({
  obligationId: z.guid({ error: "choose" }),
  version: rowVersion,
  reason: z.string().trim().min(1, { error: "required" }).max(4_000, { error: "tooLong" }),
});
