import { findRule } from "#law/pack.ts";
import type { LawLocale } from "#law/text.ts";
import { shortCitation } from "./citation-text.ts";
import type { Phrases } from "./phrases.ts";

const CONTRACT = "contract.";

/**
 * A rule as a reader knows it: its label, then its text and article. A contract's row is named by the contract; a rule
 * that is no longer in the packs by its id, which is all that is left of it.
 */
export function ruleName(id: string, locale: LawLocale, phrases: Phrases): string {
  if (id.startsWith(CONTRACT)) return phrases.clause(id.slice(CONTRACT.length));
  const rule = findRule(id);
  const version = rule?.versions.at(-1);
  return rule && version ? phrases.ruleName(rule.label[locale], shortCitation(version.citation, locale)) : id;
}
