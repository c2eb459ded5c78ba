import { z } from "zod";
import { PACKS, type PackKey } from "#law/pack.ts";
import type { ClockCode, Duty } from "#law/rule.ts";
import { ROLES } from "#law/vocabulary.ts";
import { askedOneOf, askedText, first } from "#lib/asked.ts";
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
  q: askedText,
  pack: askedOneOf(["all", ...PACK_KEYS]),
  country,
  duty: askedOneOf(DUTIES),
  role: askedOneOf(ROLES),
  clock: askedOneOf(CLOCKS),
  confidence: askedOneOf(CONFIDENCES),
  standing: askedOneOf(STANDINGS),
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
