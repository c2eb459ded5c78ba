import { z } from "zod";
import { PACKS, type PackKey } from "#law/pack.ts";
import type { ClockCode, Duty } from "#law/rule.ts";
import { ROLES } from "#law/vocabulary.ts";
import { first } from "#lib/asked.ts";
import { CONFIDENCES, STANDINGS } from "./rules.ts";

export const PACK_KEYS = Object.keys(PACKS) as [PackKey, ...PackKey[]];

export const CLOCKS = [
  ...(["K0", "K1", "K2", "K7", "K6", "K4", "CD+R", "CDi", "CDi+R"] as const),
  ...(["BD", "M", "K5", "FIX", "ORDER"] as const),
] as const satisfies readonly ClockCode[];

export const DUTIES = [
  ...(["early_warning", "report_incident", "notify_authority", "complete_notification"] as const),
  ...(["status_report", "final_report", "report_resolution", "yearly_report"] as const),
  ...(["communicate_to_persons", "inform_recipients", "inform_users", "inform_media"] as const),
  ...(["notify_controller", "notify_processor", "notify_by_contract", "notify_insurer"] as const),
  ...(["file_complaint", "document", "assess", "answer_requests"] as const),
] as const satisfies readonly Duty[];

const oneOf = <const Words extends readonly [string, ...string[]]>(words: Words) =>
  z.preprocess(first, z.enum(words).optional().catch(undefined));

/** What someone looks for, as the address says it; what it does not know is as if it were not there. */
export const soughtText = z.preprocess(
  first,
  z
    .string()
    .trim()
    .max(100)
    .regex(/^[^\0]*$/)
    .catch("")
    .default(""),
);

export const country = z.preprocess(
  first,
  z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional()
    .catch(undefined),
);

/** What the address of the rules says. */
export const rulesAsked = z.object({
  q: soughtText,
  pack: oneOf(["all", ...PACK_KEYS]),
  country,
  duty: oneOf(DUTIES),
  role: oneOf(ROLES),
  clock: oneOf(CLOCKS),
  confidence: oneOf(CONFIDENCES),
  standing: oneOf(STANDINGS),
});
export type RulesAsked = z.output<typeof rulesAsked>;

/** What the address of one rule says: whose text of it is read. */
export const ruleAsked = z.object({
  in: z.preprocess(
    first,
    z
      .string()
      .regex(/^([A-Z]{2}|outside|any)$/)
      .optional()
      .catch(undefined),
  ),
});
