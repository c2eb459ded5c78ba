import { territoryOf } from "./countries.ts";
import type { Facts } from "./facts.ts";
import type { Rule } from "./rule.ts";

/** The rules that can concern a party, and each by its id: within one territory an id is one rule. */
export type Candidates = { rules: readonly Rule[]; byId: ReadonlyMap<string, Rule> };

type Index = {
  everywhere: readonly Rule[];
  byTerritory: ReadonlyMap<string, readonly Rule[]>;
  byResidence: ReadonlyMap<string, readonly Rule[]>;
  found: Map<string, Candidates>;
};

const KEPT = 500;
const indexes = new WeakMap<readonly Rule[], Index>();

function groupBy(rules: readonly Rule[], keysOf: (rule: Rule) => readonly string[]): Map<string, Rule[]> {
  const groups = new Map<string, Rule[]>();
  for (const rule of rules) {
    for (const key of keysOf(rule)) groups.set(key, [...(groups.get(key) ?? []), rule]);
  }
  return groups;
}

/** Under what a residence is found: itself, and `US?` for a state of a country of which no more is known. */
function keysOf(residence: string): string[] {
  return residence.length === 2 ? [residence] : [residence, `${residence.slice(0, 2)}?`];
}

function indexOf(rules: readonly Rule[]): Index {
  const known = indexes.get(rules);
  if (known) return known;
  const seated = rules.filter((rule) => rule.who.territories.length > 0);
  const unseated = rules.filter((rule) => rule.who.territories.length === 0);
  // Towards every authority of a residence: owed even before the residences are known.
  const isResident = (rule: Rule) => rule.residences && rule.addressee.kind !== "residence_dpa";
  const resident = unseated.filter(isResident);
  const index: Index = {
    everywhere: unseated.filter((rule) => !isResident(rule)),
    byTerritory: groupBy(seated, (rule) => rule.who.territories),
    byResidence: groupBy(resident, (rule) => (rule.residences ?? []).flatMap(keysOf)),
    found: new Map(),
  };
  indexes.set(rules, index);
  return index;
}

/** Where a party sits, and where the persons concerned live as far as that is known. */
export type Places = Pick<Facts, "party"> & {
  breach: { persons: Pick<Facts["breach"]["persons"], "byResidence"> };
};

/** Where the persons live, or else where the party sits: countries and regions, each once, in order. */
function placesOf({ party, breach }: Places): string[] {
  const residences = Object.keys(breach.persons.byResidence);
  const places = residences.length > 0 ? residences : [party.country, party.region ?? party.country];
  const keys = places.flatMap((place) =>
    place.length === 2 ? [place, `${place}?`] : [place, place.slice(0, 2)],
  );
  return [...new Set(keys)].sort();
}

/**
 * The rules that bind a seat in the party's territory, or that look at a residence of the persons concerned; a
 * French laboratory with French patients never meets the rules of other countries. `rules` is indexed once.
 */
export function candidatesFor(facts: Places, rules: readonly Rule[]): Candidates {
  const index = indexOf(rules);
  const territory = territoryOf(facts.party);
  const places =
    index.byResidence.size > 0 ? placesOf(facts).filter((place) => index.byResidence.has(place)) : [];
  const key = `${territory} ${places.join(" ")}`;
  const known = index.found.get(key);
  if (known) return known;
  const resident = places.flatMap((place) => index.byResidence.get(place) ?? []);
  const seated = index.byTerritory.get(territory) ?? [];
  const elsewhere = index.everywhere.filter(({ who }) => !who.outside?.includes(territory));
  const chosen = [...new Set([...elsewhere, ...seated, ...resident])];
  const candidates = { rules: chosen, byId: new Map(chosen.map((rule) => [rule.id, rule])) };
  if (index.found.size >= KEPT) index.found.clear();
  index.found.set(key, candidates);
  return candidates;
}
