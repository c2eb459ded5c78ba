import { z } from "zod";
import { impersonalText, textWithoutNir, webAddress } from "#features/timeline/schema.ts";
import { calendarDate, moment, momentOrUnknown } from "#lib/moment.ts";
import { LANGUAGES, REVIEWS } from "./catalogue.ts";

const id = z.guid("choose");
const orNone = z.preprocess((typed) => typed || null, id.nullable()).default(null);
const day = z.string().min(1, "required").pipe(calendarDate);
const reason = impersonalText(1_000).min(1, "required");
const address = webAddress.refine((typed) => typed !== "", "required");

export const recordPressRequestInput = z.strictObject({
  incidentId: id,
  organisationId: orNone,
  /** A newspaper, a channel: no journalist. */
  outlet: impersonalText(200).min(1, "required"),
  received: moment,
  asks: impersonalText(4_000).min(1, "required"),
  wantedBy: momentOrUnknown.default(null),
});

export const assignPressRequestInput = z.strictObject({
  requestId: id,
  /** Left empty: nobody. */
  memberId: orNone,
});

export const answerPressInput = z.strictObject({
  requestId: id,
  repliedAt: moment,
  repliedBy: textWithoutNir(200).min(1, "required"),
  reply: impersonalText(8_000).min(1, "required"),
});

export const strikePressRequestInput = z.strictObject({ requestId: id, reason });

export const nameSpokespersonInput = z.strictObject({ incidentId: id, memberId: id, fromOn: day });

export const endSpokespersonInput = z.strictObject({ spokespersonId: id, untilOn: day });

export const draftStatementInput = z.strictObject({
  incidentId: id,
  language: z.enum(LANGUAGES, "choose"),
  /** How many versions in this language were seen: a later one makes this a conflict. */
  seen: z.coerce.number().int().min(0).max(10_000).default(0),
  /** The press office's number may stand in it. */
  text: textWithoutNir(12_000).min(1, "required"),
});

export const reviewStatementInput = z
  .strictObject({
    statementId: id,
    review: z.enum(REVIEWS, "choose"),
    note: impersonalText(4_000).default(""),
  })
  .refine(({ review, note }) => review === "approved" || note !== "", { path: ["note"], error: "required" });

export const publishStatementInput = z.strictObject({
  statementId: id,
  published: moment,
  url: webAddress.default(""),
});

export const postPageInput = z.strictObject({
  incidentId: id,
  organisationId: orNone,
  url: address,
  standsForLetters: z.preprocess((typed) => typed === true || typed === "yes", z.boolean()),
  postedOn: day,
});

export const removePageInput = z.strictObject({ pageId: id, removedOn: day });
