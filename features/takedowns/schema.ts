import { z } from "zod";
import { impersonalText } from "#features/timeline/schema.ts";
import { moment } from "#lib/moment.ts";
import { CHECK_RESULTS, COPY_KINDS, COPY_STEPS } from "./catalogue.ts";

const copyId = z.guid("choose");

export const recordCopyInput = z.strictObject({
  incidentId: z.guid("choose"),
  kind: z.enum(COPY_KINDS, "choose"),
  place: impersonalText(200).min(1, "required"),
  /** Kept as text, to be read and quoted; never opened from here. */
  address: impersonalText(2_000).default(""),
  foundAt: moment,
  foundBy: impersonalText(200).min(1, "required"),
  note: impersonalText(2_000).default(""),
});

export const recordStepInput = z
  .strictObject({
    copyId,
    step: z.enum(COPY_STEPS, "choose"),
    result: z.preprocess((typed) => typed || null, z.enum(CHECK_RESULTS, "choose").nullable()).default(null),
    happenedAt: moment,
    reference: impersonalText(200).default(""),
    note: impersonalText(2_000).default(""),
  })
  .refine(({ step, result }) => step !== "checked" || result !== null, { path: ["result"], error: "choose" })
  .transform((step) => (step.step === "checked" ? step : { ...step, result: null }));

export const strikeCopyInput = z.strictObject({ copyId, reason: impersonalText(2_000).min(1, "required") });
