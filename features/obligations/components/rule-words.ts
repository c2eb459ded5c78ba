import { findAuthority } from "#law/authorities.ts";
import { findRule } from "#law/pack.ts";
import type { Duty, Rule, Version } from "#law/rule.ts";
import { INSTANTS } from "#law/vocabulary.ts";
import type { Locale } from "#lib/i18n.ts";
import type { Translate } from "./translate.ts";

type Named = { readonly ruleId: string; readonly addressee: string };

const OWN_ADDRESSEES = [
  "persons",
  "register",
  "controller",
  "processor",
  "recipients",
  "users",
  "media",
  "insurer",
  "correspondent",
] as const;
const CONTRACT = "contract.";

/** "CNIL", "Data subjects". */
export function addresseeName(addressee: string, t: Translate): string {
  const own = OWN_ADDRESSEES.find((name) => name === addressee);
  if (own !== undefined) return t(`vocabulary.addressees.${own}`);
  return findAuthority(addressee)?.shortName ?? addressee;
}

/** "Art. 33 notification". */
export function ruleLabel(ruleId: string, { t, locale }: { t: Translate; locale: Locale }): string {
  return findRule(ruleId)?.label[locale] ?? t("vocabulary.contract", { name: ruleId.slice(CONTRACT.length) });
}

/** The act and its object: "File with the CNIL". */
export function actText({ ruleId, addressee }: Named, t: Translate): string {
  const duty: Duty = findRule(ruleId)?.duty ?? "notify_by_contract";
  const words = { id: addressee.replaceAll("-", "_"), name: addresseeName(addressee, t) };
  return t(`vocabulary.acts.${duty}`, words);
}

/** The text of a rule that was applied: its article, its dates, how far it was checked. */
export function versionOf(rule: Rule, from: string): Version {
  return rule.versions.find((version) => version.from === from) ?? rule.versions[0];
}

/** "33(1)", or the contract's own name. */
export function articleOf(ruleId: string): string {
  return findRule(ruleId)?.versions.at(-1)?.citation.article ?? ruleId.slice(CONTRACT.length);
}

/** What a duty that waits is waiting for, in a few words. */
export function waitsForText(waitsFor: string, words: { t: Translate; locale: Locale }): string {
  const [kind, name = ""] = waitsFor.split(":");
  return kind === "filing" ? ruleLabel(name, words) : instantName(name, words.t);
}

export function instantName(name: string, t: Translate): string {
  const known = INSTANTS.find((one) => one === name) ?? "other";
  return t(`vocabulary.instants.${known}`);
}
