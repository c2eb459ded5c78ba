import { describe, expect, test } from "vitest";
import { awaitsIncident, referenceOf, titleOf } from "./rules.ts";

describe("the number to quote", () => {
  test("is eight letters and digits that nobody confuses, out of forty random bits", () => {
    expect(referenceOf(new Uint8Array([0, 0, 0, 0, 0]))).toBe("S-0000-0000");
    expect(referenceOf(new Uint8Array([255, 255, 255, 255, 255]))).toBe("S-ZZZZ-ZZZZ");
    expect(referenceOf(new Uint8Array([0x01, 0x23, 0x45, 0x67, 0x89]))).toBe("S-04HM-ASW9");
  });
});

describe("the working title of a report", () => {
  test.each([
    ["Un écran est figé. Depuis hier.", "Un écran est figé."],
    ["Première ligne\nseconde", "Première ligne"],
    [`${"mot ".repeat(60)}`, `${"mot ".repeat(60).slice(0, 119).trimEnd()}…`],
  ])("of %j is %j", (description, title) => {
    expect(titleOf(description)).toBe(title);
  });
});

test("a breach waits for its incident, and nothing else does", () => {
  expect(awaitsIncident({ state: "breach", incidentId: null })).toBe(true);
  expect(awaitsIncident({ state: "breach", incidentId: "i" })).toBe(false);
  expect(awaitsIncident({ state: "new", incidentId: null })).toBe(false);
});
