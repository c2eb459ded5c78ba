import { z } from "zod";
import { impersonalText } from "#features/timeline/schema.ts";

export const writePrivilegedEntryInput = z.strictObject({
  incidentId: z.guid("choose"),
  organisationId: z.preprocess((typed) => typed || null, z.guid("choose").nullable()).default(null),
  text: impersonalText(10_000).min(1, "required"),
});

export const releasePrivilegedEntryInput = z.strictObject({
  incidentId: z.guid("choose"),
  entryId: z.guid("choose"),
  reason: impersonalText(4_000).min(1, "required"),
});
