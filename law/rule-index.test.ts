import { describe, expect, test } from "vitest";
import { appliesTo } from "./applies-to.ts";
import { hospitalIn, residents } from "./cases/law-case.ts";
import { type Facts, parseFacts } from "./facts.ts";
import { RULES } from "./pack.ts";
import { rowsOfRule } from "./rows-of-rule.ts";
import { candidatesFor } from "./rule-index.ts";

function factsOf(country: string, byResidence: Record<string, number>, region?: string): Facts {
  const party = region === undefined ? {} : { region };
  const parsed = parseFacts(hospitalIn(country, "UTC", { party, breach: residents(byResidence) }));
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.facts;
}

const ids = (facts: Facts) => candidatesFor(facts, RULES).rules.map(({ id }) => id);

const SEATS: readonly [string, Record<string, number>, string?][] = [
  ["FR", { FR: 10 }],
  ["FR", {}],
  ["RE", { RE: 3, "US-TX": 2 }],
  ["FR", { US: 5 }],
  ["GB", { FR: 2, "DE-BY": 4 }],
  ["US", {}, "US-CA"],
  ["US", {}],
  ["US", { "US-NY": 7, PR: 2 }],
  ["CA", { "US-FL": 600 }, "CA-ON"],
  ["NC", { FR: 1 }],
];

describe("The rules that can concern a party", () => {
  test.each(SEATS)("%s with persons in %j: none that binds it is missing", (country, residences, region) => {
    const facts = factsOf(country, residences, region);
    const chosen = new Set(candidatesFor(facts, RULES).rules);
    for (const rule of RULES) {
      const concerns = appliesTo(rule, facts.party).binds && rowsOfRule(rule, facts).length > 0;
      if (concerns) expect(chosen.has(rule), rule.id).toBe(true);
    }
    expect(candidatesFor(facts, RULES).rules.length).toBe(chosen.size);
  });

  test("a French hospital with French patients meets no rule of a state elsewhere", () => {
    expect(
      ids(factsOf("FR", { FR: 10 })).filter((id) =>
        /^(us\.(?!hipaa|ftc|circia|sec|secrule)|gb|jp)\./.test(id),
      ),
    ).toEqual([]);
  });

  test("a patient of Texas brings the rules of Texas, one of the United States those of every state", () => {
    expect(ids(factsOf("FR", { "US-TX": 1 }))).toContain("us.tx.53b");
    expect(ids(factsOf("FR", { "US-TX": 1 }))).not.toContain("us.co.716");
    expect(ids(factsOf("FR", { US: 1 }))).toEqual(expect.arrayContaining(["us.tx.53b", "us.co.716"]));
  });

  test("are found again for another party of the same places, by id as well", () => {
    const first = candidatesFor(factsOf("FR", { FR: 10 }), RULES);
    expect(candidatesFor(factsOf("FR", { FR: 99 }), RULES)).toBe(first);
    expect(first.byId.get("eu.gdpr.33-1")?.id).toBe("eu.gdpr.33-1");
    expect(first.byId.size).toBe(first.rules.length);
    expect(candidatesFor(factsOf("FR", { FR: 10 }), RULES.slice(0, 3)).rules.length).toBeLessThanOrEqual(3);
  });
});
