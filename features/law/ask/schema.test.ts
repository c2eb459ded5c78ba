import { describe, expect, test } from "vitest";
import { ALL_CASES } from "#law/cases/all-cases.ts";
import { type LawCase, laboratory } from "#law/cases/law-case.ts";
import { type Facts, parseFacts } from "#law/facts.ts";
import vectors from "#law/vectors.json" with { type: "json" };
import { LONGEST_ADDRESS } from "./catalogue.ts";
import { readQuestion } from "./rules.ts";
import { addressOf, readAddress, type Search } from "./schema.ts";

const cases = [...ALL_CASES, ...(vectors as unknown as readonly LawCase[])];

function factsOf(json: unknown): Facts {
  const parsed = parseFacts(json);
  if (!parsed.ok) throw new Error(`${parsed.error.path}: ${parsed.error.message}`);
  return parsed.facts;
}

/** An address as a page receives it. */
function searchOf(query: string): Search {
  const names = Map.groupBy(new URLSearchParams(query), ([name]) => name);
  return Object.fromEntries(
    [...names].map(([name, pairs]) => {
      const texts = pairs.map(([, text]) => text);
      return [name, texts.length === 1 ? texts[0] : texts];
    }),
  );
}

describe("A question in an address", () => {
  test.each(cases)("says the same as its facts: $name", ({ facts: json }) => {
    const facts = factsOf(json);
    const address = readAddress(searchOf(addressOf(facts)));
    expect(address.isAsIs).toBe(true);
    const question = readQuestion(address.typed);
    expect(question).toMatchObject({ kind: "asked" });
    if (question.kind !== "asked") return;
    expect(question.facts).toEqual(facts);
    expect(factsOf(JSON.parse(JSON.stringify(question.json)))).toEqual(facts);
  });

  test("keeps the second of the two hours that the change to winter time repeats", () => {
    const facts = factsOf(laboratory({ instants: { awareness: "2026-10-25T02:30:00+01:00" } }));
    expect(facts.instants.awareness).toBe("2026-10-25T01:30:00Z");
    const query = addressOf(facts);
    expect(query).toContain("awareness.fold=later");
    const question = readQuestion(readAddress(searchOf(query)).typed);
    expect(question).toMatchObject({ kind: "asked", facts: { instants: facts.instants } });
  });

  test("drops what a form sends empty, what nobody offered and a row that says nothing", () => {
    const { query, isAsIs } = readAddress({
      ...{ country: "FR", region: "", role: ["controller", "host"], utm_source: "mail", __proto__x: "1" },
      ...{ "contracts.0.from": "processor", "contracts.0.id": "" },
      ...{ "holds.3.kind": "law_enforcement", "holds.3.form": "oral" },
    });
    expect(isAsIs).toBe(false);
    expect(query).toBe("role=controller&role=host&country=FR&holds.0.form=oral");
    expect(readAddress(searchOf(query))).toMatchObject({ query, isAsIs: true });
  });

  test("removes the row whose button was pressed and closes the gap", () => {
    const rows = { "byResidence.0.of": "FR", "byResidence.1.of": "US-TX", "byResidence.2.of": "US-CA" };
    const { query } = readAddress({ ...rows, remove: "byResidence.1" });
    expect(query).toBe("byResidence.0.of=FR&byResidence.1.of=US-CA");
  });

  test("remembers that a row was asked for, and of which kind", () => {
    expect(readAddress({ country: "FR", add: "filings" })).toMatchObject({
      adding: "filings",
      query: "country=FR&add=filings",
    });
    expect(readAddress({ country: "FR", add: "nothing" })).toMatchObject({
      adding: null,
      query: "country=FR",
    });
  });

  test("is called too long beyond the limit, and not at it", () => {
    const room = LONGEST_ADDRESS - "timeZone=".length;
    expect(readAddress({ timeZone: "x".repeat(room) }).isTooLong).toBe(false);
    expect(readAddress({ timeZone: "x".repeat(room + 1) }).isTooLong).toBe(true);
  });

  test("is called too long with more residences than a page can draw", () => {
    const lines = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, index) => [`byResidence.${index}.persons`, "1"]));
    expect(readAddress(lines(60)).isTooLong).toBe(false);
    const { isTooLong, typed } = readAddress(lines(61));
    expect([isTooLong, typed.size]).toEqual([true, 60]);
  });
});
