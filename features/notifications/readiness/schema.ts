import { z } from "zod";
import { first } from "#lib/asked.ts";

/** What the address of the page of what is ready asks for. */
export const readinessAsked = z.object({
  organisation: z.preprocess(first, z.guid().optional().catch(undefined)),
});
