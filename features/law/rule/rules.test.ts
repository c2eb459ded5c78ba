import { describe, expect, test } from "vitest";
import { findRule, listEditions, RULES } from "#law/pack.ts";
import type { Rule } from "#law/rule.ts";
import { layOutVersions } from "./components/version-line-layout.ts";
import { casesOf, relationsOf } from "./rules.ts";

function ruleById(id: string, country?: string): Rule {
  const found =
    country === undefined
      ? findRule(id)
      : listEditions(id).find(({ who }) => who.territories.includes(country));
  if (!found) throw new Error(`No rule ${id}.`);
  return found;
}

const related = (rule: Rule) =>
  Object.fromEntries(relationsOf(rule).map(({ kind, rules }) => [kind, rules.map(({ id }) => id)]));

describe("The worked examples of a rule", () => {
  test("every rule has at least one, in some territory", () => {
    for (const [id, editions] of Map.groupBy(RULES, (rule) => rule.id)) {
      expect(editions.flatMap(casesOf), id).not.toEqual([]);
    }
  });

  test("a state's text has the examples of that state alone", () => {
    const czech = casesOf(ruleById("eu.nis2.23-4a", "CZ")).map(({ name }) => name);
    expect(czech).toEqual([
      "19: Czechia, from the classification; the final report has no date until it is resolved",
    ]);
  });

  test("where several texts share an id, each example speaks of a party of that place", () => {
    for (const { facts } of casesOf(ruleById("eu.nis2.23-4a", "FR"))) expect(facts.party.country).toBe("FR");
  });
});

describe("What bears on a rule", () => {
  test("art. 33(1): the follow-up starts with it, church law and the proposal displace it", () => {
    expect(related(ruleById("eu.gdpr.33-1"))).toMatchObject({
      starts: expect.arrayContaining(["eu.gdpr.33-4"]),
      displacedBy: ["eu.omnibus.33", "de.kdg.33", "de.dsgekd.32"],
      metByFilingOf: ["eu.nis2.23-4a"],
    });
  });

  test("an early warning meets art. 33 in Denmark and Luxembourg, whose form is one, and nowhere else", () => {
    expect(related(ruleById("eu.nis2.23-4a", "DK")).meets).toContain("eu.gdpr.33-1");
    expect(related(ruleById("eu.nis2.23-4a", "LU")).meets).toContain("eu.gdpr.33-1");
    expect(related(ruleById("eu.nis2.23-4a", "IT")).meets).toEqual(["it.l90.1"]);
    expect(related(ruleById("eu.nis2.23-4a", "FR")).meets).toBeUndefined();
  });
});

describe("The line of the versions", () => {
  test("two versions that follow each other meet, and today lies in the second", () => {
    const { versions, today } = layOutVersions(ruleById("us.ca.1798.82").versions, "2026-11-22");
    const [first, second] = versions;
    expect(first && first.start + first.width).toBeCloseTo(second?.start ?? 0, 6);
    expect(second?.isOpen).toBe(true);
    expect(today).toBeGreaterThan(second?.start ?? 100);
  });

  test("for every rule all of it lies between the edges, with a few years written", () => {
    for (const rule of RULES) {
      const { versions, today, years } = layOutVersions(rule.versions, "2026-11-22");
      for (const { start, width } of versions) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(start + width).toBeLessThanOrEqual(101);
      }
      expect(today).toBeGreaterThan(0);
      expect(today).toBeLessThan(100);
      expect(years.length).toBeGreaterThan(0);
      expect(years.length).toBeLessThanOrEqual(9);
    }
  });
});
