import { z } from "zod";
import { SUBJECTS } from "#features/claims/catalogue.ts";
import { askedOneOf, askedPage, first } from "#lib/asked.ts";

/** What the address of the facts says. */
export const factsAsked = z.object({
  page: askedPage,
  /** Those alone whose awareness nobody retained. */
  position: z.preprocess(first, z.enum(["none"]).optional().catch(undefined)),
  /** What the form of the claims ledger starts with. */
  claim: askedOneOf(SUBJECTS),
});
