import { z } from "zod";

/** What the address of a form says: which field is being put right. What it does not know opens nothing. */
export const formAsked = z.object({
  correct: z.preprocess(
    (value) => (Array.isArray(value) ? value[0] : value),
    z.string().max(100).optional().catch(undefined),
  ),
});
