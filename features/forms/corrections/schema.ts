import { z } from "zod";
import { impersonalText } from "#features/timeline/schema.ts";

const MOST_FIELDS = 200;
const LONGEST = 1_000_000;

const optionalCount = (most: number) =>
  z.preprocess(
    (typed) => (typed === "" || typed === undefined || typed === null ? null : Number(typed)),
    z
      .int({ error: "notANumber" })
      .min(1, { error: "notANumber" })
      .max(most, { error: "notANumber" })
      .nullable(),
  );

export const correctFieldInput = z.strictObject({
  formId: z.string("choose").min(1, "choose").max(100, "choose"),
  fieldId: z.string("choose").min(1, "choose").max(100, "choose"),
  /** How many corrections of the form the person saw: another one meanwhile makes it a conflict. */
  seen: z.coerce.number().int().min(0),
  /** As the screen writes it, in the screen's language; left empty, as it was mapped. */
  label: impersonalText(300)
    .nullish()
    .transform((typed) => typed || null),
  /** Its place in its section, the first being 1. */
  rank: optionalCount(MOST_FIELDS),
  maxLength: optionalCount(LONGEST),
  /** On which screen it was seen, and when. */
  note: impersonalText(1_000).min(1, "required"),
});
export type CorrectField = z.output<typeof correctFieldInput>;
