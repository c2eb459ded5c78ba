import { countryName } from "#features/obligations/components/place-name.ts";
import { appliesTo } from "#law/applies-to.ts";
import { channelText } from "#law/authorities/channels.ts";
import devices from "#law/authorities/devices.json" with { type: "json" };
import { type Languages, languagesOf } from "#law/authorities/languages.ts";
import { AUTHORITIES, type Authority, findAuthority } from "#law/authorities.ts";
import { competentDpa } from "#law/competent-authority.ts";
import { EEA } from "#law/countries.ts";
import type { Facts } from "#law/facts.ts";
import { RULES } from "#law/pack.ts";
import type { AddresseeRule, Rule } from "#law/rule.ts";
import type { Trait } from "#law/vocabulary.ts";
import { locales } from "#lib/i18n.ts";
import { folded, holdsAll } from "../rules.ts";
import { AUTHORITY_KINDS, type DirectoryAsked } from "./schema.ts";

type Party = Facts["party"];

/** Regions whose own authority may be the competent one. */
const REGIONS: Readonly<Record<string, readonly string[]>> = {
  DE: "BW BY BE BB HB HH HE MV NI NW RP SL SN ST SH TH".split(" ").map((land) => `DE-${land}`),
  ES: ["ES-AN", "ES-CT", "ES-PV"],
};
const PUBLIC_OR_NOT: readonly (readonly Trait[])[] = [[], ["public_body"]];
/** A body of these answers to the authority of its region: without a region, none is known. */
const REGIONAL_ALWAYS: ReadonlySet<string> = new Set(["DE"]);

/** Bodies of every sort that a rule may bind in a country: with and without a region, public and private. */
function bodiesOf(rule: Rule, country: string): Party[] {
  const regions = [...(REGIONAL_ALWAYS.has(country) ? [] : [null]), ...(REGIONS[country] ?? [])];
  const sorts =
    rule.who.traits.length === 0 ? [...PUBLIC_OR_NOT, ["statutory_insurer" as const]] : PUBLIC_OR_NOT;
  return regions.flatMap((region) =>
    sorts.map((traits) => ({
      ...{ role: [...rule.who.roles], kind: rule.who.kinds[0] ?? null, country, region },
      ...{ timeZone: "UTC", traits: [...traits, ...rule.who.traits.slice(0, 1)], freeZone: null },
    })),
  );
}

function dpasOf(rule: Rule): readonly string[] {
  const bodies = rule.who.territories.flatMap((country) => bodiesOf(rule, country));
  return bodies.filter((body) => appliesTo(rule, body).binds).flatMap((body) => competentDpa(body) ?? []);
}

/** The authorities of residence: each national one, and in Germany that of the Land. */
function dpasOfResidences(): readonly string[] {
  const places = EEA.flatMap((country) =>
    (REGIONAL_ALWAYS.has(country) ? (REGIONS[country] ?? []) : [null]).map((region) => ({ country, region })),
  );
  const found = places.flatMap(
    (place) =>
      competentDpa({ ...place, role: [], kind: null, timeZone: "UTC", traits: [], freeZone: null }) ?? [],
  );
  return ["eu-dpas", ...found];
}

const DEVICES: Readonly<Record<string, string>> = devices;

function firstCsirt(country: string): readonly string[] {
  const csirt = AUTHORITIES.find((one) => one.country === country && one.kind === "csirt");
  return csirt === undefined ? [] : [csirt.id];
}

function idsOf(addressee: AddresseeRule, rule: Rule): readonly string[] {
  switch (addressee.kind) {
    case "fixed":
      return [addressee.id];
    case "each":
      return addressee.ids;
    case "by_sector":
      return [addressee.private, addressee.public];
    case "competent_dpa":
      return dpasOf(rule);
    case "residence_dpa":
      return dpasOfResidences();
    case "device_authority":
      return Object.entries(DEVICES).flatMap(([country, id]) => (binds(rule, country) ? [id] : []));
    case "csirt":
      return [...EEA.filter((country) => binds(rule, country)).flatMap(firstCsirt), "eu-enisa"];
  }
}

function binds({ who }: Rule, country: string): boolean {
  return who.territories.length === 0 || who.territories.includes(country);
}

/** Every authority of the directory that a rule may tell, its copies included. */
export function authoritiesTold(rule: Rule): ReadonlySet<string> {
  const ids = [...idsOf(rule.addressee, rule), ...(rule.alsoTo ?? [])];
  return new Set(ids.filter((id) => findAuthority(id) !== null));
}

const toldBy: ReadonlyMap<string, readonly Rule[]> = (() => {
  const pairs = RULES.flatMap((rule) => [...authoritiesTold(rule)].map((id) => ({ id, rule })));
  const grouped = Map.groupBy(pairs, ({ id }) => id);
  return new Map([...grouped].map(([id, held]) => [id, held.map(({ rule }) => rule)]));
})();

/** The rules under which an authority is told something. */
export function rulesTelling(authorityId: string): readonly Rule[] {
  return toldBy.get(authorityId) ?? [];
}

/** What the directory shows of an authority: one of the law's, or one that a workspace added. */
export type DirectoryEntry = Omit<Authority, "kind"> & {
  readonly kind: Authority["kind"] | "other";
  readonly languages: readonly string[];
  /** The channel names them, they are official where it sits, or the workspace states them. */
  readonly languagesFrom: Languages["statedBy"] | "workspace";
  readonly addedBy: "law" | "workspace";
};

/** The directory of the law. */
export const LAW_ENTRIES: readonly DirectoryEntry[] = AUTHORITIES.map((authority) => {
  const { codes, statedBy } = languagesOf(authority);
  return { ...authority, languages: codes, languagesFrom: statedBy, addedBy: "law" };
});

/** An authority that a workspace added, as it keeps it. */
export type AddedAuthority = Pick<
  DirectoryEntry,
  "name" | "shortName" | "country" | "channel" | "languages"
> & {
  readonly code: string;
  readonly kind: string;
  readonly website: string | null;
};

/** The same as the directory shows it: nobody but the workspace vouches for it. */
export function addedEntry({ code, kind, website, ...added }: AddedAuthority): DirectoryEntry {
  const { name, shortName, country, channel, languages } = added;
  return {
    ...{ id: code, name, shortName, country, channel, languages, website: website ?? "" },
    kind: AUTHORITY_KINDS.find((one) => one === kind) ?? "other",
    ...{ verified: false, languagesFrom: "workspace", addedBy: "workspace" },
  };
}

/** The entries that answer what is looked for; accents and capitals do not count. */
export function findEntries(
  entries: readonly DirectoryEntry[],
  { q, kind, country }: DirectoryAsked,
): readonly DirectoryEntry[] {
  return entries.filter(
    (entry) =>
      (kind === undefined || entry.kind === kind) &&
      (country === undefined || entry.country === country) &&
      (q === "" || holdsAll(hayOf(entry), q)),
  );
}

function hayOf(entry: DirectoryEntry): string {
  const { id, name, shortName, country, website } = entry;
  const channels = locales.map((locale) => channelText(entry, locale));
  const countries = locales.map((locale) => countryName(country, locale));
  return folded([id, name, shortName, website, ...channels, ...countries].join("\n"));
}
