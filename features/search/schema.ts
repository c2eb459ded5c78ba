import { z } from "zod";

export const MOST_TYPED = 100;

/** The database cannot hold some of them, and nobody looks for any: each parts two words. */
const UNREADABLE = /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu;

/** What somebody typed; anything else is nothing. */
export const searchAsked = z.object({
  q: z
    .string()
    .catch("")
    .transform((typed) => firstOf(typed.replaceAll(UNREADABLE, " ").normalize("NFC").trim())),
});

/** Never half a character at its end. */
function firstOf(typed: string): string {
  return typed.slice(0, MOST_TYPED).replace(/[\uD800-\uDBFF]$/, "");
}
