import { z } from "zod";
import { first } from "#lib/asked.ts";
import { calendarDate } from "#lib/moment.ts";

const day = z.preprocess(first, calendarDate.nullable().catch(null).default(null));

/** What the address of the page asks: a product, some of its versions, a period. What it does not know is left out. */
export const scopeAsked = z.object({
  product: z.preprocess(first, z.guid().optional().catch(undefined)),
  versions: z.preprocess(
    first,
    z
      .string()
      .max(400)
      .catch("")
      .default("")
      .transform((typed) =>
        typed
          .split(/[,;\n]/)
          .map((one) => one.trim())
          .filter(Boolean),
      ),
  ),
  from: day,
  to: day,
  /** A deployment to end. */
  end: z.preprocess(first, z.guid().optional().catch(undefined)),
});
export type ScopeAsked = z.output<typeof scopeAsked>;
