import deviceAuthorities from "./authorities/devices.json" with { type: "json" };
import { listAuthorities } from "./authorities.ts";
import { competentDpa } from "./competent-authority.ts";
import { EEA, sovereignOf, territoryOf } from "./countries.ts";
import type { Facts } from "./facts.ts";
import type { AddresseeRule, Rule } from "./rule.ts";

/** One row of a rule: to whom, for which residence or order, and what is not known of it. */
export type RowSeed = {
  addressee: string;
  subject: string | null;
  order: { at: string; until: string | null } | null;
  missing: readonly string[];
};

const NOTHING: readonly string[] = [];
const NO_RESIDENCE: readonly string[] = ["breach.persons.byResidence"];

function covers(residences: readonly string[], code: string): boolean {
  return residences.includes(code) || residences.includes(code.slice(0, 2));
}

/** Only the country is known, and the rule looks at its states. */
function mayCover(residences: readonly string[], code: string): boolean {
  return code.length === 2 && residences.some((residence) => residence.startsWith(`${code}-`));
}

type Subject = { code: string | null; missing: readonly string[] };

function subjectOf(residences: readonly string[], code: string): Subject[] {
  if (covers(residences, code)) return [{ code, missing: NOTHING }];
  return mayCover(residences, code) ? [{ code, missing: NO_RESIDENCE }] : [];
}

/** The residences for which a rule has a row; where none is known, that of the seat, as a missing fact. */
function subjectsOf({ residences, addressee }: Rule, { party, breach }: Facts): Subject[] {
  if (!residences) return [{ code: null, missing: NOTHING }];
  const known = Object.entries(breach.persons.byResidence);
  if (known.length > 0) {
    return known.filter(([, persons]) => persons > 0).flatMap(([code]) => subjectOf(residences, code));
  }
  const seats = [party.region, party.country].filter((code) => code !== null);
  const seat = seats.find((code) => covers(residences, code) || mayCover(residences, code));
  if (seat !== undefined) return [{ code: seat, missing: NO_RESIDENCE }];
  return addressee.kind === "residence_dpa" ? [{ code: null, missing: NO_RESIDENCE }] : [];
}

/** A country for its parts (`RE` is `FR`); in Germany the Land, whose authority is competent. */
function residenceOf(code: string): { country: string; region: string | null } {
  const country = sovereignOf(code.slice(0, 2));
  return country === "DE" && code.length > 2 ? { country, region: code } : { country, region: null };
}

function residenceDpa(facts: Facts, code: string): string | null {
  return competentDpa({ ...facts.party, traits: [], ...residenceOf(code) });
}

function isPublic({ kind, traits }: Facts["party"]): boolean {
  return kind === "public_body" || traits.includes("public_body");
}

const nationalCsirt = new Map(EEA.map((country) => [country, listAuthorities(country, "csirt")[0]?.id]));

/** The CSIRT that coordinates for a manufacturer of this country; ENISA alone for one seated elsewhere. */
function csirtOf(country: string): string {
  return nationalCsirt.get(country) ?? "eu-enisa";
}

const DEVICE_AUTHORITIES: Readonly<Record<string, string>> = deviceAuthorities;

function addresseesOf(rule: AddresseeRule, facts: Facts, subject: string | null): readonly string[] {
  const one = (id: string | null) => (id === null ? NOTHING : [id]);
  switch (rule.kind) {
    case "fixed":
      return [rule.id];
    case "each":
      return isPublic(facts.party) ? rule.ids.filter((id) => !rule.privateOnly?.includes(id)) : rule.ids;
    case "competent_dpa":
      return one(competentDpa(facts.party));
    case "residence_dpa":
      return one(subject === null ? "eu-dpas" : residenceDpa(facts, subject));
    case "device_authority":
      return one(DEVICE_AUTHORITIES[territoryOf(facts.party)] ?? null);
    case "csirt":
      return one(csirtOf(territoryOf(facts.party)));
    case "by_sector":
      return [isPublic(facts.party) ? rule.public : rule.private];
  }
}

/** Residences that answer to one authority are one row, named after the first of them. */
function withoutRepeats(seeds: RowSeed[]): RowSeed[] {
  const seen = new Set<string>();
  return seeds.filter(({ addressee }) => !seen.has(addressee) && seen.add(addressee));
}

/** The orders or events recorded for a rule; of two of the same instant, the one that ends first. */
function ordersOf(rule: Rule, { orders }: Facts): Facts["orders"] {
  const own = orders.filter((order) => order.rule === rule.id);
  const firstEnding = own.toSorted((a, b) => ((a.until ?? "9") > (b.until ?? "9") ? -1 : 1));
  return [...new Map(firstEnding.map((order) => [order.at, order])).values()];
}

/** Every row that a rule has for a party: one for each addressee, residence and order. */
export function rowsOfRule(rule: Rule, facts: Facts): RowSeed[] {
  if (rule.anchor.kind === "order") {
    return ordersOf(rule, facts).flatMap(({ at, until }) =>
      addresseesOf(rule.addressee, facts, null).map((addressee) => ({
        ...{ addressee, subject: at, order: { at, until }, missing: NOTHING },
      })),
    );
  }
  const seeds = subjectsOf(rule, facts).flatMap(({ code, missing }) =>
    addresseesOf(rule.addressee, facts, code).map((addressee) => ({
      ...{ addressee, subject: code, order: null, missing },
    })),
  );
  return rule.addressee.kind === "residence_dpa" ? withoutRepeats(seeds) : seeds;
}
