import { z } from "zod";
import { first } from "#lib/asked.ts";
import { country, soughtText } from "../schema.ts";

export const AUTHORITY_KINDS = ["dpa", "csirt", "health", "police"] as const;

/** What the address of the directory says. */
export const directoryAsked = z.object({
  q: soughtText,
  kind: z.preprocess(first, z.enum(AUTHORITY_KINDS).optional().catch(undefined)),
  country,
});
export type DirectoryAsked = z.output<typeof directoryAsked>;
