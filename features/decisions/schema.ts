import { z } from "zod";
import { exhibitNumbers } from "#features/timeline/citations/schema.ts";
import { impersonalText } from "#features/timeline/schema.ts";
import { first } from "#lib/asked.ts";
import { rowVersion } from "#lib/row-version.ts";
import { ADVICE, OUTCOMES } from "./catalogue.ts";

const reasons = impersonalText(4_000).min(1, { error: "required" });
const obligationId = z.guid({ error: "choose" });
const requestId = z.guid({ error: "choose" });
const MOST_AT_ONCE = 2_000;

export const giveOpinionInput = z.strictObject({
  obligationId,
  advice: z.enum(ADVICE, { error: "choose" }),
  reasons,
});

export const decideObligationInput = z.strictObject({
  obligationId,
  version: rowVersion,
  outcome: z.enum(OUTCOMES, { error: "choose" }),
  reasons,
  exhibits: exhibitNumbers,
});
export type DecideObligation = z.output<typeof decideObligationInput>;

export const askForDecisionsInput = z.strictObject({
  incidentId: z.guid({ error: "choose" }),
  obligationIds: z.array(obligationId, "choose").min(1, "choose").max(MOST_AT_ONCE, "tooLong"),
  message: impersonalText(1_000).default(""),
});

export const seeRequestInput = z.strictObject({ requestId });

export const remindSignersInput = z.strictObject({
  incidentId: z.guid({ error: "choose" }),
  requestIds: z.array(requestId, "choose").min(1, "choose").max(MOST_AT_ONCE, "tooLong"),
});

export const escalateRequestInput = z.strictObject({
  requestId,
  version: rowVersion,
  reason: impersonalText(1_000).min(1, { error: "required" }),
});

/** What the address of the signing page says; the opinion and the facts come first. */
export const signingAsked = z.object({ step: z.preprocess(first, z.enum(["read", "decide"]).catch("read")) });

/** What the address of the list of decisions says: the duty whose decisions are asked for. */
export const decisionsAsked = z.object({
  duty: z.preprocess(first, z.string().max(100).optional().catch(undefined)),
});
