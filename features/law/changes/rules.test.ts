import { describe, expect, test } from "vitest";
import { RULES } from "#law/pack.ts";
import { compareRules } from "#law/publications/compare-publications.ts";
import { changesBetween, changesByPack, datedGroups } from "./rules.ts";
import { changesAsked } from "./schema.ts";

describe("What changed between two publications", () => {
  test("is told pack by pack, the territories of one id together", () => {
    const packs = changesByPack(compareRules([], RULES));
    expect(packs[0]?.pack).toBe("eu");
    const nis2 = packs.find(({ pack }) => pack === "nis2");
    expect(nis2?.counts).toEqual({ added: 205, amended: 0, removed: 0 });
    expect(nis2?.groups).toHaveLength(10);
    expect(nis2?.groups[0]?.changes).toHaveLength(30);
  });

  test("is nothing between one list and itself", () => {
    expect(changesByPack(compareRules(RULES, RULES))).toEqual([]);
  });

  test("is read from the address: the last two publications where it names none that is known", () => {
    const { from, to } = changesAsked.parse({});
    expect(from < to).toBe(true);
    expect(changesAsked.parse({ from: "1999-01-01", to: "next" })).toMatchObject({ from, to });
    expect(changesAsked.parse({ earlier: "2026-02-31", later: "2026-03-01" })).toMatchObject({
      ...{ earlier: undefined, later: "2026-03-01" },
    });
  });
});

describe("What binds otherwise on one day than on another", () => {
  test("on 1 January 2026 California's residents have thirty days; the day before there was no number", () => {
    const changes = changesBetween("2025-12-31", "2026-01-01");
    const california = changes.find(({ rule }) => rule.id === "us.ca.1798.82");
    expect(california?.before?.limit).toEqual({ kind: "open" });
    expect(california?.after?.limit).toMatchObject({ days: 30 });
  });

  test("the Cyber Resilience Act begins to bind on 11 September 2026; a proposal never does", () => {
    const ids = changesBetween("2026-09-10", "2026-09-11").map(({ rule }) => rule.id);
    expect(ids).toContain("eu.cra.14-2a");
    expect(changesBetween("2020-01-01", "2040-01-01").map(({ rule }) => rule.id)).not.toContain(
      "eu.omnibus.33",
    );
  });

  test("NIS2 states that began on one day are told together", () => {
    const groups = datedGroups(changesBetween("2025-12-31", "2026-01-01"));
    const warning = groups.find(({ key }) => key.startsWith("eu.nis2.23-4a"));
    expect(warning?.changes.flatMap(({ rule }) => rule.who.territories)).toEqual(["BG", "EE", "IT"]);
  });

  test("nothing changes from a day to itself", () => {
    expect(changesBetween("2026-11-22", "2026-11-22")).toEqual([]);
  });
});
