import { z } from "zod";
import { impersonalText } from "#features/timeline/schema.ts";

export const acceptContradictionInput = z.strictObject({
  draftId: z.guid("choose"),
  /** The contradiction with the two values that the person saw. */
  seen: z.string().regex(/^[0-9a-f]{32}$/, "invalid"),
  reason: impersonalText(2_000).min(1, "required"),
});
