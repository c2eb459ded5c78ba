import { z } from "zod";
import { askedId, first } from "#lib/asked.ts";
import { calendarDate } from "#lib/moment.ts";

const day = z.preprocess(first, calendarDate.nullable().catch(null).default(null));

/** What the address of the page asks: a product, some of its versions, a period. What it does not know is left out. */
export const scopeAsked = z.object({
  product: askedId,
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
  end: askedId,
});
export type ScopeAsked = z.output<typeof scopeAsked>;
