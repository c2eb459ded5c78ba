import { z } from "zod";
import { askedId } from "#lib/asked.ts";

/** What the address of the page of what is ready asks for. */
export const readinessAsked = z.object({
  organisation: askedId,
});
