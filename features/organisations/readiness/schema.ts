import { z } from "zod";
import { textWithoutNir } from "#features/timeline/schema.ts";
import { parseEmailAddress } from "#lib/email-address.ts";
import { rowVersion } from "#lib/row-version.ts";
import { CONTACT_PARTS, INDISPENSABLE } from "./catalogue.ts";

const line = textWithoutNir(200).default("");
const ticked = z.preprocess((typed) => typed === true || typed === "yes", z.boolean());

/** With its country's prefix or not; kept as typed, so that one can dial what one reads. */
export const phone = z
  .string()
  .trim()
  .nullish()
  .transform((typed) => typed || null)
  .refine((typed) => typed === null || isPhone(typed), "notAPhone");

export const email = z
  .string()
  .trim()
  .toLowerCase()
  .nullish()
  .transform((typed) => typed || null)
  .refine((typed) => typed === null || parseEmailAddress(typed) !== null, "notAnEmail");

function isPhone(typed: string): boolean {
  const digits = typed.replace(/[\s.()-]/g, "");
  return /^\+?\d{8,15}$/.test(digits) && typed.length <= 30;
}

export const recordContactInput = z
  .strictObject({
    organisationId: z.guid("choose"),
    part: z.enum(CONTACT_PARTS, "choose"),
    /** Of the row that was seen; without it there was none. */
    version: rowVersion.optional(),
    none: ticked.default(false),
    name: line,
    firm: line,
    email,
    phone,
    reference: textWithoutNir(100)
      .nullish()
      .transform((typed) => typed || null),
    note: textWithoutNir(1000).default(""),
  })
  .superRefine(({ part, none, name, firm }, context) => {
    const problem = (path: string, message: string) =>
      context.addIssue({ code: "custom", path: [path], message });
    if (none && INDISPENSABLE.has(part)) problem("none", "indispensable");
    if (!none && name === "" && firm === "") problem("name", "required");
  })
  .transform((contact) => (contact.none ? { ...contact, ...NOBODY } : contact));

const NOBODY = { name: "", firm: "", email: null, phone: null, reference: null };
