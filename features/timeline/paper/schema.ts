import { z } from "zod";
import { isZone } from "#lib/dates.ts";
import { impersonalText } from "../schema.ts";
import { SHEET_LINES } from "./catalogue.ts";

const typed = z.string().trim().max(20, "tooLong").default("");

/** One line as it stands on the sheet. An hour without a day is of the day of the sheet. */
const line = z.strictObject({
  text: impersonalText(4000).default(""),
  label: z.enum(["fact", "hypothesis", "decision"], "choose").default("fact"),
  occurredOn: typed,
  occurredTime: typed,
  writtenOn: typed,
  writtenTime: typed,
  /** Who wrote it by hand; empty: who kept the sheet. */
  by: impersonalText(200).default(""),
});
export type SheetLine = z.output<typeof line>;

export const keyInSheetInput = z.strictObject({
  incidentId: z.guid("choose"),
  organisationId: z.preprocess((chosen) => chosen || null, z.guid("choose").nullable()).default(null),
  /** As printed at its head, with the letter of the copy. */
  sheet: impersonalText(40).default(""),
  /** The day of the lines that give an hour alone. */
  day: typed,
  zone: z.string().refine(isZone, "needsZone").default("Europe/Paris"),
  keptBy: impersonalText(200).default(""),
  lines: z.array(line).max(SHEET_LINES, "tooLong").default([]),
});
export type SheetTyped = z.output<typeof keyInSheetInput>;
