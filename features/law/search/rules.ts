import { countryName } from "#features/obligations/components/place-name.ts";
import { findAuthority } from "#law/authorities.ts";
import { EEA } from "#law/countries.ts";
import { listEditions, RULES } from "#law/pack.ts";
import { packOf } from "#law/publications.ts";
import type { Limit, Rule, Term } from "#law/rule.ts";
import { citationText } from "#law/text/citation-text.ts";
import { locales } from "#lib/i18n.ts";
import en from "#messages/en.json" with { type: "json" };
import fr from "#messages/fr.json" with { type: "json" };
import { authoritiesTold } from "../directory/rules.ts";
import { clocksOfRule, folded, holdsAll, standingOf, versionAt } from "../rules.ts";
import type { RulesAsked } from "../schema.ts";

function placesOf({ who, residences }: Rule): string[] {
  const codes = [...who.territories, ...(who.regions ?? []), ...(residences ?? []), ...(who.outside ?? [])];
  const regions: Readonly<Record<string, string>>[] = [fr.vocabulary.regions, en.vocabulary.regions];
  const union = codes.some((code) => EEA.includes(code))
    ? [countryName("EU", "fr"), countryName("EU", "en")]
    : [];
  return [
    ...union,
    ...codes.flatMap((code) => [
      ...locales.map((locale) => countryName(code.slice(0, 2), locale)),
      ...regions.flatMap((names) => names[code] ?? []),
    ]),
  ];
}

function authorityNames(rule: Rule): string[] {
  return [...authoritiesTold(rule)].flatMap((id) => {
    const authority = findAuthority(id);
    return authority === null ? [] : [authority.id, authority.name, authority.shortName];
  });
}

/** The numbers of a limit, however they are typed: "72 h", "72 heures", "30 days". */
function numbersOf(limit: Limit | Term): string[] {
  if ("dueOf" in limit) return [];
  if ("period" in limit) return numbersOf(limit.period);
  switch (limit.kind) {
    case "hours":
      return [`${limit.hours} h`, `${limit.hours}h`, `${limit.hours} heures`, `${limit.hours} hours`];
    case "days":
      return [`${limit.days} jours`, `${limit.days} days`];
    case "months":
      return [`${limit.months} mois`, `${limit.months} months`];
    case "readings":
      return [...numbersOf(limit.planned), ...numbersOf(limit.legal)];
    case "min":
    case "max":
      return limit.of.flatMap(numbersOf);
    default:
      return [];
  }
}

function written(rule: Rule): string {
  const pack = packOf(rule);
  const citations = rule.versions.flatMap(({ citation }) =>
    locales.map((locale) => citationText(citation, locale)),
  );
  const words = [
    ...[rule.id, rule.title.fr, rule.title.en, rule.label.fr, rule.label.en],
    ...citations,
    ...rule.versions.map(({ citation }) => `article ${citation.article}`),
    ...rule.versions.flatMap(({ limit }) => numbersOf(limit)),
    ...placesOf(rule),
    ...authorityNames(rule),
    ...(pack === null ? [] : [fr.law.packs[pack], en.law.packs[pack]]),
  ];
  return folded([...new Set(words)].join("\n"));
}

const hays = new WeakMap<Rule, string>();

function hayOf(rule: Rule): string {
  const hay = hays.get(rule) ?? written(rule);
  hays.set(rule, hay);
  return hay;
}

function concerns({ who, residences }: Rule, country: string): boolean {
  if (who.territories.includes(country)) return true;
  const lives = residences?.some((code) => code.slice(0, 2) === country) ?? false;
  return who.territories.length === 0 && !who.outside ? lives || residences === undefined : lives;
}

/** Is anything looked for at all? */
export function isSought(asked: RulesAsked): boolean {
  return Object.values(asked).some((value) => value !== undefined && value !== "");
}

/** The rules that answer what is looked for on a day, in the order of the packs. */
export function findRules(asked: RulesAsked, on: string): readonly Rule[] {
  const { q, pack, country, duty, role, clock, confidence, standing } = asked;
  return RULES.filter(
    (rule) =>
      (pack === undefined || pack === "all" || packOf(rule) === pack) &&
      (duty === undefined || rule.duty === duty) &&
      (role === undefined || rule.who.roles.length === 0 || rule.who.roles.includes(role)) &&
      (clock === undefined || clocksOfRule(rule).includes(clock)) &&
      (confidence === undefined || versionAt(rule, on).confidence === confidence) &&
      (standing === undefined || standingOf(rule, on) === standing) &&
      (country === undefined || concerns(rule, country)) &&
      (q === "" || holdsAll(hayOf(rule), q)),
  );
}

/** The countries that a rule of the packs names, for a choice. */
export function countriesOfRules(): readonly string[] {
  const codes = RULES.flatMap(({ who, residences }) => [...who.territories, ...(residences ?? [])]);
  return [...new Set(codes.map((code) => code.slice(0, 2)))];
}

/** Texts of one id in one pack. `isWhole`: all that there are, none left out by what is looked for. */
export type RuleGroup = {
  readonly id: string;
  readonly texts: readonly [Rule, ...Rule[]];
  readonly isWhole: boolean;
};

/** The rules found, one group for each id. */
export function groupsOf(rules: readonly Rule[]): RuleGroup[] {
  return [...Map.groupBy(rules, ({ id }) => id)].flatMap(([id, [first, ...others]]) =>
    first === undefined
      ? []
      : [{ id, texts: [first, ...others], isWhole: listEditions(id).length === others.length + 1 }],
  );
}
