import ical, { ICalCalendarMethod } from "ical-generator";
import type { Chunks } from "./sheet.ts";

export type DatedDuty = {
  /** Of the obligation or the question: the same event in every file, so that a calendar takes the later one for it. */
  readonly id: string;
  /** Counts up with each change of the obligation. */
  readonly version: number;
  readonly at: Temporal.Instant;
  readonly summary: string;
  /** The planning date and the legal limit, in words. */
  readonly description: string;
};

export type DutyCalendar = {
  readonly name: string;
  /** Who publishes it: the end of each event's name. */
  readonly host: string;
  readonly taken: Temporal.Instant;
  readonly duties: readonly DatedDuty[];
};

const dateOf = (at: Temporal.Instant) => new Date(at.epochMilliseconds);

/** One event for each duty that has a date and is still owed. A duty without a number in law has none, and is not here. */
export async function* ics({ name, host, taken, duties }: DutyCalendar): Chunks {
  const calendar = ical({
    // Its writer leaves the end of a line in a name as it is, and the next line would be one of the calendar's.
    name: name.replaceAll(/\s+/g, " "),
    prodId: { company: "Maincourante", product: "Maincourante" },
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const { id, version, at, summary, description } of duties)
    calendar.createEvent({
      ...{ id: `${id}@${host}`, sequence: version, stamp: dateOf(taken), summary, description },
      start: dateOf(at),
    });
  yield new TextEncoder().encode(`${calendar.toString()}\r\n`);
}
