import type { Rule } from "#law/rule.ts";
import { capital, inSentence, type LawWords, listText } from "./law-words.ts";
import { placeNames } from "./place-names.ts";

/** One side of whom a rule binds. */
export type WhoLine = {
  readonly id: "roles" | "kinds" | "traits" | "without" | "seat" | "regions" | "freeZone" | "residences";
  readonly text: string;
};

/** Whom a rule binds, side by side; a side that the rule leaves open says so. */
export function whoLines({ who, residences }: Pick<Rule, "who" | "residences">, words: LawWords): WhoLine[] {
  const { t } = words;
  const roles = who.roles.map((role) => t(`vocabulary.partyRoles.${role}`));
  const kinds = who.kinds.map((kind) => t(`vocabulary.partyKinds.${kind}`));
  const traits = who.traits.map((trait) => t(`vocabulary.traits.${trait}`));
  const without = (who.without ?? []).map((trait) => t(`vocabulary.traits.${trait}`));
  const lines: (WhoLine | null)[] = [
    { id: "roles", text: roles.length === 0 ? t("law.who.anyRole") : either(roles, words) },
    { id: "kinds", text: kinds.length === 0 ? t("law.who.anyKind") : either(kinds, words) },
    traits.length === 0 ? null : { id: "traits", text: either(traits, words) },
    without.length === 0 ? null : { id: "without", text: either(without, words) },
    { id: "seat", text: seatText({ who, residences }, words) },
    who.regions === undefined ? null : { id: "regions", text: placeNames(who.regions, words) },
    who.freeZone === undefined ? null : { id: "freeZone", text: t(`vocabulary.freeZones.${who.freeZone}`) },
    residences === undefined ? null : { id: "residences", text: placeNames(residences, words) },
  ];
  return lines.filter((line) => line !== null);
}

function either(parts: readonly string[], words: LawWords): string {
  const [first = "", ...others] = parts;
  return listText([first, ...others.map(inSentence)], "or", words);
}

function seatText(
  { who, residences }: Pick<Rule, "who"> & { residences: Rule["residences"] },
  words: LawWords,
) {
  if (who.outside) return words.t("law.who.outside", { places: placeNames(who.outside, words) });
  if (who.territories.length > 0) return capital(placeNames(who.territories, words));
  return words.t(residences ? "law.who.anySeatResidence" : "law.who.anySeat");
}

/** Where a rule holds, for a table: the seat, or the places where persons live. */
export function whereText({ who, residences }: Pick<Rule, "who" | "residences">, words: LawWords): string {
  if (who.regions) return placeNames(who.regions, words);
  if (who.freeZone) return words.t(`vocabulary.freeZones.${who.freeZone}`);
  if (residences && !who.outside)
    return words.t("law.who.residents", { places: placeNames(residences, words) });
  return seatText({ who, residences }, words);
}
