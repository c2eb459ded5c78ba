import { territoryOf } from "./countries.ts";
import type { Facts } from "./facts.ts";
import type { Rule } from "./rule.ts";

/** `unless_kind`: everything matches, but the rule asks for kinds and the party's kind is not known. */
export type Applies = "yes" | "no" | "unless_kind";

function within<T>(allowed: readonly T[], value: T): boolean {
  return allowed.length === 0 || allowed.includes(value);
}

function meets<T>(allowed: readonly T[], values: readonly T[]): boolean {
  return allowed.length === 0 || values.some((value) => allowed.includes(value));
}

/** Does this rule bind this party at all? What binds others is not listed. */
export function appliesTo(rule: Rule, party: Facts["party"]): Applies {
  const { roles, kinds, traits, territories } = rule.who;
  if (!within(territories, territoryOf(party))) return "no";
  if (!meets(roles, party.role) || !meets(traits, party.traits)) return "no";
  if (party.kind === null) return kinds.length === 0 ? "yes" : "unless_kind";
  return within(kinds, party.kind) ? "yes" : "no";
}
