import { territoryOf } from "./countries.ts";
import type { Facts } from "./facts.ts";
import type { Rule } from "./rule.ts";
import type { Trait } from "./vocabulary.ts";

/** `binds` false: it binds others. `missing`: all else matches, but these facts of the party are not known. */
export type Applies = { binds: boolean; missing: readonly string[] };

const NO: Applies = { binds: false, missing: [] };
const YES: Applies = { binds: true, missing: [] };
const UNLESS_KIND: Applies = { binds: true, missing: ["party.kind"] };
const UNLESS_REGION: Applies = { binds: true, missing: ["party.region"] };
const UNLESS_BOTH: Applies = { binds: true, missing: ["party.kind", "party.region"] };

function within<T>(allowed: readonly T[] | undefined, value: T): boolean {
  return allowed === undefined || allowed.length === 0 || allowed.includes(value);
}

function meets<T>(allowed: readonly T[], values: readonly T[]): boolean {
  return allowed.length === 0 || values.some((value) => allowed.includes(value));
}

function hasTrait({ kind, traits }: Facts["party"], trait: Trait): boolean {
  return traits.includes(trait) || (trait === "public_body" && kind === "public_body");
}

/** Does this rule bind this party at all? What binds others is not listed. */
export function appliesTo(rule: Rule, party: Facts["party"]): Applies {
  const { roles, kinds, traits, without, territories, regions, outside, freeZone } = rule.who;
  if (territories.length > 0 || outside) {
    const territory = territoryOf(party);
    if (!within(territories, territory) || outside?.includes(territory)) return NO;
  }
  if (!meets(roles, party.role)) return NO;
  if (traits.length > 0 && !traits.some((trait) => hasTrait(party, trait))) return NO;
  if (without?.some((trait) => hasTrait(party, trait))) return NO;
  if (freeZone && freeZone !== party.freeZone) return NO;
  const needsRegion = regions !== undefined && party.region === null;
  if (regions && party.region !== null && !regions.includes(party.region)) return NO;
  if (kinds.length === 0) return needsRegion ? UNLESS_REGION : YES;
  if (party.kind === null) return needsRegion ? UNLESS_BOTH : UNLESS_KIND;
  if (!kinds.includes(party.kind)) return NO;
  return needsRegion ? UNLESS_REGION : YES;
}
