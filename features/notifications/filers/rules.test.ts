import { describe, expect, test } from "vitest";
import { deriveFiler, isForThem } from "./rules.ts";

const CNIL = { ruleId: "eu.gdpr.33-1", ownRule: null, owner: null };
const LETTERS = { ruleId: "eu.gdpr.34-1", ownRule: null, owner: null };
const signatory = { memberId: "s", holder: "Hélène", capacity: "legal_representative" };
const dpo = { memberId: "d", holder: "Camille", capacity: "dpo" };

describe("who files for an organisation", () => {
  test("is its DPO where a mandate says so, whoever else may", () => {
    const filer = deriveFiler(CNIL, [signatory, dpo], "s");
    expect(filer).toEqual({ kind: "dpo", name: "Camille" });
    expect(isForThem(filer)).toBe(true);
    expect(deriveFiler(CNIL, [signatory, dpo], "d")).toEqual({ kind: "you" });
  });

  test("is the signatory whose mandate alone is recorded, told so in their own page and in the others'", () => {
    expect(deriveFiler(CNIL, [signatory], "s")).toEqual({ kind: "you" });
    expect(deriveFiler(CNIL, [signatory], "manager")).toEqual({ kind: "named", name: "Hélène" });
  });

  test("is nobody without a mandate, even where the duty was given to somebody", () => {
    expect(deriveFiler(CNIL, [], "s")).toEqual({ kind: "nobody" });
    const given = { ...CNIL, owner: { id: "r", name: "Sofiane" } };
    expect(deriveFiler(given, [], "s")).toEqual({ kind: "unmandated", name: "Sofiane" });
    expect(isForThem(deriveFiler(given, [], "s"))).toBe(false);
    expect(deriveFiler(given, [{ ...dpo, memberId: "r" }], "s")).toEqual({ kind: "owner", name: "Sofiane" });
  });

  test("is the organisation itself for its letters, unless they were given to somebody", () => {
    expect(deriveFiler(LETTERS, [dpo], "s")).toEqual({ kind: "own" });
    const given = { ...LETTERS, owner: { id: "r", name: "Sofiane" } };
    expect(deriveFiler(given, [], "s")).toEqual({ kind: "owner", name: "Sofiane" });
    expect(deriveFiler(given, [], "r")).toEqual({ kind: "you" });
  });
});
