import { z } from "zod";
import { exhibitNumbers } from "#features/timeline/citations/schema.ts";
import { impersonalText } from "#features/timeline/schema.ts";

export const recordClaimInput = z.strictObject({
  incidentId: z.guid("choose"),
  /** None: the case as a whole. */
  organisationId: z.guid("choose").nullable().default(null),
  about: z
    .string()
    .min(1, "required")
    .max(60, "tooLong")
    .regex(/^[a-z]+(_[a-z]+)*$/, "choose"),
  value: impersonalText(200).min(1, "required"),
  qualifier: impersonalText(4000).default(""),
  source: impersonalText(200).min(1, "required"),
  /** Reliability of the source A–F, credibility of what it says 1–6. */
  credibility: z.string().regex(/^[A-F][1-6]$/, "choose"),
  exhibits: exhibitNumbers,
});

export const adoptClaimInput = z.strictObject({
  claimId: z.guid("choose"),
  reason: impersonalText(4000).min(1, "required"),
});
