import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { expectRow, rowsOf } from "./cases/expect-rows.ts";
import type { LawCase } from "./cases/law-case.ts";
import { findPublicationFault } from "./checks/publication-fault.ts";
import { obligationsFor } from "./engine.ts";
import { parseFacts } from "./facts.ts";
import { CORE_RULES, LAW_VERSION, PACKS, RULES } from "./pack.ts";
import { earlierText } from "./publications/earlier-text.ts";
import { snapshotText } from "./publications/snapshot-text.ts";
import {
  isPublication,
  PUBLICATIONS,
  packOf,
  packsOf,
  publicationName,
  ruleKey,
  rulesOf,
} from "./publications.ts";
import vectors from "./vectors.json" with { type: "json" };

const all = vectors as unknown as readonly LawCase[];
const ids = PUBLICATIONS.map(({ id }) => id);
const [first = ""] = ids;

function assumedIn({ facts }: LawCase): readonly string[] {
  return Array.isArray(facts.assume) ? facts.assume : [];
}

/** The examples whose rules a publication holds, each with what it says of those rules; none that assumes others. */
function examplesFor(id: string): [string, LawCase][] {
  const held = new Set(rulesOf(id).map((rule) => rule.id));
  const isHeld = (rule: string) => held.has(rule) || rule.startsWith("contract.");
  return all
    .map((one) => ({ ...one, expect: one.expect.filter(({ rule }) => isHeld(rule)) }))
    .filter((one) => one.expect.length > 0 && assumedIn(one).every(isHeld))
    .map((one) => [`${id}: ${one.name}`, one]);
}

describe("The publications of the law", () => {
  test("are listed from the oldest to the current one, each under its day and a note in both languages", () => {
    expect(ids.at(-1)).toBe(LAW_VERSION);
    const days = PUBLICATIONS.map(({ publishedOn }) => publishedOn);
    expect(days).toEqual(days.toSorted());
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id, publishedOn, note } of PUBLICATIONS) {
      expect(publicationName(id).publishedOn).toBe(publishedOn);
      expect([note.fr.length > 20, note.en.length > 20]).toEqual([true, true]);
    }
  });

  test.each(ids.flatMap(examplesFor))("computes still under %s", (label, example) => {
    const rows = rowsOf({ ...example, rules: rulesOf(label.split(":")[0] ?? "") });
    for (const expected of example.expect) expectRow(rows, expected);
  });

  test("the first one is put to more than half of the worked examples", () => {
    expect(examplesFor(first).length).toBeGreaterThan(all.length / 2);
  });

  test("the current one is the rules of the code, the first one the ten rules it began with", () => {
    expect(rulesOf(LAW_VERSION)).toBe(RULES);
    expect(rulesOf(first).map(({ id }) => id)).toEqual(CORE_RULES.map(({ id }) => id));
  });

  test("a publication is the same list each time and cannot be changed", () => {
    expect(rulesOf(first)).toBe(rulesOf(first));
    expect(Object.isFrozen(rulesOf(first))).toBe(true);
    const [rule] = rulesOf(first);
    expect(() => Object.assign(rule?.versions[0] ?? {}, { from: "1900-01-01" })).toThrow(TypeError);
  });

  test("an unknown publication is refused by name", () => {
    expect(isPublication(first)).toBe(true);
    expect(isPublication("2020-01-01")).toBe(false);
    expect(() => rulesOf("2020-01-01")).toThrow(
      new RangeError('Expected the id of a publication of the law; found "2020-01-01".'),
    );
    expect(() => packsOf("constructor")).toThrow(RangeError);
  });

  test("a file of the first publication computes what the first publication said", () => {
    const facts = parseFacts({
      party: { role: "controller", kind: "laboratory", country: "FR", timeZone: "Europe/Paris" },
      instants: { awareness: "2026-11-05T10:20:00+01:00" },
    });
    if (!facts.ok) throw new Error(facts.error.message);
    const rows = obligationsFor(facts.facts, { at: 0, rules: rulesOf(first) });
    expect(rows.map(({ rule }) => rule)).not.toContain("fr.csp.r5222-12");
    expect(rows.find(({ rule }) => rule === "eu.gdpr.33-1")?.dueAt).toBe("2026-11-08T09:20:00Z");
  });
});

describe("The name of a publication", () => {
  test.each([
    ["2026-11-22", { publishedOn: "2026-11-22", number: 1 }],
    ["2026-11-22.2", { publishedOn: "2026-11-22", number: 2 }],
    ["2026-11-22.10", { publishedOn: "2026-11-22", number: 10 }],
  ])("%s says its day and which one of that day it is", (id, name) => {
    expect(publicationName(id)).toEqual(name);
  });

  test.each(["", "2026-11-22.1", "2026-11-22.", "latest"])("%j is no name", (id) => {
    expect(() => publicationName(id)).toThrow(RangeError);
  });
});

describe("The pack of a rule", () => {
  test("a rule is one by its id and its territories", () => {
    expect(new Set(RULES.map(ruleKey)).size).toBe(RULES.length);
  });

  test("every rule is found in its pack, also one read from an earlier publication", () => {
    for (const [pack, rules] of Object.entries(PACKS)) {
      expect(rules.filter((rule) => packOf(rule) !== pack)).toEqual([]);
    }
    expect(new Set(rulesOf(first).map(packOf))).toEqual(new Set(["eu", "fr"]));
  });

  test("a clause is in no pack", () => {
    const [rule] = RULES;
    expect(rule && packOf({ ...rule, id: "contract.a" })).toBeNull();
  });
});

describe("The fence around the current publication", () => {
  const text = snapshotText(PACKS);

  test("a snapshot is read back as the very same rules", () => {
    expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(PACKS)));
    expect(text.split("\n").filter((line) => line.startsWith("  {"))).toHaveLength(RULES.length);
  });

  test("a rule that changed after its publication is a fault, until it is published anew", () => {
    const [rule, ...others] = PACKS.gb;
    if (!rule) throw new Error("The pack is empty.");
    const changed = {
      ...PACKS,
      gb: [{ ...rule, notes: [...rule.notes, "oral_report" as const] }, ...others],
    };
    expect(findPublicationFault("2026-11-22.2", text, PACKS)).toBeNull();
    expect(findPublicationFault("2026-11-22.2", text, changed)).toBe(
      "the rules changed since 2026-11-22.2 was published: publish a new one with scripts/publish-law.ts",
    );
    expect(findPublicationFault("2026-11-22.2", null, PACKS)).toContain("is not written down");
  });

  test("the module of earlier publications imports every snapshot but the current one", () => {
    const written = readFileSync(join(import.meta.dirname, "publications/earlier.ts"), "utf8");
    expect(written).toBe(earlierText(ids.slice(0, -1)));
  });
});
