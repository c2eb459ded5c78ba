import { appliesTo } from "#law/applies-to.ts";
import { ALL_CASES } from "#law/cases/all-cases.ts";
import type { Expected, LawCase } from "#law/cases/law-case.ts";
import { territoryOf } from "#law/countries.ts";
import { type Facts, parseFacts } from "#law/facts.ts";
import { listEditions, RULES } from "#law/pack.ts";
import type { Rule } from "#law/rule.ts";

/** A worked example as one rule sees it: its facts, read, and what is expected of this rule. */
export type RuleCase = {
  readonly name: string;
  readonly facts: Facts;
  readonly expected: readonly Expected[];
};

function read({ name, facts }: LawCase): Facts {
  const parsed = parseFacts(facts);
  if (!parsed.ok) throw new Error(`${name}: ${parsed.error.message}`);
  return parsed.facts;
}

/** Does a case speak of this territory's text, where several share an id? */
function speaksOf(rule: Rule, { party }: Facts): boolean {
  if (listEditions(rule.id).length === 1) return true;
  return appliesTo(rule, party).binds || rule.who.territories.includes(territoryOf(party));
}

/** The worked examples that test a rule. */
export function casesOf(rule: Rule): readonly RuleCase[] {
  return ALL_CASES.flatMap((lawCase) => {
    const expected = lawCase.expect.filter((one) => one.rule === rule.id);
    if (expected.length === 0) return [];
    const facts = read(lawCase);
    return speaksOf(rule, facts) ? [{ name: lawCase.name, facts, expected }] : [];
  });
}

export type RelationKind =
  | "displacedBy"
  | "displaces"
  | "metByFilingOf"
  | "meets"
  | "stageOf"
  | "stages"
  | "onlyAfterDueOf"
  | "startsAfter"
  | "starts";

/** Other rules that bear on one, by their ids. */
export type Relation = { readonly kind: RelationKind; readonly rules: readonly string[] };

function sharesPlace(rule: Rule, other: Rule): boolean {
  const [own, theirs] = [rule.who.territories, other.who.territories];
  return own.length === 0 || theirs.length === 0 || own.some((code) => theirs.includes(code));
}

function idsWhere(rule: Rule, points: (other: Rule) => boolean): string[] {
  return [...new Set(RULES.filter((other) => sharesPlace(rule, other) && points(other)).map(({ id }) => id))];
}

function filingsOf({ anchor }: Rule): readonly string[] {
  return anchor.kind === "filing" ? [anchor.rule, ...(anchor.or ?? [])] : [];
}

/** What bears on a rule and what it bears on, in either direction. */
export function relationsOf(rule: Rule): readonly Relation[] {
  const { id } = rule;
  const one = (other: string | null | undefined) => (other ? [other] : []);
  const relations: Relation[] = [
    { kind: "startsAfter", rules: filingsOf(rule) },
    { kind: "starts", rules: idsWhere(rule, (other) => filingsOf(other).includes(id)) },
    { kind: "stageOf", rules: one(rule.stageOf) },
    { kind: "stages", rules: idsWhere(rule, ({ stageOf }) => stageOf === id) },
    { kind: "displacedBy", rules: rule.displacedBy ?? [] },
    { kind: "displaces", rules: idsWhere(rule, ({ displacedBy }) => displacedBy?.includes(id) ?? false) },
    { kind: "metByFilingOf", rules: (rule.metByFilingOf ?? []).map((met) => met.rule) },
    {
      kind: "meets",
      rules: idsWhere(rule, ({ metByFilingOf }) => metByFilingOf?.some((met) => met.rule === id) ?? false),
    },
    { kind: "onlyAfterDueOf", rules: one(rule.onlyAfterDueOf) },
  ];
  return relations.filter(({ rules }) => rules.length > 0);
}
