import { findAuthority } from "#law/authorities.ts";
import { findRule } from "#law/pack.ts";
import type { Duty, Rule, Version } from "#law/rule.ts";
import { INSTANTS } from "#law/vocabulary.ts";
import type { Locale } from "#lib/i18n.ts";
import type { Translate } from "#lib/translate.ts";
import type { OwnRuleShown } from "../rules.ts";

type Words = { readonly t: Translate; readonly locale: Locale };

/** An obligation as it is kept: under a rule of law, or under an own rule that is kept with it. */
export type NamedRow = {
  readonly ruleId: string;
  readonly addressee: string;
  readonly ownRule: unknown;
};

/** The own rule of a row; null for a rule of law. Written by the one function that lays rows. */
export function ownRuleOf({ ownRule }: Pick<NamedRow, "ownRule">): OwnRuleShown | null {
  return ownRule as OwnRuleShown | null;
}

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
export function ruleLabel(ruleId: string, { t, locale }: Words): string {
  return findRule(ruleId)?.label[locale] ?? t("vocabulary.contract", { name: ruleId.slice(CONTRACT.length) });
}

/** The short name of what is owed; that of an own rule says that it is no rule of law. */
export function labelOf(row: NamedRow, words: Words): string {
  const own = ownRuleOf(row);
  return own === null ? ruleLabel(row.ruleId, words) : words.t("ownRules.named", { name: own.name });
}

/** Whom it is owed to. */
export function addresseeOf(row: NamedRow, t: Translate): string {
  return ownRuleOf(row)?.addresseeName ?? addresseeName(row.addressee, t);
}

/** The act and its object: "File with the CNIL"; under an own rule, what the rule calls it. */
export function actOf(row: NamedRow, t: Translate): string {
  const own = ownRuleOf(row);
  return own === null ? actText(row, t) : t("ownRules.named", { name: own.name });
}

/** The same of a rule of law. */
export function actText({ ruleId, addressee }: Omit<NamedRow, "ownRule">, t: Translate): string {
  const duty: Duty = findRule(ruleId)?.duty ?? "notify_by_contract";
  const words = { id: addressee.replaceAll("-", "_"), name: addresseeName(addressee, t) };
  return t(`vocabulary.acts.${duty}`, words);
}

/** "Art. 33(1)", or the document and the clause of an own rule. */
export function sourceOf(row: NamedRow, t: Translate): string {
  const own = ownRuleOf(row);
  if (own === null) return t("dashboard.article", { article: articleOf(row.ruleId) });
  return [own.source.document, own.source.clause].filter(Boolean).join(", ");
}

/** The text of a rule that was applied: its article, its dates, how far it was checked. */
export function versionOf(rule: Rule, from: string): Version {
  return rule.versions.find((version) => version.from === from) ?? rule.versions[0];
}

/** "33(1)", or the contract's own name. */
function articleOf(ruleId: string): string {
  return findRule(ruleId)?.versions.at(-1)?.citation.article ?? ruleId.slice(CONTRACT.length);
}

/** What a duty that waits is waiting for, in a few words. */
export function waitsForText(waitsFor: string, words: Words): string {
  const [kind, name = ""] = waitsFor.split(":");
  return kind === "filing" ? ruleLabel(name, words) : instantName(name, words.t);
}

export function instantName(name: string, t: Translate): string {
  const known = INSTANTS.find((one) => one === name) ?? "other";
  return t(`vocabulary.instants.${known}`);
}
