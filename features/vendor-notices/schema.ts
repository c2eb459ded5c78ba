import { z } from "zod";
import { impersonalText, textWithoutNir } from "#features/timeline/schema.ts";
import { asList } from "#lib/asked.ts";
import { calendarDate, moment, momentOrUnknown } from "#lib/moment.ts";
import { NOTICE_CHANNELS, OUTSIDE_CHANNELS } from "./catalogue.ts";

const MOST_ADDRESSEES = 2_000;

const id = z.guid({ error: "choose" });
const ids = z.array(id).max(MOST_ADDRESSEES, { error: "tooLong" });
const some = z.preprocess(asList, ids.min(1, { error: "choose" }));
/** None chosen: all. */
const someOrAll = z.preprocess(asList, ids);
const text = impersonalText(8_000).min(1, { error: "required" });
const line = textWithoutNir(200);
const day = z.preprocess((typed) => (typed === "" ? null : typed), calendarDate.nullable().default(null));

const ofVendor = { incidentId: id, vendorId: id };

export const requestNoticeInput = z.strictObject({
  ...ofVendor,
  organisationIds: someOrAll,
  message: impersonalText(4_000).default(""),
});

export const recordNoticeInput = z
  .strictObject({
    ...ofVendor,
    organisationIds: someOrAll,
    given: momentOrUnknown.default(null),
    channel: z.enum(OUTSIDE_CHANNELS, { error: "choose" }),
    reference: line.default(""),
    says: text,
    documentOn: day,
    reachedFirst: line.default(""),
    reachedFirstAt: momentOrUnknown.default(null),
  })
  .refine(({ channel, reachedFirst }) => channel !== "group_it" || reachedFirst !== "", {
    path: ["reachedFirst"],
    error: "required",
  });
export type RecordNotice = z.output<typeof recordNoticeInput>;

export const sendNoticeInput = z.strictObject({
  ...ofVendor,
  organisationIds: someOrAll,
  reference: line.default(""),
  says: text,
});

/** Without a moment: now, as the button is pressed. */
export const confirmReceiptInput = z.strictObject({
  addresseeId: id,
  received: momentOrUnknown.default(null),
  /** By what way it reached this controller, which need not be the way it was sent. */
  how: z.enum(NOTICE_CHANNELS).or(z.literal("")).default(""),
});

export type ConfirmReceipt = z.infer<typeof confirmReceiptInput>;

export const recordReceiptsInput = z.strictObject({
  noticeId: id,
  addresseeIds: some,
  received: moment,
  how: line.min(1, { error: "required" }),
  proof: textWithoutNir(1_000).min(1, { error: "required" }),
});

export const remindAddresseesInput = z.strictObject({
  noticeId: id,
  message: impersonalText(1_000).min(1, { error: "required" }),
});

export const withdrawNoticeInput = z.strictObject({
  noticeId: id,
  reason: impersonalText(1_000).min(1, { error: "required" }),
});
