import { z } from "zod";
import { FAILURES } from "./catalogue.ts";

const mailId = z.guid("choose");

export const recordSentInput = z.strictObject({
  mailId,
  messageId: z.string().min(1),
  locale: z.enum(["fr", "en"]),
});

export const settleMailInput = z.strictObject({ mailId, failure: z.enum(FAILURES) });

export const recordReturnInput = z.strictObject({ mailId });

export const repeatMailInput = z.strictObject({ mailId });

export const testMailInput = z.strictObject({});

export const askForLinkInput = z.strictObject({
  requestId: z.guid("choose"),
  memberId: z.guid("choose"),
  askedAt: z.string(),
});
