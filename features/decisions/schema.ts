import { z } from "zod";
import { rowVersion } from "#lib/row-version.ts";
import { ADVICE } from "./catalogue.ts";

const reasons = z.string().trim().min(1, { error: "required" }).max(4_000, { error: "tooLong" });
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
