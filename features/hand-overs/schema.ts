import { z } from "zod";
import { impersonalText } from "#features/timeline/schema.ts";
import { moment, momentOrUnknown } from "#lib/moment.ts";
import { RECEIPT_KINDS, RECIPIENT_KINDS } from "./catalogue.ts";

const handOverId = z.guid("choose");

export const recordHandOverInput = z.strictObject({
  incidentId: z.guid("choose"),
  organisationId: z.preprocess((typed) => typed || null, z.guid("choose").nullable()).default(null),
  what: impersonalText(1_000).min(1, "required"),
  /** The number of the exhibit, where it has one. */
  exhibit: impersonalText(100).default(""),
  recipientKind: z.enum(RECIPIENT_KINDS, "choose"),
  /** Function and service. */
  recipient: impersonalText(200).min(1, "required"),
  handedAt: moment,
  handedBy: impersonalText(200).min(1, "required"),
});

export const confirmHandOverInput = z
  .strictObject({
    handOverId,
    receiptKind: z.enum(RECEIPT_KINDS, "choose"),
    receiptReference: impersonalText(200).default(""),
    confirmedAt: momentOrUnknown.default(null),
  })
  .refine(({ receiptKind, receiptReference }) => receiptKind === "none" || receiptReference !== "", {
    path: ["receiptReference"],
    error: "required",
  });

export const strikeHandOverInput = z.strictObject({
  handOverId,
  reason: impersonalText(2_000).min(1, "required"),
});
