import { z } from "zod";
import { parseLocalInstant } from "./dates.ts";

/** An instant in UTC with whole seconds, or a day of which the hour is not known. */
export type Moment = string | { readonly date: string; readonly precision: "day" };

const ZONED = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;
const FIRST_YEAR = 1980;
const LAST_YEAR = 2199;

const written = z.string().transform((value, context): Moment => {
  const instant = ZONED.test(value) ? parsedInstant(value) : null;
  if (instant !== null) return instant;
  context.addIssue({ code: "custom", message: ZONED.test(value) ? "notADate" : "needsZone" });
  return z.NEVER;
});

/** A field left empty does not come with the form. */
const typed = z.string().default("");

/** The fields of the hour and its zone, hidden for a day, may come along: they say nothing. */
const day = z
  .strictObject({ precision: z.literal("day"), date: typed, time: typed, zone: typed })
  .transform(({ date }, context): Moment => {
    if (isDay(date)) return { date, precision: "day" };
    context.addIssue({ code: "custom", message: date === "" ? "required" : "notADate", path: ["date"] });
    return z.NEVER;
  });

/** What a date and a time field hold, with the zone they were read in. */
const local = z
  .strictObject({ precision: z.literal("instant"), date: typed, time: typed, zone: typed })
  .transform((fields, context): Moment => {
    const read = parseLocalInstant(fields);
    if (read.ok && isYear(fields.date)) return utc(read.instant);
    const [path, message] = read.ok ? ["date", "notADate"] : PROBLEMS[read.reason];
    const missing = (path === "date" && fields.date === "") || (path === "time" && fields.time === "");
    context.addIssue({ code: "custom", message: missing ? "required" : message, path: [path] });
    return z.NEVER;
  });

const PROBLEMS = {
  invalid_date: ["date", "notADate"],
  invalid_time: ["time", "notATime"],
  unknown_zone: ["zone", "needsZone"],
  skipped_by_clock_change: ["time", "skippedByClockChange"],
} as const;

const dated = z.discriminatedUnion("precision", [day, local]);

/** An instant with its zone, a day, or what a date and a time field hold. */
export const moment = z.unknown().transform((value, context) => read(value, context));

/** The same, or not known yet. */
export const momentOrUnknown = z
  .unknown()
  .transform((value, context) => (isUnknown(value) ? null : read(value, context)));

/** Problems are told at the part that has them. */
function read(value: unknown, context: z.core.$RefinementCtx<unknown>): Moment {
  const parsed = typeof value === "string" ? written.safeParse(value) : dated.safeParse(value);
  if (parsed.success) return parsed.data;
  for (const { message, path } of parsed.error.issues)
    context.addIssue({
      code: "custom",
      message: /^[a-z][A-Za-z]*$/.test(message) ? message : "needsZone",
      path,
    });
  return z.NEVER;
}

function isUnknown(value: unknown): boolean {
  if (value === null || value === undefined || value === "") return true;
  return typeof value === "object" && "precision" in value && value.precision === "unknown";
}

export const calendarDate = z.string().refine(isDay, { error: "notADate" });

function parsedInstant(value: string): string | null {
  try {
    return isYear(value) ? utc(Temporal.Instant.from(value)) : null;
  } catch {
    return null;
  }
}

function isDay(value: string): boolean {
  try {
    return isYear(value) && Temporal.PlainDate.from(value, { overflow: "reject" }).toString() === value;
  } catch {
    return false;
  }
}

function isYear(value: string): boolean {
  const year = Number(value.slice(0, 4));
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}

function utc(instant: Temporal.Instant): string {
  return instant.toString({ smallestUnit: "second", roundingMode: "floor" });
}

/** The earliest instant a moment can mean: a day is read from 00:00 in `zone`. */
export function earliest(moment: Moment, zone: string): Temporal.Instant {
  if (typeof moment === "string") return Temporal.Instant.from(moment);
  return Temporal.PlainDate.from(moment.date).toZonedDateTime(zone).toInstant();
}

/** The last instant, in whole milliseconds, that a moment can mean: a day lasts until the next one begins in `zone`. */
export function latest(moment: Moment, zone: string): Temporal.Instant {
  if (typeof moment === "string") return Temporal.Instant.from(moment);
  const next = Temporal.PlainDate.from(moment.date).add({ days: 1 });
  return next.toZonedDateTime(zone).toInstant().subtract({ milliseconds: 1 });
}

/** Where a day begins first. */
const EASTERNMOST = "Pacific/Kiritimati";

/** Whether a moment cannot have come yet, wherever it was read. */
export function isAhead(moment: Moment, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(earliest(moment, EASTERNMOST), now) > 0;
}

/** As the log's header writes when something happened. */
export function occurredAt(moment: Moment | null): string | { date: string } | null {
  if (moment === null) return null;
  if (typeof moment !== "string") return { date: moment.date };
  return Temporal.Instant.from(moment).toString({ fractionalSecondDigits: 3 });
}
