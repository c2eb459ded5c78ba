import { z } from "zod";

export const MOST_TYPED = 100;

/** What somebody typed; anything else is nothing. */
export const searchAsked = z.object({
  q: z
    .string()
    .catch("")
    .transform((typed) => typed.normalize("NFC").trim().slice(0, MOST_TYPED)),
});
