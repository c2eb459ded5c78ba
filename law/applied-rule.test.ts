import { expect, test } from "vitest";
import { appliedRule } from "./applied-rule.ts";
import { CORE_RULES, RULES } from "./pack.ts";

const seat = (country: string, region: string | null = null) => ({ country, region });

test("a German hospital reads the German wording of NIS2, a Belgian one the Belgian", () => {
  const [german, belgian] = ["DE", "BE"].map((country) => appliedRule(RULES, "eu.nis2.23-4a", seat(country)));
  expect(german?.who.territories).toContain("DE");
  expect(belgian?.who.territories).toContain("BE");
  expect(german).not.toBe(belgian);
});

test("Réunion reads the wording of France", () => {
  const rule = appliedRule(RULES, "fr.csp.l1111-8-2", seat("RE"));
  expect(rule?.who.territories).toContain("FR");
});

test("a rule that no publication held is none", () => {
  expect(appliedRule(CORE_RULES, "eu.nis2.23-4a", seat("DE"))).toBeNull();
  expect(appliedRule(RULES, "own.1", seat("FR"))).toBeNull();
});
