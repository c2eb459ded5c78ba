import { z } from "zod";
import { exhibitNumbers } from "#features/timeline/citations/schema.ts";
import { impersonalText, textWithoutNir } from "#features/timeline/schema.ts";
import { calendarDate, moment } from "#lib/moment.ts";
import { rowVersion } from "#lib/row-version.ts";
import { FILED_AS, FILING_PHASES } from "./catalogue.ts";

const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === "" ? null : value), schema.nullable().default(null));
const line = textWithoutNir(200);

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
  reasonsForDelay: optional(impersonalText(4_000)),
  /** Without a word: under the mandate that the person holds. */
  filedAs: optional(z.enum(FILED_AS, { error: "choose" })),
  /** The mandate of the organisation under which somebody else filed, as its vendor; empty: the person's own. */
  filedUnder: optional(z.guid({ error: "choose" })),
  /** By what one knows that it was filed, where it was not filed from here; the exhibit that holds it. */
  proof: optional(textWithoutNir(500)),
  proofId: optional(z.guid({ error: "choose" })),
  /** Without an exhibit at hand: what will prove it, and by which day. */
  proofFollows: optional(textWithoutNir(500)),
  proofDueOn: optional(calendarDate),
  exhibits: exhibitNumbers,
});
export type RecordFiling = z.output<typeof recordFilingInput>;
export type FiledOutside = Pick<
  RecordFiling,
  "filedUnder" | "proof" | "proofId" | "proofFollows" | "proofDueOn" | "exhibits"
>;

const OUTSIDE = { proof: true, proofId: true, proofFollows: true, proofDueOn: true, phase: true } as const;

export const fileDraftInput = recordFilingInput.omit(OUTSIDE).extend({
  draftId: z.guid({ error: "choose" }),
  draftVersion: rowVersion,
  /** That it still speaks for a laboratory that has left the group since it was signed. */
  coversDeparted: z.preprocess((value) => value === true || value === "yes", z.boolean()).default(false),
});
export type FileDraft = z.output<typeof fileDraftInput>;
