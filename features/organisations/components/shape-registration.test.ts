import { expect, test } from "vitest";
import { shapeRegistration } from "./shape-registration.ts";

const identity = { name: "SELAS", kind: "laboratory", timeZone: "Europe/Paris" };

test("an organisation without a word on a laboratory is registered without one", () => {
  expect(shapeRegistration(identity).input).toEqual({ ...identity, labs: [] });
});

test("a first laboratory comes with its head site, on the organisation's clock", () => {
  const { input } = shapeRegistration({ ...identity, lab: "LBM", department: "56", siret: "73282932000074" });
  const site = { name: "LBM", siret: "73282932000074", timeZone: "Europe/Paris", head: true };
  expect(input).toMatchObject({ labs: [{ name: "LBM", department: "56", sites: [site] }] });
});

test("a department or a number without the laboratory's name is asked for it, at its field", () => {
  const { input, fieldOf } = shapeRegistration({ ...identity, finessEt: "560000127" });
  expect(input).toMatchObject({ labs: [{ name: "", sites: [{ finessEt: "560000127" }] }] });
  expect(
    ["labs.0.name", "labs.0.department", "labs.0.sites.0.siret", "labs.0.sites.0.name", "siren"].map(fieldOf),
  ).toEqual(["lab", "department", "siret", "site", "siren"]);
});
