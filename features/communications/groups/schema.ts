import { z } from "zod";
import { impersonalText } from "#features/timeline/schema.ts";
import { typedCount } from "#lib/typed-count.ts";
import { OTHER_GROUPS } from "./catalogue.ts";

const MOST_PERSONS = 10_000_000;
const id = z.guid("choose");

/** As it stands now, not what was added. */
export const countGroupInput = z.strictObject({
  incidentId: id,
  labId: id,
  personGroup: z.enum(OTHER_GROUPS, "choose"),
  persons: typedCount(MOST_PERSONS).refine((typed) => typed !== null, "required"),
  reason: impersonalText(2_000).default(""),
});
