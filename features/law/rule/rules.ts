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

/** Another rule that bears on one; `places`: only there, empty for everywhere. */
export type Related = { readonly id: string; readonly places: readonly string[] };

/** Other rules that bear on one, in one way. */
export type Relation = { readonly kind: RelationKind; readonly rules: readonly Related[] };

function sharesPlace(rule: Rule, other: Rule): boolean {
  const [own, theirs] = [rule.who.territories, other.who.territories];
  return own.length === 0 || theirs.length === 0 || own.some((code) => theirs.includes(code));
}

function everywhere(ids: readonly string[]): Related[] {
  return [...new Set(ids)].map((id) => ({ id, places: [] }));
}

function idsWhere(rule: Rule, points: (other: Rule) => boolean): Related[] {
  return everywhere(RULES.filter((other) => sharesPlace(rule, other) && points(other)).map(({ id }) => id));
}

/** The rules that a filing under this one meets too, each where it does: nowhere, for a text of another place. */
function metBy(rule: Rule): Related[] {
  const [own] = rule.who.territories;
  const met = RULES.filter((other) => sharesPlace(rule, other)).flatMap((other) =>
    (other.metByFilingOf ?? [])
      .filter((by) => by.rule === rule.id)
      .filter(({ territories }) => !territories || own === undefined || territories.includes(own))
      .map(() => other.id),
  );
  return everywhere(met);
}

function filingsOf({ anchor }: Rule): readonly string[] {
  return anchor.kind === "filing" ? [anchor.rule, ...(anchor.or ?? [])] : [];
}

/** What bears on a rule and what it bears on, in either direction. */
export function relationsOf(rule: Rule): readonly Relation[] {
  const { id } = rule;
  const one = (other: string | null | undefined) => everywhere(other ? [other] : []);
  const relations: Relation[] = [
    { kind: "startsAfter", rules: everywhere(filingsOf(rule)) },
    { kind: "starts", rules: idsWhere(rule, (other) => filingsOf(other).includes(id)) },
    { kind: "stageOf", rules: one(rule.stageOf) },
    { kind: "stages", rules: idsWhere(rule, ({ stageOf }) => stageOf === id) },
    { kind: "displacedBy", rules: everywhere(rule.displacedBy ?? []) },
    { kind: "displaces", rules: idsWhere(rule, ({ displacedBy }) => displacedBy?.includes(id) ?? false) },
    {
      kind: "metByFilingOf",
      rules: (rule.metByFilingOf ?? []).map((met) => ({ id: met.rule, places: met.territories ?? [] })),
    },
    { kind: "meets", rules: metBy(rule) },
    { kind: "onlyAfterDueOf", rules: one(rule.onlyAfterDueOf) },
  ];
  return relations.filter(({ rules }) => rules.length > 0);
}
