import { territoryOf } from "./countries.ts";
import type { Rule } from "./rule.ts";

/**
 * The wording of a rule that a seat is under: of the rules with this id, the one of its territory, else the first.
 * Null where the rules hold none with this id. `seat`: ISO 3166-1 country and ISO 3166-2 region or null.
 */
export function appliedRule(
  rules: readonly Rule[],
  id: string,
  seat: { country: string; region: string | null },
): Rule | null {
  const wordings = rules.filter((rule) => rule.id === id);
  const territory = territoryOf(seat);
  return wordings.find(({ who }) => who.territories.includes(territory)) ?? wordings[0] ?? null;
}
