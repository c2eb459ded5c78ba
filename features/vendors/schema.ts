import { z } from "zod";
import { textWithoutNir } from "#features/timeline/schema.ts";
import { parseEmailAddress } from "#lib/email-address.ts";
import { calendarDate } from "#lib/moment.ts";
import { rowVersion } from "#lib/row-version.ts";

export const registerProductInput = z.strictObject({
  vendorId: z.guid("choose"),
  name: textWithoutNir(200).min(1, "required"),
});

const MOST_NOTICE_HOURS = 8_760;

const empty = (value: unknown) => (value === "" ? null : value);
const absent = <T extends z.ZodType>(schema: T) => z.preprocess(empty, schema.nullable().default(null));
const id = z.guid("choose");

/** Professional numbers and addresses: checked for their shape alone. */
const phone = z
  .string()
  .trim()
  .max(30, "tooLong")
  .refine((typed) => /^\+?\d{8,15}$/.test(typed.replace(/[\s.()-]/g, "")), "notAPhone");
const email = z
  .string()
  .trim()
  .toLowerCase()
  .refine((typed) => parseEmailAddress(typed) !== null, "notAnEmail");

const noticeHours = z.preprocess(
  (typed) => (typeof typed === "string" ? Number(typed) : typed),
  z.int("notANumber").min(0, "notANumber").max(MOST_NOTICE_HOURS, "notANumber"),
);

export const recordContractInput = z
  .strictObject({
    organisationId: id,
    /** Which contract is amended, as it was seen; without one it is new. */
    contractId: id.optional(),
    version: rowVersion.optional(),
    vendorId: id,
    productId: absent(id),
    reference: absent(textWithoutNir(200)),
    noticeHours: noticeHours.nullable().default(null),
    incidentContact: textWithoutNir(200).default(""),
    incidentEmail: absent(email),
    incidentPhone: absent(phone),
    fromOn: absent(calendarDate),
    untilOn: absent(calendarDate),
  })
  .refine(({ fromOn, untilOn }) => fromOn === null || untilOn === null || untilOn >= fromOn, {
    path: ["untilOn"],
    error: "endBeforeStart",
  });
export type RecordContract = z.output<typeof recordContractInput>;
