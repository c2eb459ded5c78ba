import { z } from "zod";
import { askedId, askedOneOf, first } from "#lib/asked.ts";
import { momentOrUnknown } from "#lib/moment.ts";
import { detectPersonalIdentifiers, problemOf } from "#lib/personal-identifiers.ts";
import { GROUPS } from "./catalogue.ts";
import { exhibitNumbers } from "./citations/schema.ts";
import { GRADES } from "./grading/catalogue.ts";

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

const WEB = /^https?:\/\/[^\s/$.?#][^\s]*$/i;

/** Where something can be read again. Nobody is named in it either. */
export const webAddress = impersonalText(500).refine(
  (typed) => typed === "" || WEB.test(typed),
  "notAnAddress",
);

/** What one entry says, whether it is the first or corrects another. */
const said = {
  text: impersonalText(4000).min(1, "required"),
  label: z.enum(["fact", "hypothesis", "decision"], "choose"),
  occurred: momentOrUnknown.default(null),
  source: impersonalText(200).default(""),
  sourceUrl: webAddress.default(""),
  /** Reliability of the source A–F, credibility of what it says 1–6; left open where nobody weighed it. */
  credibility: z.enum(["", ...GRADES], "choose").default(""),
};

export const writeEntryInput = z.strictObject({
  incidentId: z.guid("choose"),
  organisationId: z.preprocess((typed) => typed || null, z.guid("choose").nullable()).default(null),
  ...said,
  exhibits: exhibitNumbers,
});

export const correctEntryInput = z.strictObject({
  incidentId: z.guid("choose"),
  /** The entry as it was written, by the record that it made. */
  entryId: z.guid("choose"),
  ...said,
  reason: impersonalText(1000).min(1, "required"),
});

export type Said = Pick<z.output<typeof writeEntryInput>, keyof typeof said>;

export const pinEntryInput = z.strictObject({
  incidentId: z.guid("choose"),
  seq: z.coerce.number().int().min(1, "choose"),
});

const searched = z.preprocess(
  first,
  z
    .string()
    .trim()
    .min(2)
    .max(100)
    .regex(/^[^\0]*$/)
    .optional()
    .catch(undefined),
);

/** What the address of the log says. Whatever it does not know is as if it were not there. */
export const timelineAsked = z.object({
  log: z.preprocess(first, z.enum(["main-courante", "audit-trail"]).catch("main-courante")),
  order: z.preprocess(first, z.enum(["occurred", "recorded"]).catch("recorded")),
  before: z.preprocess(first, z.string().max(40).optional().catch(undefined)),
  organisationId: askedId,
  labId: askedId,
  group: askedOneOf(GROUPS),
  actor: z.preprocess(
    first,
    z
      .union([z.guid(), z.literal("system")])
      .optional()
      .catch(undefined),
  ),
  label: z.preprocess(first, z.enum(["fact", "hypothesis", "decision"]).optional().catch(undefined)),
  origin: z.preprocess(
    first,
    z.enum(["live", "demonstration", "exercise", "import"]).optional().catch(undefined),
  ),
  pinned: z.preprocess(first, z.literal("yes").optional().catch(undefined)),
  source: searched,
  text: searched,
});
export type TimelineAsked = z.output<typeof timelineAsked>;
