import { z } from "zod";
import { impersonalText } from "#features/timeline/schema.ts";
import { askedId } from "#lib/asked.ts";
import { moment, momentOrUnknown } from "#lib/moment.ts";
import { rowVersion } from "#lib/row-version.ts";
import { CHOICES, KINDS, LARGEST_FILE, PASSINGS } from "./catalogue.ts";
import { safeName } from "./rules.ts";

const evidenceId = z.guid("choose");
const sha256 = z.string().regex(/^[0-9a-f]{64}$/, "invalid");
const uploadId = z.guid("choose");

/** A name comes from a disk somewhere: what it would name is looked at as any text is. */
const fileName = z.string().max(1_000, "tooLong").transform(safeName).pipe(impersonalText(200));

export const beginUploadInput = z.strictObject({
  incidentId: z.guid("choose"),
  organisationId: z.preprocess((typed) => typed || null, z.guid("choose").nullable()).default(null),
  privileged: z.literal("yes").optional(),
  name: fileName,
  size: z.coerce.number().int().min(1, "emptyFile").max(LARGEST_FILE, "evidenceTooLarge"),
  kind: z.enum(KINDS, "choose"),
  description: impersonalText(2_000).min(1, "required"),
  source: impersonalText(300).min(1, "required"),
  collectedAt: momentOrUnknown.default(null),
  collectedBy: impersonalText(200).min(1, "required"),
});

export const finishUploadInput = z.strictObject({ uploadId, partsSha256: sha256 });
export const endUploadInput = z.strictObject({ uploadId });

export const recordCheckInput = z.strictObject({
  evidenceId,
  outcome: z.discriminatedUnion("as", [
    z.strictObject({
      as: z.literal("checked"),
      sha256,
      findings: z.strictObject({
        nirs: z.number().int().min(0),
        addresses: z.number().int().min(0),
        unread: z.number().int().min(0),
        images: z.number().int().min(0),
      }),
      object: z.string(),
      wrappedKey: z.string().regex(/^[0-9a-f]{130}$/),
    }),
    z.strictObject({ as: z.literal("refused"), reason: z.enum(["changed", "bomb"]) }),
  ]),
});

export const settleEvidenceInput = z
  .strictObject({
    evidenceId,
    version: rowVersion,
    choice: z.enum(CHOICES, "choose"),
    reason: impersonalText(2_000).default(""),
    keptBy: impersonalText(200).default(""),
  })
  .refine(({ choice, reason }) => choice === "hash_only" || reason !== "", {
    path: ["reason"],
    error: "required",
  })
  .refine(({ choice, keptBy }) => choice !== "hash_only" || keptBy !== "", {
    path: ["keptBy"],
    error: "required",
  });

export const destroyEvidenceInput = z.strictObject({
  evidenceId,
  version: rowVersion,
  reason: impersonalText(2_000).min(1, "required"),
});

export const recordErasureInput = z.strictObject({ evidenceId });
const wrappedKey = z.string().regex(/^[0-9a-f]{130}$/);
export const rewrapKeyInput = z.strictObject({
  evidenceId,
  from: wrappedKey,
  wrappedKey,
  /** Of the master key. */
  number: z.number().int().min(1),
});
export const downloadEvidenceInput = z.strictObject({ evidenceId });
export const askReadingInput = z.strictObject({ evidenceId });
export const recordReadingInput = z.strictObject({
  evidenceId,
  verifiedAs: z.enum(["intact", "altered", "missing"]),
});

export const passEvidenceInput = z.strictObject({
  evidenceId,
  step: z.enum(PASSINGS, "choose"),
  /** Function and service. */
  recipient: impersonalText(200).min(1, "required"),
  happenedAt: moment,
  note: impersonalText(1_000).default(""),
});

export const placeHoldInput = z.strictObject({
  incidentId: z.guid("choose"),
  reason: impersonalText(2_000).min(1, "required"),
});
export const liftHoldInput = z.strictObject({
  holdId: z.guid("choose"),
  reason: impersonalText(2_000).min(1, "required"),
});

export const evidenceAsked = z.object({
  piece: askedId,
});
