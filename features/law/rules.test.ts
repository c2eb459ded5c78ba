import { describe, expect, test } from "vitest";
import { findRule, listEditions, RULES } from "#law/pack.ts";
import type { Rule } from "#law/rule.ts";
import {
  clocksOfRule,
  editionKey,
  isStale,
  standingOf,
  stateOfPack,
  statesOfPacks,
  versionAt,
} from "./rules.ts";

const TODAY = "2026-11-22";

function ruleById(id: string): Rule {
  const rule = findRule(id);
  if (rule === null) throw new Error(`No rule ${id}.`);
  return rule;
}

describe("Where a rule stands on a day", () => {
  test("the notification of art. 33 is in force; before 25 May 2018 it was not yet", () => {
    expect(standingOf(ruleById("eu.gdpr.33-1"), TODAY)).toBe("in_force");
    expect(standingOf(ruleById("eu.gdpr.33-1"), "2018-05-24")).toBe("not_yet");
    expect(standingOf(ruleById("eu.gdpr.33-1"), "2018-05-25")).toBe("in_force");
  });

  test("the report to the regional agency of 2017 is repealed from the day after its last one", () => {
    expect(standingOf(ruleById("fr.csp.l1111-8-2-2017"), "2022-04-28")).toBe("in_force");
    expect(standingOf(ruleById("fr.csp.l1111-8-2-2017"), "2022-04-29")).toBe("repealed");
  });

  test("the Omnibus is only proposed, NIS2 in France adopted and not yet applicable, the Indian rules not yet in force", () => {
    expect(standingOf(ruleById("eu.omnibus.33"), TODAY)).toBe("proposed");
    const france = listEditions("eu.nis2.23-4a").find(({ who }) => who.territories.includes("FR"));
    expect(france && standingOf(france, TODAY)).toBe("not_yet");
    expect(standingOf(ruleById("in.dpdp.7.1"), TODAY)).toBe("not_yet");
  });

  test("California is read without a number until the end of 2025, and in thirty days after", () => {
    expect(versionAt(ruleById("us.ca.1798.82"), "2025-12-31").limit.kind).toBe("open");
    expect(versionAt(ruleById("us.ca.1798.82"), "2026-01-01").limit).toMatchObject({
      kind: "days",
      days: 30,
    });
  });
});

describe("The state of a pack", () => {
  test("counts every text once by where it stands and once by how far it was checked", () => {
    for (const { texts, standings, confidences } of statesOfPacks(TODAY).packs) {
      const sum = (counts: Readonly<Record<string, number>>) =>
        Object.values(counts).reduce((total, count) => total + count, 0);
      expect(sum(standings)).toBe(texts);
      expect(sum(confidences)).toBe(texts);
    }
    const { packs, all } = statesOfPacks(TODAY);
    expect(packs.reduce((total, { texts }) => total + texts, 0)).toBe(all.texts);
    expect(all.texts).toBe(RULES.length);
  });

  test("names the oldest check, and marks it from a year and a day on", () => {
    const old = ruleById("eu.gdpr.33-1");
    const [version] = old.versions;
    const checked = { ...old, versions: [{ ...version, checkedOn: "2025-03-01" }] as Rule["versions"] };
    expect(stateOfPack("eu", [ruleById("eu.gdpr.33-5"), checked], "2026-03-01")).toMatchObject({
      ...{ oldestCheckOn: "2025-03-01", isStale: false },
    });
    expect(isStale("2025-03-01", "2026-03-02")).toBe(true);
  });
});

describe("What tells a rule apart", () => {
  test("no two texts of one id have the same key in an address", () => {
    for (const [id, held] of Map.groupBy(RULES, (rule) => rule.id)) {
      expect(new Set(held.map(editionKey)).size, id).toBe(held.length);
    }
  });

  test("its clocks: both readings, in all of its versions", () => {
    expect(clocksOfRule(ruleById("eu.gdpr.33-1"))).toEqual(["K1", "K2"]);
    expect(clocksOfRule(ruleById("us.ca.1798.82"))).toEqual(["K0", "K6"]);
  });
});
