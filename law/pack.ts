import type { Rule } from "./rule.ts";
import { FR_HEALTH_RULES } from "./rules/fr-health.ts";
import { FR_INSURANCE_RULES } from "./rules/fr-insurance.ts";
import { GDPR_RULES } from "./rules/gdpr.ts";

/** The date of the knowledge behind these rules. */
export const LAW_VERSION = "2026-11-22";

/** Every rule of law that the engine reads by default. */
export const RULES: readonly Rule[] = [...GDPR_RULES, ...FR_HEALTH_RULES, ...FR_INSURANCE_RULES];

/** The rule with this id, or null (a contract's row is not a rule of law). */
export function findRule(id: string): Rule | null {
  return RULES.find((rule) => rule.id === id) ?? null;
}
