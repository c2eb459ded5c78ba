import { appliesTo } from "./applies-to.ts";
import type { Facts } from "./facts.ts";
import type { Citation, LegalStatus, Localized, Rule } from "./rule.ts";
import { assumedVersion } from "./versions.ts";

/** A text that binds nobody yet and that a what-if may assume, by its rule's id. */
export type Proposal = {
  ruleId: string;
  /** Where it would hold; empty: everywhere that the rule reaches. */
  territories: readonly string[];
  title: Localized;
  label: Localized;
  /** `in_force`: adopted, with a first day that is still to come. */
  status: LegalStatus;
  from: string;
  citation: Citation;
};

type Scope = {
  /** Texts whose first day lies after this date count too, although they are in force from then on. */
  on: string;
  /** Only what would bind this party. */
  party?: Facts["party"];
};

function proposalOf(rule: Rule, on: string): Proposal[] {
  const version = assumedVersion(rule, on);
  if (!version) return [];
  const { status, from, citation } = version;
  const { id, who, title, label } = rule;
  return [{ ruleId: id, territories: who.territories, title, label, status, from, citation }];
}

/**
 * What a what-if may assume on a date: proposals, texts adopted but not applicable, texts whose first day is still to
 * come. One for each rule and group of territories; the id is what `assume` of the facts takes.
 */
export function proposals(rules: readonly Rule[], { on, party }: Scope): Proposal[] {
  const concerned = party === undefined ? rules : rules.filter((rule) => appliesTo(rule, party).binds);
  return concerned.flatMap((rule) => proposalOf(rule, on));
}
