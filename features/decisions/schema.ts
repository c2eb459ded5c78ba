import { z } from "zod";
import { impersonalText } from "#features/timeline/schema.ts";
import { rowVersion } from "#lib/row-version.ts";
import { ADVICE } from "./catalogue.ts";

const reasons = impersonalText(4_000).min(1, { error: "required" });
const obligationId = z.guid({ error: "choose" });

export const giveOpinionInput = z.strictObject({
  obligationId,
  advice: z.enum(ADVICE, { error: "choose" }),
  reasons,
});

export const decideObligationInput = z.strictObject({
  obligationId,
  version: rowVersion,
  outcome: z.literal("not_required", { error: "choose" }).default("not_required"),
  reasons,
});
