import { z } from "zod";
import { country, soughtText } from "../schema.ts";

export const AUTHORITY_KINDS = ["dpa", "csirt", "health", "police"] as const;

/** What the address of the directory says. */
export const directoryAsked = z.object({
  q: soughtText,
  kind: z.preprocess(
    (value) => (Array.isArray(value) ? value[0] : value),
    z.enum(AUTHORITY_KINDS).optional().catch(undefined),
  ),
  country,
});
export type DirectoryAsked = z.output<typeof directoryAsked>;
