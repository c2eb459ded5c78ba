import { describe, expect, test } from "vitest";
import { type Deployed, scopeRow, standingOf } from "./rules.ts";

const ran = (changes: Partial<Deployed> = {}): Deployed => ({
  ...{ id: "d", version: 1, labId: null, productVersion: "9.2", fromOn: "2018-03-01", untilOn: null },
  ...changes,
});
const february = { versions: [] as string[], from: "2021-02-01", to: "2021-02-28" };

describe("a deployment against the period of a leak", () => {
  test.each([
    ["still running", {}, "ran"],
    ["stopped on the first day", { untilOn: "2021-02-01" }, "ran"],
    ["stopped the day before", { untilOn: "2021-01-31" }, "stopped_before"],
    ["started on the last day", { fromOn: "2021-02-28" }, "ran"],
    ["started the day after", { fromOn: "2021-03-01" }, "started_after"],
    ["of unknown start", { fromOn: null }, "start_unknown"],
  ] as const)("%s: %o is %s", (_what, changes, standing) => {
    expect(standingOf(ran(changes), february)).toBe(standing);
  });

  test.each([
    ["9", "9.2.1", "ran"],
    ["9.2", "9.2", "ran"],
    ["9", "90.1", "other_version"],
    ["8", "9.2", "other_version"],
    ["9", "", "version_unknown"],
  ])("version %s asked, %s recorded: %s", (asked, productVersion, standing) => {
    expect(standingOf(ran({ productVersion }), { ...february, versions: [asked] })).toBe(standing);
  });

  test("without a period nobody stopped before it or started after", () => {
    const always = { versions: [], from: null, to: null };
    expect(standingOf(ran({ untilOn: "1999-01-01" }), always)).toBe("ran");
  });
});

describe("an organisation", () => {
  const labs = [
    { id: "a", number: 1, name: "Un" },
    { id: "b", number: 2, name: "Deux" },
    { id: "c", number: 3, name: "Trois" },
  ];
  const organisation = { id: "o", name: "Alpha", labs };

  test("is concerned with every lab where it ran the product as a whole, but for a lab that stopped before", () => {
    const records = [ran(), ran({ labId: "b", untilOn: "2019-12-31" })];
    const row = scopeRow(organisation, records, february);
    expect(row).toMatchObject({ concerned: true, labIds: ["a", "c"] });
    expect(row.lines.map(({ standing }) => standing)).toEqual(["ran", "stopped_before"]);
  });

  test("is concerned through one lab alone", () => {
    const row = scopeRow(organisation, [ran({ labId: "c" })], february);
    expect(row).toMatchObject({ concerned: true, labIds: ["c"] });
  });

  test("is not when all its records lie outside the period; ticked all the same, it comes with all its labs", () => {
    const row = scopeRow(organisation, [ran({ untilOn: "2020-01-01" })], february);
    expect(row).toMatchObject({ concerned: false, labIds: ["a", "b", "c"] });
  });
});
