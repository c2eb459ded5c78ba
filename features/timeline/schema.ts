import { z } from "zod";
import { momentOrUnknown } from "#lib/moment.ts";
import { detectPersonalIdentifiers } from "./rules.ts";

const PROBLEMS = { nir: "containsNir", email: "containsEmail", phone: "containsPhone" } as const;

/** Text that people write: nobody is named in it by number, address or telephone. */
export function impersonalText(most: number) {
  return z
    .string()
    .trim()
    .max(most, "tooLong")
    .superRefine((text, context) => {
      for (const kind of detectPersonalIdentifiers(text))
        context.addIssue({ code: "custom", message: PROBLEMS[kind] });
    });
}

export const writeEntryInput = z.strictObject({
  incidentId: z.guid("choose"),
  organisationId: z.preprocess((typed) => typed || null, z.guid("choose").nullable()).default(null),
  text: impersonalText(4000).min(1, "required"),
  label: z.enum(["fact", "hypothesis", "decision"], "choose"),
  occurred: momentOrUnknown.default(null),
  source: impersonalText(200).default(""),
});
