import { z } from "zod";
import { impersonalText } from "#features/timeline/schema.ts";
import { calendarDate } from "#lib/moment.ts";
import { typedCount } from "#lib/typed-count.ts";
import { COUNTED_CHANNELS } from "../catalogue.ts";
import { PERSON_GROUPS } from "./catalogue.ts";

const MOST_PERSONS = 10_000_000;
const id = z.guid("choose");
const count = typedCount(MOST_PERSONS);
const orNone = <T extends z.ZodType>(schema: T) =>
  z.preprocess((typed) => typed || null, schema.nullable()).default(null as never);

/** As it stands now, not what was added. */
export const countGroupInput = z.strictObject({
  incidentId: id,
  labId: id,
  personGroup: z.enum(PERSON_GROUPS, "choose"),
  persons: count.refine((typed) => typed !== null, "required"),
  groupTold: count,
  groupReturned: count,
  toldOn: orNone(calendarDate),
  channel: orNone(z.enum(COUNTED_CHANNELS as [string, ...string[]], "choose")),
  textVersionId: orNone(id),
  reason: impersonalText(2_000).default(""),
});
