import { z } from "zod";
import { exhibitNumbers } from "#features/timeline/citations/schema.ts";
import { impersonalText, textWithoutNir } from "#features/timeline/schema.ts";
import { calendarDate, momentOrUnknown } from "#lib/moment.ts";
import { rowVersion } from "#lib/row-version.ts";

const id = z.guid("choose");
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === "" ? null : value), schema.nullable().default(null));
const line = textWithoutNir(200);
const reason = impersonalText(2_000).min(1, "required");

export const recordReceiptInput = z.strictObject({
  filingId: id,
  version: rowVersion,
  receiptNumber: line.min(1, "required"),
  documentOn: optional(calendarDate),
  /** The exhibit that holds the receipt. */
  receiptId: optional(id),
});

export const giveProofInput = z.strictObject({
  filingId: id,
  version: rowVersion,
  /** The exhibits that prove it, by their numbers. */
  exhibits: exhibitNumbers.refine((numbers) => numbers.length > 0, "required"),
});

export const correctFilingInput = z.strictObject({
  filingId: id,
  version: rowVersion,
  filedBy: line.min(1, "required"),
  channel: line.min(1, "required"),
  receiptNumber: optional(line),
  documentOn: optional(calendarDate),
  reasonsForDelay: optional(impersonalText(4_000)),
  /** When it was filed as known now, where that was recorded wrongly: shown beside, no deadline moves. */
  filedAt: momentOrUnknown.default(null),
  reason,
});

export const withdrawFilingInput = z.strictObject({ filingId: id, version: rowVersion, reason });
