import { z } from "zod";
import { askedOneOf, askedText } from "#lib/asked.ts";
import { country } from "../schema.ts";

export const AUTHORITY_KINDS = ["dpa", "csirt", "health", "police"] as const;

/** What the address of the directory says. */
export const directoryAsked = z.object({
  q: askedText,
  kind: askedOneOf(AUTHORITY_KINDS),
  country,
});
export type DirectoryAsked = z.output<typeof directoryAsked>;
