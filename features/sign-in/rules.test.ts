import { describe, expect, it } from "vitest";
import { deriveSlug } from "./rules.ts";

describe("the address of a workspace, made from its name", () => {
  it.each([
    ["Cellule de crise Île-de-France", "cellule-de-crise-ile-de-france"],
    ["  Cœur & Vaisseaux  ", "coeur-vaisseaux"],
    ["日本", "cellule"],
    ["--", "cellule"],
    ["Sign in", "cellule-sign-in"],
    ["First run", "cellule-first-run"],
    ["Report", "cellule-report"],
  ])("of %j is %s", (name, slug) => {
    expect(deriveSlug(name)).toBe(slug);
  });

  it("never ends in a hyphen where a long name is cut", () => {
    const slug = deriveSlug(`${"a".repeat(59)} b`);
    expect(slug).toBe("a".repeat(59));
  });
});
