import { expect, test } from "vitest";
import { isDepartment, isFiness, isSiren, isSiret, zoneOfDepartment } from "./rules.ts";

test("a SIREN has nine digits and the right key", () => {
  expect(isSiren("732829320")).toBe(true);
  expect(isSiren("732829321")).toBe(false);
  expect(isSiren("73282932")).toBe(false);
  expect(isSiren("73282932O")).toBe(false);
});

test("a SIRET has fourteen digits, the right key and a valid SIREN", () => {
  expect(isSiret("73282932000074")).toBe(true);
  expect(isSiret("73282932000075")).toBe(false);
  expect(isSiret("732829320")).toBe(false);
});

test("the post office's sites, whose key follows another rule, are accepted", () => {
  expect(isSiret("35600000000048")).toBe(true);
  expect(isSiret("35600000049837")).toBe(true);
  expect(isSiret("35600000049838")).toBe(false);
});

test("a FINESS has nine characters, of which only Corsica's department may hold a letter", () => {
  expect(isFiness("560000127")).toBe(true);
  expect(isFiness("2A0000014")).toBe(true);
  expect(isFiness("2B0000020")).toBe(true);
  expect(isFiness("2C0000014")).toBe(false);
  expect(isFiness("5600001270")).toBe(false);
});

test("the last digit of a FINESS is its key: three university hospitals have theirs, a mistyped one does not", () => {
  for (const finess of ["750712184", "690781810", "590780193", "970100228"])
    expect(isFiness(finess), finess).toBe(true);
  expect(isFiness("750712185")).toBe(false);
  expect(isFiness("750721184")).toBe(false);
});

test("a department is one that exists: Corsica's are 2A and 2B, those overseas have three digits", () => {
  expect(["01", "2A", "2B", "56", "95", "971", "976", "988"].filter((code) => !isDepartment(code))).toEqual(
    [],
  );
  expect(["00", "1", "20", "2C", "96", "97", "970", "999"].filter(isDepartment)).toEqual([]);
});

test("a laboratory overseas keeps the clock of its department", () => {
  expect(["56", "2A", "974", "988"].map(zoneOfDepartment)).toEqual([
    "Europe/Paris",
    "Europe/Paris",
    "Indian/Reunion",
    "Pacific/Noumea",
  ]);
});
