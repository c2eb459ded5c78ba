import { z } from "zod";
import { SUBJECTS } from "#features/claims/catalogue.ts";
import { first } from "#lib/asked.ts";

/** What the address of the facts says. */
export const factsAsked = z.object({
  page: z.preprocess(first, z.coerce.number().int().min(1).max(10_000).catch(1).default(1)),
  /** Those alone whose awareness nobody retained. */
  position: z.preprocess(first, z.enum(["none"]).optional().catch(undefined)),
  /** What the form of the claims ledger starts with. */
  claim: z.preprocess(first, z.enum(SUBJECTS).optional().catch(undefined)),
});
