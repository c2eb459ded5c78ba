import { z } from "zod";
import { parseEmailAddress } from "#lib/email-address.ts";

const LONGEST_NAME = 200;

const name = z.string().trim().min(1, "required").max(LONGEST_NAME, "tooLong");

export const firstRunInput = z.strictObject({
  name,
  email: z
    .string()
    .trim()
    .toLowerCase()
    .refine((email) => parseEmailAddress(email) !== null, "notAnEmail"),
  workspace: name,
});
