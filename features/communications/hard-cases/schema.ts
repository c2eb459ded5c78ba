import { z } from "zod";
import { impersonalText } from "#features/timeline/schema.ts";
import { typedCount } from "#lib/typed-count.ts";
import { HARD_CASES, TREATMENTS, TREATMENTS_OF } from "./catalogue.ts";

const MOST_PERSONS = 100_000_000;
const id = z.guid("choose");

export const countHardCaseInput = z
  .strictObject({
    incidentId: id,
    labId: id,
    hardCase: z.enum(HARD_CASES, "choose"),
    treatment: z.enum(TREATMENTS, "choose"),
    persons: typedCount(MOST_PERSONS).refine((typed) => typed !== null, "required"),
    textVersionId: z.preprocess((typed) => typed || null, id.nullable()).default(null),
    reason: impersonalText(2_000).default(""),
  })
  .refine(({ hardCase, treatment }) => TREATMENTS_OF[hardCase].some((one: string) => one === treatment), {
    path: ["treatment"],
    error: "treatmentOfAnother",
  })
  .refine(({ treatment, reason }) => treatment !== "held_back" || reason !== "", {
    path: ["reason"],
    error: "heldBackWhy",
  });
