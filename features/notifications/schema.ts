import { z } from "zod";
import { calendarDate, moment } from "#lib/moment.ts";
import { rowVersion } from "#lib/row-version.ts";
import { FILING_PHASES } from "./catalogue.ts";

const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === "" ? null : value), schema.nullable().default(null));
const line = z.string().trim().max(200, { error: "tooLong" });

export const recordFilingInput = z.strictObject({
  obligationId: z.guid({ error: "choose" }),
  version: rowVersion,
  filedAt: moment,
  filedBy: line.min(1, { error: "required" }),
  channel: line.min(1, { error: "required" }),
  receiptNumber: optional(line),
  documentOn: optional(calendarDate),
  phase: z.enum(FILING_PHASES, { error: "choose" }).default("initial"),
  complete: z.preprocess((value) => value === true || value === "yes" || value === "on", z.boolean()),
  reasonsForDelay: optional(z.string().trim().max(4_000, { error: "tooLong" })),
});
export type RecordFiling = z.output<typeof recordFilingInput>;
