import { expect, test } from "vitest";
import { isFiness, isSiren, isSiret } from "./rules.ts";

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
  expect(isFiness("2C0000014")).toBe(false);
  expect(isFiness("5600001270")).toBe(false);
});
