import { z } from "zod";

export const VARIANTS = ["auditor", "regulator", "insurer", "lab"] as const;

const ticked = z.preprocess((value) => value === true || value === "yes" || value === "on", z.boolean());

export const requestBundleInput = z
  .strictObject({
    incidentId: z.guid("choose"),
    variant: z.enum(VARIANTS, "choose"),
    /** Of "lab": its number in the workspace, or its name. */
    lab: z
      .preprocess((typed) => typed || null, z.string().trim().max(200, "tooLong").nullable())
      .default(null),
    evidence: z.enum(["files", "hashes"], "choose").default("files"),
    accessible: ticked.default(false),
  })
  .refine(({ variant, lab }) => variant !== "lab" || lab !== null, { path: ["lab"], error: "choose" });
export type BundleAsked = z.output<typeof requestBundleInput>;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const bundleId = z.guid("choose");

export const exportBundleInput = z.strictObject({ bundleId, documents: sha256 });

export const sealBundleInput = z.strictObject({
  bundleId,
  sha256,
  size: z.number().int().min(1),
  checkpointSize: z.number().int().min(1),
});

/** Why none was made; each has its sentence on the page. */
export const FAILURES = ["too_large", "evidence_missing", "not_signed", "interrupted", "unexpected"] as const;
export type Failure = (typeof FAILURES)[number];
export const failBundleInput = z.strictObject({ bundleId, failure: z.enum(FAILURES) });

export const removeBundleInput = z.strictObject({ bundleId });
