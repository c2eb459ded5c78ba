import { describe, expect, test } from "vitest";
import type { LegalStatus, Rule, Version } from "./rule.ts";
import { act, OPEN, ruleOf, say, since } from "./rules/rule-of.ts";
import { assumedVersion, nearestVersion, versionOn } from "./versions.ts";

const cite = act("A text", "https://example.org/")("1");

function version(from: string, until: string | null, status: LegalStatus): Version {
  return { ...since(from, { limit: OPEN, cite, confidence: "official_text", status }), until };
}

function rule(...versions: [Version, ...Version[]]): Rule {
  const words = say("Mots", "Words");
  return ruleOf({
    ...{ id: "xx.a", duty: "document", title: words, label: words, why: words },
    ...{ who: {}, to: "register", versions },
  });
}

const OLD = version("2020-01-01", "2024-12-31", "in_force");
const NEW = version("2025-01-01", null, "in_force");
const DRAFT = version("2027-01-01", null, "proposal");
const UNAPPLIED = version("2024-10-18", null, "adopted_not_applicable");

describe("The version of a rule in force on a day", () => {
  test("is the one between its first and its last day, both included", () => {
    const both = rule(OLD, NEW);
    expect(versionOn(both, "2019-12-31")).toBeNull();
    expect(versionOn(both, "2020-01-01")).toBe(OLD);
    expect(versionOn(both, "2024-12-31")).toBe(OLD);
    expect(versionOn(both, "2025-01-01")).toBe(NEW);
    expect(versionOn(both, "2199-12-31")).toBe(NEW);
    expect(versionOn(rule(OLD), "2025-01-01")).toBeNull();
  });

  test("is never a proposal nor a text that is not applicable yet, but what was agreed", () => {
    expect(versionOn(rule(DRAFT), "2028-01-01")).toBeNull();
    expect(versionOn(rule(UNAPPLIED), "2026-01-01")).toBeNull();
    const clause = version("2026-01-01", null, "agreed");
    expect(versionOn(rule(clause), "2026-01-01")).toBe(clause);
    expect(versionOn(rule(clause), "2025-12-31")).toBeNull();
  });
});

describe("Where none is in force", () => {
  test("the nearest is the last one begun, else the first to come", () => {
    expect(nearestVersion(rule(OLD, DRAFT), "2026-01-01")).toBe(OLD);
    expect(nearestVersion(rule(OLD, DRAFT), "2027-01-01")).toBe(DRAFT);
    expect(nearestVersion(rule(OLD, NEW), "2010-01-01")).toBe(OLD);
  });

  test("assuming a rule takes its last text that is not law yet, and brings no repealed one back", () => {
    expect(assumedVersion(rule(OLD, DRAFT), "2026-01-01")).toBe(DRAFT);
    expect(assumedVersion(rule(UNAPPLIED), "2026-01-01")).toBe(UNAPPLIED);
    expect(assumedVersion(rule(OLD, NEW), "2024-06-01")).toBe(NEW);
    expect(assumedVersion(rule(OLD), "2026-01-01")).toBeNull();
    expect(assumedVersion(rule(OLD), "2019-12-31")).toBe(OLD);
    expect(assumedVersion(rule(OLD), "2020-01-01")).toBeNull();
  });
});
