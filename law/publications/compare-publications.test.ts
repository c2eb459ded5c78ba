import { describe, expect, test } from "vitest";
import { LAW_VERSION, RULES } from "#law/pack.ts";
import { PUBLICATIONS, packOf, rulesOf } from "#law/publications.ts";
import type { Rule, Version } from "#law/rule.ts";
import { comparePublications, compareRules } from "./compare-publications.ts";

const first = PUBLICATIONS[0]?.id ?? "";
const rule = RULES.find(({ id }) => id === "eu.gdpr.33-1") as Rule;
const [version] = rule.versions;

function fieldsOf(change: Partial<Rule>) {
  const [changed] = compareRules([rule], [{ ...rule, ...change }]);
  return changed?.fields ?? [];
}

describe("What changed between two publications", () => {
  test("nothing changed between a publication and itself", () => {
    expect(comparePublications(first, first)).toEqual([]);
    expect(comparePublications(LAW_VERSION, LAW_VERSION)).toEqual([]);
  });

  test("every rule that came later is added, every one of the first is still there", () => {
    const changes = comparePublications(first, LAW_VERSION);
    const added = changes.filter(({ change }) => change === "added");
    expect(added).toHaveLength(RULES.length - rulesOf(first).length);
    expect(changes.filter(({ change }) => change === "removed")).toEqual([]);
  });

  test("read backwards, the same rules are removed", () => {
    const removed = comparePublications(LAW_VERSION, first).filter(({ change }) => change === "removed");
    expect(removed).toHaveLength(RULES.length - rulesOf(first).length);
    expect(removed.every(({ after, before }) => after === null && before !== null)).toBe(true);
  });

  test("one pack is compared alone, each state's wording of NIS2 for itself", () => {
    const changes = comparePublications(first, LAW_VERSION, "nis2");
    expect(new Set(changes.map(({ pack }) => pack))).toEqual(new Set(["nis2"]));
    const warnings = changes.filter(({ ruleId }) => ruleId === "eu.nis2.23-4a");
    expect(warnings.map(({ territories }) => territories)).toContainEqual(["DE"]);
    expect(warnings).toHaveLength(30);
  });

  test("an unknown publication is refused", () => {
    expect(() => comparePublications(first, "2020-01-01")).toThrow(RangeError);
  });
});

describe("What changed in a rule", () => {
  test("a longer time says the limit and the clock, before and after, under the version's first day", () => {
    const limit = { kind: "hours", hours: 96, planned: "K1", legal: "K1" } as const;
    const versions: [Version] = [{ ...version, limit, checkedOn: "2027-03-01" }];
    expect(fieldsOf({ versions })).toEqual([
      { name: "limit", from: "2018-05-25", before: version.limit, after: limit },
      {
        name: "clock",
        from: "2018-05-25",
        before: { clock: "K1", legalClock: "K2" },
        after: { clock: "K1", legalClock: "K1" },
      },
      { name: "checkedOn", from: "2018-05-25", before: "2026-11-22", after: "2027-03-01" },
    ]);
  });

  test("a new wording ends the old version and is a version of its own", () => {
    const next: Version = { ...version, from: "2027-03-01" };
    expect(fieldsOf({ versions: [{ ...version, until: "2027-02-28" }, next] })).toEqual([
      { name: "until", from: "2018-05-25", before: null, after: "2027-02-28" },
      { name: "version", from: "2027-03-01", before: null, after: next },
    ]);
  });

  test("a proposal that becomes law says its status", () => {
    const before = { ...rule, versions: [{ ...version, status: "proposal" }] } as const;
    const [changed] = compareRules([before], [rule]);
    expect(changed?.fields).toEqual([
      { name: "status", from: "2018-05-25", before: "proposal", after: "in_force" },
    ]);
  });

  test("a word changed in one language is a change of the text alone", () => {
    const why = { ...rule.why, fr: "Autrement dit." };
    expect(fieldsOf({ why }).map(({ name }) => name)).toEqual(["text"]);
  });

  test("nothing that a rule can say changes unseen", () => {
    const names = [...new Set(RULES.flatMap((one) => Object.keys(one)))].filter(
      (name) => name !== "id" && name !== "versions",
    );
    const other = { changed: true };
    const unseen = names.filter((name) => name !== "who" && fieldsOf({ [name]: other }).length === 0);
    expect(unseen).toEqual([]);
    expect(fieldsOf({ who: { ...rule.who, roles: ["host"] } }).map(({ name }) => name)).toEqual(["who"]);
    const unseenInVersion = Object.keys(version).filter(
      (name) => fieldsOf({ versions: [{ ...version, [name]: "2030-01-01" }] as never }).length === 0,
    );
    expect(unseenInVersion.filter((name) => name !== "limit")).toEqual([]);
  });

  test("a rule whose territories change is gone there and new here", () => {
    const moved = { ...rule, who: { ...rule.who, territories: ["FR"] } };
    expect(
      compareRules([rule], [moved]).map(({ change, territories }) => [change, territories.length]),
    ).toEqual([
      ["added", 1],
      ["removed", rule.who.territories.length],
    ]);
    expect(packOf(moved)).toBeNull();
  });
});
