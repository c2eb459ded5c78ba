import { z } from "zod";
import { askedId } from "#lib/asked.ts";
import { TIMES } from "./catalogue.ts";

const id = z.guid("choose");
const MOST = 200;

const minutes = z.coerce
  .number("notANumber")
  .int("notANumber")
  .min(1, "minutesRange")
  .max(1_440, "minutesRange");
const time = z.string("choose").refine((given) => TIMES.includes(given), "choose");
const seen = z.coerce.number().int().min(0).max(1_000_000).default(0);

export const planFilingsInput = z.strictObject({
  incidentId: id,
  /** The number of the plan that the person saw; 0: there was none. */
  seen,
  minutes,
  forms: z
    .array(
      z.strictObject({
        formId: z.string().min(1).max(100),
        minutes: minutes.nullable().default(null),
      }),
    )
    .max(MOST, "tooLong")
    .default([]),
  typists: z.array(id, "choose").min(1, "choose").max(MOST, "tooLong"),
  hours: z
    .array(z.strictObject({ memberId: id, from: time, until: time }))
    .max(MOST, "tooLong")
    .default([]),
});

export const assignFilingInput = z.strictObject({
  incidentId: id,
  seen,
  obligationId: id,
  /** Nobody: the plan chooses again. */
  memberId: z.preprocess((given) => (given === "" ? null : given), id.nullable().default(null)),
});

/** A plan as it is kept: who types within which hours, and which form takes how long. */
export const keptPlan = z.object({
  number: z.number(),
  minutes: z.number(),
  formMinutes: z.record(z.string(), z.number()),
  typists: z.array(z.object({ memberId: z.string(), from: z.string(), until: z.string() })),
  assignments: z.record(z.string(), z.string()),
});
export type KeptPlan = z.output<typeof keptPlan>;

/** What the address of the page asks for: the filing that is being given to somebody. */
export const planAsked = z.object({ assign: askedId });
