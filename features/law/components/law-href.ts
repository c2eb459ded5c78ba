import type { Rule } from "#law/rule.ts";
import { editionKey } from "../rules.ts";

/** The page of a rule; for one territory's text of it where several share its id. */
export function ruleHref(base: string, ruleId: string, edition: Rule | null = null): string {
  const path = `${base}/law/rules/${encodeURIComponent(ruleId)}`;
  return edition === null ? path : `${path}?in=${editionKey(edition)}`;
}

/** An authority's place in the directory. */
export function authorityHref(base: string, authorityId: string): string {
  return `${base}/law/authorities#${authorityId}`;
}

/** An address with what it says; what goes without saying is left out. */
export function hrefWith(path: string, said: Readonly<Record<string, string | undefined>>): string {
  const pairs = Object.entries(said).filter((pair): pair is [string, string] => Boolean(pair[1]));
  const search = new URLSearchParams(pairs).toString();
  return search === "" ? path : `${path}?${search}`;
}
