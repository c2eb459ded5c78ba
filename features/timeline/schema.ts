import { z } from "zod";
import { momentOrUnknown } from "#lib/moment.ts";
import { detectPersonalIdentifiers, problemOf } from "#lib/personal-identifiers.ts";

/** Text that people write: nobody is named in it by number, address or telephone. */
export function impersonalText(most: number) {
  return z
    .string()
    .trim()
    .max(most, { error: "tooLong", abort: true })
    .superRefine((text, context) => {
      for (const kind of detectPersonalIdentifiers(text))
        context.addIssue({ code: "custom", message: problemOf(kind) });
    });
}

/** Text about professionals: their addresses and telephones may stand in it, a social security number may not. */
export function textWithoutNir(most: number) {
  return z
    .string()
    .trim()
    .max(most, { error: "tooLong", abort: true })
    .refine((text) => !detectPersonalIdentifiers(text).includes("nir"), problemOf("nir"));
}

export const writeEntryInput = z.strictObject({
  incidentId: z.guid("choose"),
  organisationId: z.preprocess((typed) => typed || null, z.guid("choose").nullable()).default(null),
  text: impersonalText(4000).min(1, "required"),
  label: z.enum(["fact", "hypothesis", "decision"], "choose"),
  occurred: momentOrUnknown.default(null),
  source: impersonalText(200).default(""),
});

const first = (value: unknown) => (Array.isArray(value) ? value[0] : value);

/** What the address of the log says. Whatever it does not know is as if it were not there. */
export const timelineAsked = z.object({
  log: z.preprocess(first, z.enum(["main-courante", "audit-trail"]).catch("main-courante")),
  order: z.preprocess(first, z.enum(["occurred", "recorded"]).catch("recorded")),
  before: z.preprocess(first, z.string().max(40).optional().catch(undefined)),
  organisationId: z.preprocess(first, z.guid().optional().catch(undefined)),
});
export type TimelineAsked = z.output<typeof timelineAsked>;
