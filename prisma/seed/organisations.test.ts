import { expect, test } from "vitest";
import { registerOrganisationInput } from "#features/organisations/schema.ts";
import { PERSONS, seededOrganisations } from "./organisations.ts";

const organisations = seededOrganisations();
const counts = organisations.map(({ persons }) => [...persons.values()]);

test("thirty laboratories under eighteen organisations, twelve with one and six with three, are numbered 1 to 30", () => {
  expect(counts.filter((labs) => labs.length === 1)).toHaveLength(12);
  expect(counts.filter((labs) => labs.length === 3)).toHaveLength(6);
  const numbers = organisations.flatMap(({ input }) => input.labs.map(({ number }) => number));
  expect(numbers).toEqual(Array.from({ length: 30 }, (_, index) => index + 1));
});

test("the persons sum to the reported 491,840, of whom one organisation has 121,669", () => {
  const totals = counts.map((labs) => labs.reduce((sum, count) => sum + count, 0));
  expect(totals.reduce((sum, count) => sum + count, 0)).toBe(PERSONS);
  expect(Math.max(...totals)).toBe(121_669);
  expect(Math.min(...counts.flat())).toBeGreaterThan(1000);
});

test("the departments have the reported shares of the persons", () => {
  const share = (code: string) => {
    const labs = organisations.filter(({ input }) => input.finessEj.startsWith(code));
    const persons = labs.flatMap((one) => [...one.persons.values()]).reduce((sum, count) => sum + count, 0);
    return Math.round((persons / PERSONS) * 100);
  };
  expect(["56", "45", "22", "35"].map(share)).toEqual([36, 22, 6, 6]);
  expect(share("27")).toBeGreaterThan(20);
  expect(share("41")).toBeGreaterThan(3);
});

test("every organisation can be registered: its numbers are valid, different, and nobody's", () => {
  for (const { input } of organisations) expect(registerOrganisationInput.parse(input).siren).toMatch(/^000/);
  expect(new Set(organisations.map(({ input }) => input.siren)).size).toBe(18);
});

test("names say that they are invented", () => {
  const names = organisations.flatMap(({ input }) => [input.name, ...input.labs.map(({ name }) => name)]);
  for (const name of names) expect(name).toMatch(/fictif|fictive|inventé/);
  expect(new Set(names).size).toBe(48);
});
