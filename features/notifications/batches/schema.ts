import { z } from "zod";
import { askedPage, first } from "#lib/asked.ts";
import { FILING_PHASES } from "../catalogue.ts";
import { answersGiven } from "../drafts/schema.ts";

const id = z.guid("choose");

export const beginBatchInput = z.strictObject({
  incidentId: id,
  /** "rule addressee": the duty that each organisation has for itself. */
  duty: z
    .string("choose")
    .max(200, "choose")
    .regex(/^\S+ \S+$/, "choose"),
  phase: z.enum(FILING_PHASES, "choose"),
  language: z.enum(["fr", "en"], "choose"),
});

export const wordFieldsInput = z.strictObject({ batchId: id, answers: answersGiven });

/** What the address of one text for many asks for: the field that is being worded, the view. */
export const batchAsked = z.object({
  field: z.preprocess(first, z.string().max(100).optional().catch(undefined)),
  view: z.preprocess(first, z.enum(["text", "organisations", "approval"]).catch("text")),
  page: askedPage,
});
export type BatchAsked = z.output<typeof batchAsked>;
