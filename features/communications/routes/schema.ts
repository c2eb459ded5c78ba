import { z } from "zod";
import { impersonalText, textWithoutNir, webAddress } from "#features/timeline/schema.ts";
import { calendarDate } from "#lib/moment.ts";
import { typedCount } from "#lib/typed-count.ts";
import { LANGUAGES, ROUTES } from "./catalogue.ts";

const MOST_COMPLAINTS = 10_000_000;
const MOST_LINKS = 10;
const id = z.guid("choose");

/** One address a line, as they are typed. */
const links = z.preprocess(
  (typed) => (typeof typed === "string" ? typed.split(/\s+/).filter(Boolean) : (typed ?? [])),
  z.array(webAddress, "notAnAddress").max(MOST_LINKS, "tooLong"),
);

export const writeRouteInput = z.strictObject({
  incidentId: id,
  language: z.enum(LANGUAGES, "choose"),
  /** How many versions in this language were seen: a later one makes this a conflict. */
  seen: z.coerce.number().int().min(0).max(10_000).default(0),
  /** The number of a public service may stand in it. */
  text: textWithoutNir(8_000).min(1, "required"),
  links,
  textVersionId: z.preprocess((typed) => typed || null, id.nullable()).default(null),
});

export const countComplaintsInput = z.strictObject({
  incidentId: id,
  organisationId: id,
  route: z.enum(ROUTES, "choose"),
  count: typedCount(MOST_COMPLAINTS).refine((typed) => typed !== null, "required"),
  countedOn: z.string().min(1, "required").pipe(calendarDate),
  source: impersonalText(300).min(1, "required"),
  reason: impersonalText(1_000).default(""),
});
