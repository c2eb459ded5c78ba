import { describe, expect, test } from "vitest";
import en from "#messages/en.json" with { type: "json" };
import fr from "#messages/fr.json" with { type: "json" };
import { SUBJECTS } from "./catalogue.ts";
import { compareTotals, figureOf, groupBySubject } from "./rules.ts";

test.each([
  ["491840", 491_840],
  ["491 840", 491_840],
  ["491\u202f840", 491_840],
  ["491,840", 491_840],
  ["491.840", 491_840],
  ["0", 0],
  ["environ 500 000", null],
  ["2,5", null],
  ["27 ou 28", null],
  ["", null],
])("“%s” states %s", (value, figure) => expect(figureOf(value)).toBe(figure));

describe("totals", () => {
  const registered = { organisations: 18, labs: 30, labsUncounted: 2, persons: 480_000 };

  test("an adopted number of persons is shown with what the laboratories lack to it", () => {
    const adopted = [{ about: "persons", value: "491 840" }];
    expect(compareTotals(adopted, registered, [])[0]).toEqual({
      ...{ about: "persons", adopted: "491 840", counted: 480_000, difference: 11_840, missing: 2 },
    });
  });

  test("laboratories and organisations are compared with the register", () => {
    const adopted = [
      { about: "labs", value: "28" },
      { about: "organisations", value: "18" },
    ];
    const totals = compareTotals(adopted, registered, []);
    expect(totals.map(({ about, difference }) => [about, difference])).toEqual([
      ["persons", null],
      ["labs", -2],
      ["organisations", 0],
    ]);
  });

  test("a figure that organisations gave one by one is added up, and says how many gave none", () => {
    const sums = [{ about: "letters_sent", sum: 90_000, organisations: 15 }];
    const adopted = [{ about: "letters_sent", value: "100000" }];
    expect(compareTotals(adopted, registered, sums)).toContainEqual({
      ...{ about: "letters_sent", adopted: "100000", counted: 90_000, difference: 10_000, missing: 3 },
    });
  });

  test("a figure in words has no difference, and stands beside the count all the same", () => {
    const [persons] = compareTotals([{ about: "persons", value: "des milliers" }], registered, []);
    expect(persons).toMatchObject({ adopted: "des milliers", counted: 480_000, difference: null });
  });

  test("nothing is compared where nothing was counted", () => {
    const nothing = { organisations: 0, labs: 0, labsUncounted: 0, persons: null };
    expect(compareTotals([{ about: "nir", value: "12" }], nothing, [])).toEqual([]);
  });
});

test("claims about the same stand side by side, with the number of different things said", () => {
  const claim = (about: string, value: string, organisationId: string | null = null) => ({
    ...{ about, value, organisationId },
  });
  const groups = groupBySubject([
    claim("where", "Bretagne"),
    claim("persons", "12", "alpha"),
    claim("persons", "491 840"),
    claim("persons", "491840"),
    claim("persons", "500000"),
  ]);
  expect(
    groups.map(({ about, organisationId, claims, values }) => [about, organisationId, claims.length, values]),
  ).toEqual([
    ["persons", null, 3, 2],
    ["persons", "alpha", 1, 1],
    ["where", null, 1, 1],
  ]);
});

test.each([
  ["French", fr],
  ["English", en],
])("every subject has its words in %s", (_language, { vocabulary }) => {
  expect(Object.keys(vocabulary.claimsAbout).sort()).toEqual([...SUBJECTS].sort());
});
