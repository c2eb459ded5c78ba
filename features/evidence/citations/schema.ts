import { z } from "zod";
import { impersonalText } from "#features/timeline/schema.ts";

export const citeExhibitInput = z.strictObject({
  evidenceId: z.guid("choose"),
  /** The number of an entry of the same case. */
  seq: z.coerce.number("choose").int("choose").min(1, "choose"),
});

export const strikeCitationInput = z.strictObject({
  citationId: z.guid("choose"),
  reason: impersonalText(1_000).min(1, "required"),
});
