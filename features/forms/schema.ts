import { z } from "zod";
import { first } from "#lib/asked.ts";

/** What the address of a form says: which field is being put right. What it does not know opens nothing. */
export const formAsked = z.object({
  correct: z.preprocess(first, z.string().max(100).optional().catch(undefined)),
});
