import { describe, expect, test } from "vitest";
import { EEA, isCountry, isRegion, sovereignOf, territoryOf } from "./countries.ts";

describe("Whose law binds a place", () => {
  test("the departments overseas and Saint-Martin are France, Åland is Finland", () => {
    expect(["GF", "GP", "MF", "MQ", "RE", "YT"].map(sovereignOf)).toEqual(Array(6).fill("FR"));
    expect(sovereignOf("AX")).toBe("FI");
    expect(territoryOf({ country: "RE", region: null })).toBe("FR");
    expect(territoryOf({ country: "FR", region: "FR-974" })).toBe("FR");
  });

  test("the French territories with a law of their own are not, written as a country or as a region", () => {
    for (const apart of ["NC", "PF", "WF", "PM", "BL", "TF"]) {
      expect(sovereignOf(apart)).toBe(apart);
      expect(territoryOf({ country: "FR", region: `FR-${apart}` })).toBe(apart);
      expect(territoryOf({ country: "BE", region: `BE-${apart}` })).toBe("BE");
    }
  });

  test("the area is 27 Member States and three more, each a country of its own", () => {
    expect(EEA).toHaveLength(30);
    expect(new Set(EEA).size).toBe(30);
    for (const country of EEA)
      expect(isCountry(country) && sovereignOf(country) === country, country).toBe(true);
  });

  test("a region is a country and up to three letters or digits", () => {
    expect(["FR-BRE", "US-TX", "CH-1", "FR-974"].every(isRegion)).toBe(true);
    expect(["FR", "FR-", "FR-BRET", "UK-LND", "fr-bre", "FR-BRE ", " FR-BRE"].some(isRegion)).toBe(false);
    expect(["UK", "EU", "fr", "FRA", ""].some(isCountry)).toBe(false);
  });
});
