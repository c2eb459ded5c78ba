import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ALL_CASES } from "#law/cases/all-cases.ts";
import { findRule, RULES } from "#law/pack.ts";
import type { Rule, Version } from "#law/rule.ts";
import { COVERAGE, coverageDocument, findCoverageFaults } from "./coverage.ts";
import { findRuleFaults } from "./rule-faults.ts";

const TODAY = "2026-11-22";
const cases = ALL_CASES;
const good = findRule("eu.gdpr.33-1");
if (!good) throw new Error("The first rule is missing.");
const sound: Rule = good;

function faultsOf(change: Partial<Rule>, today = TODAY): string[] {
  return findRuleFaults([{ ...sound, ...change }], { cases, today }).map(
    ({ weight, what }) => `${weight}: ${what}`,
  );
}

function versionWith(change: Partial<Version>): Partial<Rule> {
  return { versions: [{ ...sound.versions[0], ...change }] };
}

describe("The check of the law", () => {
  test("finds nothing wrong with the pack", () => {
    expect(findRuleFaults(RULES, { cases, today: TODAY })).toEqual([]);
  });

  const FAULTS: readonly [string, Partial<Rule>, string][] = [
    ["a rule without a case", { id: "xx.nowhere" }, "error: no case shows it owed"],
    [
      "a rule without a French title",
      { title: { fr: "", en: "Title" } },
      "error: its title lacks a text in French",
    ],
    ["a rule without an English reason", { why: { fr: "Pourquoi", en: " " } }, "error: its why lacks a text"],
    [
      "content in one language",
      { content: [{ fr: "Les faits", en: "" }] },
      "error: a line of its content lacks",
    ],
    [
      "a version without an article",
      versionWith({ citation: { text: "GDPR", article: "", url: "https://x" } }),
      "error: the version of 2018-05-25 cites nothing",
    ],
    [
      "a citation without a link",
      versionWith({ citation: { text: "GDPR", article: "33", url: null } }),
      "error: the citation of 2018-05-25 links to nothing",
    ],
    [
      "a start that is no day",
      versionWith({ from: "2018-02-30" }),
      'error: its version starts on "2018-02-30"',
    ],
    [
      "an end before the start",
      versionWith({ until: "2017-01-01" }),
      "error: its version of 2018-05-25 ends before it starts",
    ],
    [
      "no date of the last check",
      versionWith({ checkedOn: "" }),
      "error: the version of 2018-05-25 does not say when it was checked",
    ],
    [
      "two versions at once",
      { versions: [sound.versions[0], { ...sound.versions[0], from: "2020-01-01" }] },
      "error: its versions of 2018-05-25 and 2020-01-01 overlap",
    ],
  ];

  test.each(FAULTS)("refuses %s", (_, change, what) => {
    expect(
      faultsOf(change).some((fault) => fault.startsWith(what)),
      faultsOf(change).join("\n"),
    ).toBe(true);
  });

  test("warns a year and a day after a check, not before", () => {
    expect(faultsOf({}, "2027-11-22")).toEqual([]);
    expect(faultsOf({}, "2027-11-23")).toEqual([
      "warning: its version of 2018-05-25 was last checked on 2026-11-22, more than a year ago",
    ]);
  });
});

describe("The coverage of the tables of law", () => {
  test("every row is a rule or says why not, and every rule has its row", () => {
    expect(findCoverageFaults()).toEqual([]);
    expect(COVERAGE.filter(({ table }) => table === "Union and France")).toHaveLength(46);
  });

  test("a row that names no rule of the pack, or nothing at all, is a fault", () => {
    const rows = [
      { table: "x", row: "A", rules: ["xx.nowhere"], because: "" },
      { table: "x", row: "B", rules: [], because: " " },
    ];
    expect(findCoverageFaults(rows)).toEqual(
      expect.arrayContaining([
        "A names xx.nowhere, which is no rule",
        "B has neither a rule nor a reason why not",
      ]),
    );
  });

  test("the document is the one that is written", () => {
    const written = readFileSync(join(import.meta.dirname, "../../docs/law-coverage.md"), "utf8");
    expect(written).toBe(coverageDocument());
  });
});
