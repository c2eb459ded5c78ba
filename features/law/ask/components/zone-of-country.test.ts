import { describe, expect, test } from "vitest";
import { isZoneOfCountry } from "./zone-of-country.ts";

describe("The zone of an organisation", () => {
  test.each([
    ["Europe/Berlin", "DE"],
    ["America/Chicago", "US"],
    ["Asia/Kolkata", "IN"],
  ])("%s is one of %s", (zone, country) => {
    expect(isZoneOfCountry(zone, country)).toBe(true);
  });

  test("Paris is no zone of the United States: a form left as it was would count in the wrong one", () => {
    expect(isZoneOfCountry("Europe/Paris", "US")).toBe(false);
  });
});
