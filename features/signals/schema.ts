import { z } from "zod";
import { impersonalText } from "#features/timeline/schema.ts";
import { askedOneOf, askedPage } from "#lib/asked.ts";
import { momentOrUnknown } from "#lib/moment.ts";
import { detectPersonalIdentifiers } from "#lib/personal-identifiers.ts";
import { rowVersion } from "#lib/row-version.ts";
import { MEMBER_CHANNELS, SIGNAL_STATES, TRIAGE_DECISIONS } from "./catalogue.ts";

const id = z.guid("choose");
const optionalId = z.preprocess((typed) => typed || null, id.nullable().default(null));

/** Who reports may be named and reached; a social security number is nobody's contact. */
const aboutReporter = z
  .string()
  .trim()
  .max(200, { error: "tooLong", abort: true })
  .refine((text) => !detectPersonalIdentifiers(text).includes("nir"), "containsNir")
  .default("");

const reported = {
  description: impersonalText(4_000).min(1, "required"),
  place: impersonalText(300).default(""),
  seen: momentOrUnknown.default(null),
  reporterName: aboutReporter,
  reporterRole: aboutReporter,
  reporterContact: aboutReporter,
};

export const receiveSignalInput = z.strictObject({
  ...reported,
  /** No person sees this field; whoever fills it in is told, since it may be their browser. */
  homepage: z.string().max(0, "leaveEmpty").default(""),
  addressHash: z.string().regex(/^[0-9a-f]{64}$/),
});

/** "lab:…" or "organisation:…", as one choice of a form names either. */
const named = <Kind extends string>(...kinds: readonly [Kind, ...Kind[]]) =>
  z.preprocess(
    (typed) => typed || null,
    z
      .string()
      .transform((value, context): { readonly kind: Kind; readonly id: string } => {
        const [prefix, rest] = value.split(":");
        const kind = kinds.find((one) => one === prefix);
        const read = id.safeParse(rest);
        if (kind !== undefined && read.success) return { kind, id: read.data };
        context.addIssue({ code: "custom", message: "choose" });
        return z.NEVER;
      })
      .nullable()
      .default(null),
  );

export const reportSignalInput = z.strictObject({
  ...reported,
  channel: z.enum(MEMBER_CHANNELS, "choose").default("direct"),
  concerned: named("organisation", "lab"),
});

/** What does not go with the decision, hidden in the form, may come along: it says nothing. */
export const triageSignalInput = z
  .strictObject({
    signalId: id,
    version: rowVersion,
    decision: z.enum(TRIAGE_DECISIONS, "choose"),
    reason: impersonalText(4_000).min(1, "required"),
    incidentId: optionalId,
    original: named("signal", "incident"),
  })
  .superRefine(({ decision, original }, context) => {
    if (decision === "duplicate" && original === null)
      context.addIssue({ code: "custom", path: ["original"], message: "choose" });
  });
export type TriageSignal = z.output<typeof triageSignalInput>;

export const createIntakeLinkInput = z.strictObject({ label: impersonalText(120).min(1, "required") });

export const revokeIntakeLinkInput = z.strictObject({ linkId: id });

/** What the address of the list says. Whatever it does not know is as if it were not there. */
export const signalsAsked = z.object({
  state: askedOneOf(SIGNAL_STATES),
  page: askedPage,
});
export type SignalsAsked = z.output<typeof signalsAsked>;
