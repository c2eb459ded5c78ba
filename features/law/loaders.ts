import { notFound } from "next/navigation";
import { listEditions } from "#law/pack.ts";
import { getPageActor } from "#lib/page-scope.ts";
import { editionKey, statesOfPacks } from "./rules.ts";
import { ruleAsked, rulesAsked } from "./schema.ts";
import { findRules, groupsOf, isSought } from "./search/rules.ts";

type Search = Promise<Readonly<Record<string, string | string[] | undefined>>>;

/** The day on which the law is read, where most of our readers are. */
export function today(): string {
  return Temporal.Now.plainDateISO("Europe/Paris").toString();
}

/** The packs and, where something is looked for, the rules found. The law is public: every member reads it. */
export async function loadLaw(workspace: string, search: Search) {
  await getPageActor(workspace);
  const asked = rulesAsked.parse(await search);
  const on = today();
  return {
    on,
    asked,
    states: statesOfPacks(on),
    found: isSought(asked) ? groupsOf(findRules(asked, on)) : null,
  };
}

/** One rule as one territory has it, and the other texts of the same id. */
export async function loadRule(workspace: string, ruleId: string, search: Search) {
  await getPageActor(workspace);
  const editions = listEditions(ruleId);
  const { in: wanted } = ruleAsked.parse(await search);
  const rule =
    editions.find((edition) => editionKey(edition) === wanted) ??
    editions.find((edition) => edition.who.territories.includes("FR")) ??
    editions[0];
  if (rule === undefined) notFound();
  return { on: today(), rule, editions };
}
