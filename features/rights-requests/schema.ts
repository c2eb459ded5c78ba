import { z } from "zod";
import { impersonalText } from "#features/timeline/schema.ts";
import { askedId, askedOneOf, first } from "#lib/asked.ts";
import { calendarDate } from "#lib/moment.ts";
import { typedCount } from "#lib/typed-count.ts";
import { ARTICLES } from "./catalogue.ts";

const MOST_REQUESTS = 1_000_000;

const id = z.guid("choose");
const count = typedCount(MOST_REQUESTS);
const orNoDay = z.preprocess((typed) => typed || null, calendarDate.nullable()).default(null);

/** As it stands now, not what was added. A figure left empty stays as it was, or is none. */
export const countRequestsInput = z.strictObject({
  incidentId: id,
  organisationId: id,
  article: z.enum(ARTICLES, "choose"),
  receivedOn: z.string().min(1, "required").pipe(calendarDate),
  requestsReceived: count,
  requestsAnswered: count,
  requestsRefused: count,
  requestsExtended: count,
  extendedOn: orNoDay,
  answeredLate: count,
  reason: impersonalText(1_000).default(""),
  /** The count that was seen: a later one makes this a conflict. */
  seenId: z.preprocess((typed) => typed || null, id.nullable()).default(null),
});
export type CountRequests = z.output<typeof countRequestsInput>;

/** What the address says: one organisation, one article, the day whose count is brought up to date. */
export const requestsAsked = z.object({
  organisation: askedId,
  article: askedOneOf(ARTICLES),
  day: z.preprocess(first, calendarDate.optional().catch(undefined)),
});
export type RequestsAsked = z.output<typeof requestsAsked>;
