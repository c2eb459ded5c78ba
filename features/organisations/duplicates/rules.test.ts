import { describe, expect, test } from "vitest";
import { processorTime } from "#scripts/test/processor-time.ts";
import { findLikelyPairs, likeness, plain } from "./rules.ts";

const one = (id: string, name: string, more = {}) => ({
  ...{ id, name, kind: "laboratory", sirens: [], finessEj: null },
  ...more,
});
const because = (a: object, b: object) =>
  findLikelyPairs(
    [one("a", "Alpha"), one("b", "Beta")].map((row, index) => ({ ...row, ...[a, b][index] })),
  ).map((pair) => pair.because);

test("legal forms, accents and signs do not tell two names apart", () => {
  expect(plain("SELAS Laboratoire d’Analyses Médicales du Trégor")).toBe("tregor");
  expect(likeness("SELAS du Trégor", "Laboratoires du TREGOR (SELARL)")).toBe(1);
  expect(likeness("Biologie du Golfe", "Biologie du Blavet")).toBeLessThan(0.5);
  expect(likeness("SELAS", "SARL")).toBe(0);
});

describe("two organisations may be one", () => {
  test("by one SIREN, their own or that of a site", () => {
    expect(because({ sirens: ["732829320"] }, { sirens: ["000560011", "732829320"] })).toEqual(["siren"]);
  });
  test("by one FINESS", () =>
    expect(because({ finessEj: "560000127" }, { finessEj: "560000127" })).toEqual(["finess"]));
  test("by names that differ in a letter", () =>
    expect(because({ name: "SELAS Kerlouan Biologie" }, { name: "Kerlouan Biologies" })).toEqual(["name"]));
  test("unless they are of different kinds, or alike in a frequent word alone", () => {
    expect(because({ name: "Kerlouan" }, { name: "Kerlouan", kind: "vendor" })).toEqual([]);
    expect(because({ name: "Kerlouan Nord" }, { name: "Kerlouan Sud Bretagne" })).toEqual([]);
  });
});

test("about one organisation, its own pairs alone are told", () => {
  const rows = [one("a", "Kerlouan"), one("b", "Kerlouan"), one("c", "Plouzané"), one("d", "Plouzané")];
  expect(findLikelyPairs(rows)).toHaveLength(2);
  expect(findLikelyPairs(rows, "d")).toEqual([{ a: "c", b: "d", because: "name" }]);
});

test("a pair is told once, with its strongest reason", () => {
  const twin = { sirens: ["732829320"], finessEj: "560000127", name: "Kerlouan" };
  expect(because(twin, twin)).toEqual(["siren"]);
});

test("among 5,000 organisations the pairs are found while one waits", async () => {
  const many = Array.from({ length: 5_000 }, (_, index) =>
    one(`n${index}`, `SELAS Laboratoire Ville${(index * 7919) % 4999} ${["Nord", "Sud", "Est"][index % 3]}`),
  );
  const { took } = await processorTime(() => {
    const pairs = findLikelyPairs([...many, one("x", "Kerlouan Biologie"), one("y", "Kerlouan-Biologie")]);
    expect(pairs).toContainEqual({ a: "x", b: "y", because: "name" });
  });
  expect(took).toBeLessThan(2_000);
});
