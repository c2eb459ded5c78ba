import { z } from "zod";

const first = (given: unknown) => (Array.isArray(given) ? given[0] : given);

/** What the address of the page of what is ready asks for. */
export const readinessAsked = z.object({
  organisation: z.preprocess(first, z.guid().optional().catch(undefined)),
});
