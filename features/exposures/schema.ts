import { z } from "zod";
import { EXEMPTIONS_34, RISKS } from "#law/vocabulary.ts";
import { moment, momentOrUnknown } from "#lib/moment.ts";
import { rowVersion } from "#lib/row-version.ts";

const id = z.guid({ error: "choose" });
const reason = z.string().trim().min(1, { error: "required" }).max(4_000, { error: "tooLong" });
const version = rowVersion;
const fact = z.preprocess(
  (value) => (value === "yes" ? true : value === "no" ? false : value === "unknown" ? null : value),
  z.boolean({ error: "choose" }).nullable(),
);

export const correctAwarenessInput = z.strictObject({
  exposureId: id,
  version,
  awareness: momentOrUnknown,
  note: z.string().trim().max(4_000, { error: "tooLong" }).default(""),
  reason,
});
export type CorrectAwareness = z.output<typeof correctAwarenessInput>;

/** To see what moves, no reason is needed yet. */
export const previewAwarenessInput = correctAwarenessInput.extend({ reason: reason.catch("") });

export const receiveNoticeInput = z.strictObject({
  exposureId: id,
  version,
  receivedAt: moment,
  channel: z.string().trim().min(1, { error: "required" }).max(200, { error: "tooLong" }),
});

export const assessExposureInput = z.strictObject({
  exposureId: id,
  version,
  risk: z.enum(RISKS, { error: "choose" }),
  exemptions34: z.preprocess(
    (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
    z.array(z.enum(EXEMPTIONS_34, { error: "choose" })),
  ),
  severeHealthIncident: fact,
  itSystemAttack: fact,
  encrypted: fact,
  reason,
});
