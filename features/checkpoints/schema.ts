import { z } from "zod";
import { impersonalText } from "#features/timeline/schema.ts";

export const rotateLogKeyInput = z.strictObject({ reason: impersonalText(2_000).min(1, "required") });

/** The public half of a key that the worker made. */
export const recordLogKeyInput = z.strictObject({
  keyId: z.string().regex(/^[0-9a-f]{8}$/),
  verifierKey: z.string().max(300),
  rotationId: z.guid().nullable(),
  /** Whether the key before is there to sign the first checkpoint of the new one too. */
  vouched: z.boolean(),
});
