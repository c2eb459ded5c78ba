import { z } from "zod";
import { impersonalText, textWithoutNir } from "#features/timeline/schema.ts";
import { first } from "#lib/asked.ts";
import { isZone } from "#lib/dates.ts";
import { calendarDate } from "#lib/moment.ts";
import { rowVersion } from "#lib/row-version.ts";
import { typedCount } from "#lib/typed-count.ts";
import type { Cause } from "./catalogue.ts";

const MOST_CALLS = 1_000_000;
const MOST_SECONDS = 86_400;

const id = z.guid("choose");
const orNone = z.preprocess((typed) => typed || null, id.nullable()).default(null);
const day = z.string().min(1, "required").pipe(calendarDate);
const calls = typedCount(MOST_CALLS);
const counted = calls.refine((typed) => typed !== null, "required").transform((typed) => typed ?? 0);
const sorted = calls.transform((typed) => typed ?? 0);
const causes = {
  ...{ causeConcerned: sorted, causeAdvice: sorted, causeDeletion: sorted, causeComplaint: sorted },
  ...{ causeCopy: sorted, causePress: sorted, causeOther: sorted },
} satisfies Record<Cause, typeof sorted>;

/** A supplier's name and its number are no patient's. */
const told = {
  supplier: textWithoutNir(200).min(1, "required"),
  number: textWithoutNir(60).min(1, "required"),
  hours: textWithoutNir(200).default(""),
  zone: z.string().refine(isZone, "needsZone"),
  openedOn: day,
};

export const openHotlineInput = z.strictObject({ incidentId: id, organisationId: orNone, ...told });

export const amendHotlineInput = z.strictObject({ hotlineId: id, version: rowVersion, ...told });

export const closeHotlineInput = z.strictObject({ hotlineId: id, version: rowVersion, closedOn: day });

export const writeScriptInput = z.strictObject({
  hotlineId: id,
  /** How many versions were seen: a later one makes this a conflict. */
  seen: z.coerce.number().int().min(0).max(10_000).default(0),
  text: impersonalText(12_000).min(1, "required"),
});

export const countCallsInput = z.strictObject({
  hotlineId: id,
  /** The part of the day that concerned one laboratory; left empty: all of its calls. */
  labId: orNone,
  day,
  callsOffered: counted,
  callsAnswered: counted,
  waitSeconds: typedCount(MOST_SECONDS),
  ...causes,
  reason: impersonalText(1_000).default(""),
  /** The figures that are corrected: once somebody corrected them meanwhile, this is a conflict. */
  seenId: orNone,
});

/** What the address of a hotline says: the day whose figures are to be corrected, of one laboratory where it names one. */
export const hotlineAsked = z.object({
  day: z.preprocess(first, calendarDate.optional().catch(undefined)),
  lab: z.preprocess(first, z.guid().optional().catch(undefined)),
});
