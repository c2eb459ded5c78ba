import { isInFuture } from "#features/exposures/rules.ts";
import { earliest, latest, type Moment } from "#lib/moment.ts";

type Filed = { readonly filedAt: Moment; readonly zone: string; readonly now: Temporal.Instant };

/** What the case knows that a filing cannot precede; null or empty where nothing is on file. */
export type Bounds = {
  /** Of the draft that is filed; null where it was filed elsewhere. */
  readonly signedAt: Temporal.Instant | null;
  /** When the breach began. */
  readonly breach: Moment | null;
  /** When it was found, and every dated fact of the organisation that files. */
  readonly known: readonly Moment[];
};

/** One may file before the file says who learnt of it, by as much as a day is long in any zone. */
const LEEWAY_HOURS = 24;

/**
 * What is wrong with when something is said to be filed, a day read as late as it can mean: it lies ahead, before the
 * signature of what is filed, before the breach, or more than a day before anybody of the case or of that organisation
 * knew of it.
 */
export function problemOfFiledAt({ filedAt, zone, now }: Filed, { signedAt, breach, known }: Bounds) {
  const at = latest(filedAt, zone);
  const precedes = (bound: Temporal.Instant) => Temporal.Instant.compare(at, bound) < 0;
  if (isInFuture(filedAt, zone, now)) return "inFuture";
  // A form asks for minutes.
  if (signedAt !== null && precedes(signedAt.round({ smallestUnit: "minute", roundingMode: "floor" })))
    return "beforeSignature";
  if (breach !== null && precedes(earliest(breach, zone))) return "beforeBreach";
  const [first] = known.map((moment) => earliest(moment, zone)).sort(Temporal.Instant.compare);
  return first !== undefined && precedes(first.subtract({ hours: LEEWAY_HOURS })) ? "beforeKnown" : null;
}

/** Whether a document is dated of a day that has not come yet where the organisation keeps its clock. */
export function isDayAhead(on: string | null, { zone, now }: Omit<Filed, "filedAt">): boolean {
  return on !== null && on > now.toZonedDateTimeISO(zone).toPlainDate().toString();
}
