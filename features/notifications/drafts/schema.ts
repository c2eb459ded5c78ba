import { z } from "zod";
import { impersonalText, textWithoutNir } from "#features/timeline/schema.ts";
import { askedId, askedPage, first } from "#lib/asked.ts";
import { rowVersion } from "#lib/row-version.ts";
import { FILING_PHASES } from "../catalogue.ts";
import { ANSWERED_AS, DRAFT_STATES } from "./catalogue.ts";

const id = z.guid("choose");
const LONGEST = 20_000;
const MOST_FIELDS = 500;
const sha256 = z.string().regex(/^[0-9a-f]{64}$/, "invalid");
const yes = z.preprocess((value) => value === true || value === "yes", z.boolean());

export const prepareDraftInput = z.strictObject({
  obligationId: id,
  formId: z.string("choose").min(1, "choose").max(100, "choose"),
  phase: z.enum(FILING_PHASES, "choose"),
  language: z.enum(["fr", "en"], "choose"),
});

const written = textWithoutNir(LONGEST);
const parts = z.union(
  [
    z.number(),
    z.array(written).max(MOST_FIELDS, "tooLong"),
    z.record(z.string().max(20), z.string().max(50)),
    z.null(),
  ],
  "invalid",
);
/** As a form or a client sends it; what the field takes is asked in the command. A text says itself what is wrong with it. */
const value = z
  .unknown()
  .transform((sent, context): z.output<typeof written> | z.output<typeof parts> => {
    const read = typeof sent === "string" ? written.safeParse(sent) : parts.safeParse(sent);
    if (read.success) return read.data;
    for (const { message, path } of read.error.issues)
      context.addIssue({ code: "custom", message: message === "tooLong" ? "answerTooLong" : message, path });
    return z.NEVER;
  })
  .default(null);

const answer = z.strictObject({
  fieldId: z.string("choose").min(1, "choose").max(100, "choose"),
  /** The number of the answer that the person saw; 0: none was given. */
  seen: z.coerce.number().int().min(0).max(1_000_000).default(0),
  as: z.enum(ANSWERED_AS, "choose"),
  value,
  reason: impersonalText(2_000).default(""),
  follows: impersonalText(2_000).default(""),
});
export type AnswerField = z.output<typeof answer>;

export const answersGiven = z
  .array(answer, "choose")
  .min(1, "choose")
  .max(MOST_FIELDS, "tooLong")
  .refine((given) => new Set(given.map(({ fieldId }) => fieldId)).size === given.length, "choose");

export const answerFieldsInput = z.strictObject({ draftId: id, answers: answersGiven });

const remarks = z
  .array(
    z.strictObject({ fieldId: z.string().max(100).default(""), text: impersonalText(1_000).default("") }),
  )
  .max(MOST_FIELDS, "tooLong")
  .default([])
  .transform((given) => given.filter(({ fieldId, text }) => fieldId !== "" && text !== ""));

export const submitDraftInput = z.strictObject({
  draftId: id,
  version: rowVersion,
  opinion: impersonalText(4_000).min(1, "required"),
  /** That it still speaks for a laboratory that has left the group since. */
  coversDeparted: yes.default(false),
});

export const readDraftInput = z.strictObject({ draftId: id, seen: sha256 });

export const returnDraftInput = z.strictObject({
  draftId: id,
  seen: sha256,
  says: impersonalText(4_000).min(1, "required"),
  remarks,
});

export const signDraftInput = z.strictObject({
  draftId: id,
  /** The hash of the content that the signatory had before them. */
  seen: sha256,
  reasons: impersonalText(4_000).default(""),
});

export const abandonDraftInput = z.strictObject({
  draftId: id,
  version: rowVersion,
  reason: impersonalText(2_000).min(1, "required"),
});

export const entrustDraftInput = z.strictObject({
  draftId: id,
  version: rowVersion,
  vendorId: id,
  /** Who of the organisation asked, when and how. */
  basis: textWithoutNir(1_000).min(1, "required"),
});

/** What the address of the page of all drafts asks for. */
export const draftsAsked = z.object({
  organisation: askedId,
  state: z.preprocess(
    first,
    z
      .enum(["none", ...DRAFT_STATES])
      .optional()
      .catch(undefined),
  ),
  page: askedPage,
});

/** What the address of one draft asks for: the field that is being answered, the view. */
export const draftAsked = z.object({
  field: z.preprocess(first, z.string().max(100).optional().catch(undefined)),
  view: z.preprocess(first, z.enum(["draft", "copy", "changes", "history"]).catch("draft")),
});

/** What the address of the signing page asks for. */
export const signingAsked = z.object({
  step: z.preprocess(first, z.enum(["read", "sign", "return"]).catch("read")),
});
