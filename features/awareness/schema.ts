import { z } from "zod";
import { impersonalText } from "#features/timeline/schema.ts";
import { first } from "#lib/asked.ts";
import { moment } from "#lib/moment.ts";
import { rowVersion } from "#lib/row-version.ts";
import { CHOSEN_KINDS } from "./catalogue.ts";

const id = z.guid({ error: "choose" });
const words = impersonalText(4_000).min(1, { error: "required" });

export const addCandidateInput = z.strictObject({
  exposureId: id,
  kind: z.enum(CHOSEN_KINDS, { error: "choose" }),
  moment,
  reading: words,
  source: impersonalText(200).default(""),
});

export const setAsideInput = z.strictObject({
  exposureId: id,
  version: rowVersion,
  candidateId: id,
  reason: words,
});

/** Advised or retained: one form, and what it becomes depends on who sends it. */
export const positionInput = z.strictObject({
  exposureId: id,
  version: rowVersion,
  candidateId: id,
  reasons: words,
});

export const noteCounselInput = z.strictObject({ candidateId: id, counselView: words });

/** To see what moves, no words are needed yet. */
const later = words.catch("");
export const previewCandidateInput = addCandidateInput.extend({
  reading: later,
  source: z.string().catch(""),
});
export const previewSetAsideInput = setAsideInput.extend({ reason: later });
export const previewPositionInput = positionInput.extend({ reasons: later });

/** Which fact on file the new candidate starts from. */
export const sheetAsked = z.object({
  from: z.preprocess(first, z.string().max(60).optional().catch(undefined)),
});
