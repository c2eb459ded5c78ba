import { z } from "zod";
import { first } from "#lib/asked.ts";
import { parseLocalInstant } from "#lib/dates.ts";

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;

/** An instant as an address carries it. */
const instant = z
  .string()
  .regex(INSTANT)
  .transform((text, context) => {
    try {
      return Temporal.Instant.from(text).toString({ fractionalSecondDigits: 3 });
    } catch {
      context.addIssue({ code: "custom", message: "notADate" });
      return z.NEVER;
    }
  });

const optional = <T extends z.ZodType>(one: T) => z.preprocess(first, one.optional().catch(undefined));

const asked = z.object({
  at: optional(instant),
  /** The number of the entry to stand at, as the slider sends it. */
  entry: optional(z.coerce.number().int().min(1).max(999_999_999)),
  /** A second, later or earlier instant to compare with. */
  with: optional(instant),
  organisationId: optional(z.guid()),
  ...{ date: optional(z.string()), time: optional(z.string()), zone: optional(z.string()) },
  ...{ withDate: optional(z.string()), withTime: optional(z.string()) },
});

type Typed = {
  readonly date: string | undefined;
  readonly time: string | undefined;
  readonly zone: string | undefined;
};

/** What the address of the page says; a date and a time typed in a zone become the instant. */
export const asKnownAsked = asked.transform(({ date, time, zone, withDate, withTime, ...said }) => ({
  ...said,
  at: typed({ date, time, zone }) ?? said.at,
  with: typed({ date: withDate, time: withTime, zone }) ?? said.with,
}));
export type AsKnownAsked = z.output<typeof asKnownAsked>;

/** Up to the end of the minute or the second that was typed: what was recorded within it was known. */
function typed({ date, time, zone }: Typed): string | undefined {
  if (!date || zone === undefined) return undefined;
  const hour = time || "23:59";
  const read = parseLocalInstant({ date, time: hour, zone });
  if (!read.ok) return undefined;
  const end = read.instant.add({ milliseconds: hour.length > "23:59".length ? 999 : 59_999 });
  return end.toString({ fractionalSecondDigits: 3 });
}
