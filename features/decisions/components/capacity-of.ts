import { CAPACITIES } from "#features/organisations/mandates/catalogue.ts";
import type { Translate } from "#lib/translate.ts";

/** "Legal representative", "Delegate". */
export function capacityOf(capacity: string, t: Translate): string {
  return t(`readiness.mandates.capacities.${CAPACITIES.find((one) => one === capacity) ?? "delegate"}`);
}
