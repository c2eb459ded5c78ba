import { z } from "zod";
import { FAILURES, PACK_LANGUAGES, SAVE_FAILURES } from "./catalogue.ts";

const ticked = z.preprocess((value) => value === true || value === "yes" || value === "on", z.boolean());
const listed = (value: unknown) => (value === undefined ? [] : [value].flat());

export const setUpPacksInput = z.strictObject({
  /** As the form saw it; 0: never set up. */
  version: z.coerce.number().int().min(0),
  enabled: ticked.default(false),
  languages: z.preprocess(listed, z.array(z.enum(PACK_LANGUAGES)).min(1, "choose")),
  saves: ticked.default(false),
  told: z.preprocess(listed, z.array(z.guid("choose")).max(100, "tooLong")),
});

export const requestPacksInput = z.strictObject({});

const runId = z.guid("choose");
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

export const madePack = z.strictObject({
  id: z.guid(),
  organisationId: z.guid().nullable(),
  language: z.enum(PACK_LANGUAGES),
  size: z.number().int().min(1),
  sha256,
  /** SHA-256 of what is in it. */
  content: sha256,
});
export type MadePack = z.output<typeof madePack>;

export const sealPacksInput = z.strictObject({
  runId,
  packs: z.array(madePack).min(1),
  /** "none": nobody asked for files in a folder. */
  saved: z.enum(["none", "saved", ...SAVE_FAILURES]),
});

export const failPacksInput = z.strictObject({ runId, failure: z.enum(FAILURES) });
export const removePacksInput = z.strictObject({ runId });
