import headings from "./publications/headings.json" with { type: "json" };
import type { Rule } from "./rule.ts";
import { AU_RULES } from "./rules/au.ts";
import { BR_RULES } from "./rules/br.ts";
import { CA_RULES } from "./rules/ca.ts";
import { CH_RULES } from "./rules/ch.ts";
import { CRA_RULES } from "./rules/cra.ts";
import { DEVICE_RULES } from "./rules/devices.ts";
import { EU_NATIONAL_RULES } from "./rules/eu-national.ts";
import { FR_HEALTH_RULES } from "./rules/fr-health.ts";
import { FR_INSURANCE_RULES } from "./rules/fr-insurance.ts";
import { FR_SECTOR_RULES } from "./rules/fr-sector.ts";
import { GB_RULES } from "./rules/gb.ts";
import { GDPR_RULES } from "./rules/gdpr.ts";
import { GDPR_BEYOND_RULES } from "./rules/gdpr-beyond.ts";
import { IN_IL_AE_RULES } from "./rules/in-il-ae.ts";
import { NIS2_RULES } from "./rules/nis2.ts";
import { SG_JP_RULES } from "./rules/sg-jp.ts";
import { US_FEDERAL_RULES } from "./rules/us-federal.ts";
import { US_HIPAA_RULES } from "./rules/us-hipaa.ts";
import { US_STATE_RULES } from "./rules/us-states.ts";

/** The publication that these rules are: its day, with a number from the second of that day on. */
export const LAW_VERSION: string = headings.current.id;

/** The first pack: the regulation's own articles, French incident reports and the insurance complaint. */
export const CORE_RULES: readonly Rule[] = [...GDPR_RULES, ...FR_HEALTH_RULES, ...FR_INSURANCE_RULES];

/** The packs by jurisdiction, in the order in which they are shown. */
export const PACKS = {
  eu: [...GDPR_RULES, ...GDPR_BEYOND_RULES, ...CRA_RULES, ...DEVICE_RULES],
  nis2: NIS2_RULES,
  fr: [...FR_HEALTH_RULES, ...FR_INSURANCE_RULES, ...FR_SECTOR_RULES],
  eu_national: EU_NATIONAL_RULES,
  gb: GB_RULES,
  ch: CH_RULES,
  us_federal: [...US_HIPAA_RULES, ...US_FEDERAL_RULES],
  us_states: US_STATE_RULES,
  ca: CA_RULES,
  au: AU_RULES,
  br: BR_RULES,
  sg_jp: SG_JP_RULES,
  in_il_ae: IN_IL_AE_RULES,
} as const satisfies Readonly<Record<string, readonly Rule[]>>;

export type PackKey = keyof typeof PACKS;

/** Every rule of law that the engine reads by default. Rules of one id hold in different territories. */
export const RULES: readonly Rule[] = Object.values(PACKS).flat();

const byId = Map.groupBy(RULES, ({ id }) => id);

/** The rule with this id, the first of its territories, or null (a contract's row is not a rule of law). */
export function findRule(id: string): Rule | null {
  return byId.get(id)?.[0] ?? null;
}

/** Every rule with this id, one for each group of territories. */
export function listEditions(id: string): readonly Rule[] {
  return byId.get(id) ?? [];
}
