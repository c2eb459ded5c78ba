import { z } from "zod";
import { impersonalText } from "#features/timeline/schema.ts";
import { DATA_CATEGORIES } from "#law/vocabulary.ts";
import { askedId, askedOneOf } from "#lib/asked.ts";
import { rowVersion } from "#lib/row-version.ts";
import { CHANNELS } from "../catalogue.ts";
import { AUDIENCES, LANGUAGES, LONGEST } from "./catalogue.ts";

const id = z.guid("choose");
const listed = (typed: unknown) => (typeof typed === "string" ? [typed] : (typed ?? []));
const block = (name: keyof typeof LONGEST) => impersonalText(LONGEST[name]).default("");

export const beginTextInput = z.strictObject({
  incidentId: id,
  title: impersonalText(200).min(1, "required"),
  language: z.enum(LANGUAGES, "choose"),
  audience: z.enum(AUDIENCES, "choose"),
  channels: z.preprocess(listed, z.array(z.enum(CHANNELS, "choose"), "choose").min(1, "choose")),
  /** What the advice speaks of at first; what the person writes replaces it. */
  categories: z.preprocess(listed, z.array(z.enum(DATA_CATEGORIES, "choose"))).default([]),
});

/** Contact details of a laboratory never stand in a text: they are merged in, so nobody is named by number here. */
export const saveTextInput = z.strictObject({
  textVersionId: id,
  version: rowVersion,
  subject: block("subject"),
  nature: block("nature"),
  consequences: block("consequences"),
  advice: block("advice"),
  measures: block("measures"),
  contact: block("contact"),
  concerned: block("concerned"),
  script: block("script"),
  sms: block("sms"),
});

export const submitTextInput = z.strictObject({ textVersionId: id, version: rowVersion });
export const reviseTextInput = z.strictObject({ textVersionId: id });

export const reviewTextInput = z
  .strictObject({
    textVersionId: id,
    organisationId: id,
    /** Of the text that the person saw. */
    contentHash: z.string().regex(/^[0-9a-f]{64}$/, "choose"),
    /** Of the letterheads that the person saw beside it; left out, whatever stands then is signed. */
    headsHash: z
      .string()
      .regex(/^[0-9a-f]{64}$/, "choose")
      .optional(),
    outcome: z.enum(["signed", "returned"], "choose"),
    reason: impersonalText(2_000).default(""),
  })
  .refine(({ outcome, reason }) => outcome === "signed" || reason !== "", {
    path: ["reason"],
    error: "sayWhatToChange",
  });

/** What the address of a text says: which laboratory it is shown for, in which form. */
export const textAsked = z.object({
  lab: askedId,
  version: askedId,
  form: askedOneOf(CHANNELS),
});

export const TEXT_FILES = [
  "letters.zip",
  "letters.pdf",
  "letter.docx",
  "email.html",
  "email.txt",
  "notice.docx",
] as const;
